import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deadlinesNamed } from '../../src/request/deadlines-named.ts'
import { HEAD, program } from '../readers/esfomo/read.ts'

describe('deadlinesNamed', () => {
  const esfomo2025 = program(
    readFileSync(new URL('../../data/esfomo-2025.yaml', import.meta.url), 'utf8'),
  )
  const calls = program(`${HEAD}deadlines:
  - {id: full, type: paper, title: Full submissions, due: 2026-05-01 AoE}
  - {id: short, type: paper, title: Short submissions, due: 2026-05-02 AoE}
  - {id: reb, type: other, title: Rebuttal period, due: 2026-05-03 AoE}
`)
  const ids = (text: string, of = calls) => deadlinesNamed(of, text).map(({ id }) => id)

  it.each([
    ['papers', ['submission']],
    ['Papers', ['submission']],
    ['notifications', ['notification']],
    ['camera ready', ['camera-ready']],
    ['CAMERA-READY', ['camera-ready']],
    ['camera', ['camera-ready']],
    ['acceptance', ['notification']],
    ['paper submission', ['submission']],
    ['rebuttals', []], // a known type that the program lacks
  ])('that %j names are %j', (text, expected) => {
    expect(ids(text, esfomo2025)).toEqual(expected)
  })

  it.each([
    ['paper', ['full', 'short']],
    ['short', ['short']],
    ['submissions', ['full', 'short']],
    ['period', ['reb']],
    ['rebuttal', []], // a type, which the title does not make this one
  ])('that %j names are %j where a title says another type', (text, expected) => {
    expect(ids(text)).toEqual(expected)
  })

  it.each(['papr', 'x', '', ' '])('have none that %j names', (text) => {
    expect(() => ids(text)).toThrow('no deadline')
  })

  it.each([
    ['orals', ['schedule', 'all', '--type', 'oral']],
    ['h-nets', ['show', 'h-nets']],
    ['albert gu', ['show', 'albert gu']],
  ])('throws for %j, which is no deadline, an error with the line %j', (text, line) => {
    expect(() => ids(text, esfomo2025)).toThrow(expect.objectContaining({ lines: [line] }))
  })

  it('throws for a misspelt type an error with the right one', () => {
    expect(() => ids('papr', esfomo2025)).toThrow('did you mean paper?')
  })
})
