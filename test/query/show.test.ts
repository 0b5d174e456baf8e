import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findByText, nearestItem } from '../../src/query/find-by-text.ts'
import { askShow } from '../../src/query/show.ts'
import { program } from '../readers/esfomo/read.ts'

const read = (name: string) =>
  program(readFileSync(new URL(`../${name}.yaml`, import.meta.url), 'utf8'))
const twoDays = read('programs/two-days')
const rich = read('programs/rich')
const esfomo = read('../data/esfomo-2025')
const ids = (of: typeof twoDays, text: string) => findByText(of, text).map(({ item }) => item.id)

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
    ['chtitan', ['liang']], // within a word, where none begins so
    ['paper', ['lightning', 'submission']],
    ['camera', ['camera-ready']],
    ['nothing', []],
    [' ', []],
  ])('%s', (text, found) => {
    expect(ids(esfomo, text)).toEqual(found)
  })

  it('finds what is cancelled, and talks without a time', () => {
    expect(ids(twoDays, 'untimed')).toEqual(['t4'])
    expect(ids(twoDays, 'second')).toEqual(['t2'])
  })

  it('a whole title comes before those that hold it', () => {
    expect(ids(rich, 'before')).toEqual(['before'])
    expect(ids(rich, 'before another')).toEqual(['elsewhere'])
  })
})

it.each([
  ['fptqaunt', 'fptquant id'],
  ['Coffe break', 'coffee-morning title'],
  ['tokenn compresion', 'zip2zip title'], // words of it
  ['papr', 'submission title'],
  ['quite another', null],
])('nearestItem knows ids, titles and words of titles: %s', (text, expected) => {
  const near = nearestItem(esfomo, text)
  expect(near && `${near.id} ${near.by}`).toBe(expected)
})

describe('what is before and after', () => {
  const around = (of: typeof twoDays, id: string) => {
    const [found] = findByText(of, id)
    const answer = found && askShow(of, found, 0)
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
  ])('in one room: %s', (id, found) => {
    expect(around(esfomo, id)).toEqual(found)
  })

  it.each([
    ['b1', [[], ['party']]], // nothing else in its room; the party is in none
    ['block', [['a1'], ['panel']]],
    ['t1', [['a1'], ['t3']]], // not its own block, not what is cancelled
    ['t2', [['a1'], ['t3']]],
    ['t4', [[], []]],
    ['off', [['panel'], ['party']]],
    ['party', [['panel'], []]], // not on another day
  ])('in several rooms: %s', (id, found) => {
    expect(around(twoDays, id)).toEqual(found)
  })

  it('all that start together in rooms of their own', () => {
    expect(around(rich, 'lunch')).toEqual([['later'], ['afternoon-a', 'afternoon-b']])
    expect(around(rich, 'rich')).toEqual([['before'], ['later']])
  })
})
