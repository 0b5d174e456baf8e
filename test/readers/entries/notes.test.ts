import { expect, it } from 'vitest'
import { Notes } from '../../../src/readers/entries/notes.ts'

it('notes of very many wordings are bounded, and their count stays true', () => {
  const notes = new Notes()
  for (let i = 0; i < 1000; i++) {
    notes.leftOut('entry', `in an unknown time zone, Zone${i}`, { example: `Talk ${i}` })
    notes.changed('field', `type "Z${i}" became talk`)
  }
  const all = notes.all()
  expect(all.length).toBe(202)
  for (const kind of ['left-out', 'changed']) {
    const ofKind = all.filter((note) => note.kind === kind)
    expect(ofKind.reduce((sum, { count }) => sum + count, 0)).toBe(1000)
  }
  expect(all.slice(-2).map(({ what }) => what)).toEqual(['for other reasons', 'others'])
})

it('notes on fields leave room for why entries are left out', () => {
  const notes = new Notes()
  for (let i = 0; i < 200; i++) notes.changed('field', `type "Z${i}" became talk`)
  notes.leftOut('entry', 'without a time')
  expect(notes.all().at(-1)?.what).toBe('without a time')
})

it('examples show no key', () => {
  const notes = new Notes()
  notes.leftOut('field', 'links', { example: 'webcal://a.example/?token=secret' })
  notes.leftOut('field', 'links', { example: `webcal://a.example/${'a'.repeat(46)}?token=secret` })
  expect(notes.all()[0]?.examples).toEqual([
    'webcal://a.example/?token=******',
    `webcal://a.example/${'a'.repeat(46)}?token=******`,
  ])
})
