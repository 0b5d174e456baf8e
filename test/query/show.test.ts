import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findByText, nearestItem } from '../../src/query/find-by-text.ts'
import { askShow } from '../../src/query/show.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'

const read = (name: string) =>
  program(readFileSync(new URL(`../${name}.yaml`, import.meta.url), 'utf8'))
const twoDays = read('programs/two-days')
const rich = read('programs/rich')
const esfomo = read('../data/esfomo-2025')
const ids = (workshop: typeof twoDays, text: string) =>
  findByText(workshop, text).map(({ item }) => item.id)

describe('findByText', () => {
  it.each([
    ['fptquant', ['fptquant']],
    ['FPTQuant', ['fptquant']],
    ['fpt', ['fptquant']],
    ['zip2zip', ['zip2zip']],
    ['H-Nets', ['gu']],
    ['h nets', ['gu']],
    ['orals', ['orals-1', 'orals-2']],
    ['orals session 2', ['orals-2']],
    ['vocabularies inference', ['zip2zip']],
    ['masked', ['any-order-gpt']],
    ['decoding fast', ['hardware-efficient-attention']],
    ['okeniz', []],
    ['chtitan', ['liang']], // inside a word, since no word starts with it
    ['paper', ['lightning', 'submission']],
    ['camera', ['camera-ready']],
    ['nothing', []],
    [' ', []],
  ])('with %j finds %j', (text, expected) => {
    expect(ids(esfomo, text)).toEqual(expected)
  })

  it('finds cancelled talks and talks without a time', () => {
    expect(ids(twoDays, 'untimed')).toEqual(['t4'])
    expect(ids(twoDays, 'second')).toEqual(['t2'])
  })

  it('prefers a whole title to longer titles with the same words', () => {
    const workshop = program(
      withSessions(`
- { id: x1, title: Deep learning, start: 9:00, end: 9:30 }
- { id: x2, title: Deep learning systems, start: 9:30, end: 10:00 }`),
    )
    expect(ids(workshop, 'deep learning')).toEqual(['x1'])
    expect(ids(workshop, 'deep')).toEqual(['x1', 'x2'])
  })

  it('prefers an exact match to a longer title, but finds that by more of its words', () => {
    expect(ids(rich, 'before')).toEqual(['before'])
    expect(ids(rich, 'before another')).toEqual(['elsewhere'])
  })
})

it.each([
  ['fptqaunt', 'fptquant id'],
  ['Coffe break', 'coffee-morning title'],
  ['tokenn compresion', 'zip2zip title'], // misspelt words of the title
  ['papr', 'submission title'],
  ['quite another', null],
])('nearestItem with %j finds the id and field %j', (text, expected) => {
  const item = nearestItem(esfomo, text)
  expect(item && `${item.id} ${item.by}`).toBe(expected)
})

describe('askShow', () => {
  /** Returns the ids of the neighbours before and after an item, or null for a deadline. */
  const neighbours = (workshop: typeof twoDays, id: string) => {
    const [found] = findByText(workshop, id)
    const answer = found && askShow(workshop, found, 0)
    if (answer?.kind !== 'item') return null
    return [answer.before, answer.after].map((slots) => slots.map(({ item }) => item.id))
  }
  it.each([
    ['opening', [[], ['lupesko']]],
    ['fptquant', [['kasikci'], ['cartridges']]],
    ['zip2zip', [['cartridges'], ['lightning']]],
    ['orals-1', [['kasikci'], ['lightning']]],
    ['closing', [['gu'], []]],
    ['submission', null],
  ])('in a single room gives %s the neighbours %j', (id, expected) => {
    expect(neighbours(esfomo, id)).toEqual(expected)
  })

  it.each([
    ['b1', [[], ['party']]], // alone in its room; the party has no room
    ['block', [['a1'], ['panel']]],
    ['t1', [['a1'], ['t3']]], // neither its own session nor a cancelled talk
    ['t2', [['t1'], ['t3']]],
    ['t4', [[], []]],
    ['off', [['panel'], ['party']]],
    ['party', [['panel'], []]], // nothing from another day
  ])('in several rooms gives %s the neighbours %j', (id, expected) => {
    expect(neighbours(twoDays, id)).toEqual(expected)
  })

  it('lists neighbours in every room for an item without one, else only in its own', () => {
    expect(neighbours(rich, 'lunch')).toEqual([['later'], ['afternoon-a', 'afternoon-b']])
    expect(neighbours(rich, 'rich')).toEqual([['before'], ['later']])
  })
})
