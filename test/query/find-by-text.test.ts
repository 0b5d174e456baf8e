import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Found,
  findByText,
  findExact,
  idsOf,
  nearestNamed,
} from '../../src/query/find-by-text.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'

const read = (name: string) =>
  program(readFileSync(new URL(`../${name}.yaml`, import.meta.url), 'utf8'))
const twoDays = read('programs/two-days')
const rich = read('programs/rich')
const esfomo = read('../data/esfomo-2025')
/** Returns ids, and the names of people. */
const namesOf = (found: readonly Found[]) =>
  found.map((one) => (one.kind === 'person' ? one.person.name : one.item.id))
const found = (workshop: typeof twoDays, text: string) => namesOf(findByText(workshop, text))

describe('findByText', () => {
  it.each([
    ['fptquant', ['fptquant']],
    ['FPTQuant', ['fptquant']],
    ['fpt', ['fptquant']],
    ['zip2zip', ['zip2zip']],
    ['H-Nets', ['gu']],
    ['h nets', ['gu']],
    ['gu', ['gu']], // the id, not the person
    ['Albert Gu', ['Albert Gu']],
    ['albert gu (cmu / cartesia ai)', ['Albert Gu']],
    ['gu albert', ['Albert Gu']],
    ['alb', ['Albert Gu']],
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
    expect(found(esfomo, text)).toEqual(expected)
  })

  it('finds cancelled talks and talks without a time', () => {
    expect(found(twoDays, 'untimed')).toEqual(['t4'])
    expect(found(twoDays, 'second')).toEqual(['t2'])
  })

  it('finds those who chair', () => {
    expect(found(rich, 'nguyen')).toEqual(['Thị Mai Nguyễn'])
  })

  it('prefers a whole title to longer titles with the same words', () => {
    const workshop = program(
      withSessions(`
- { id: x1, title: Deep learning, start: 9:00, end: 9:30 }
- { id: x2, title: Deep learning systems, start: 9:30, end: 10:00 }`),
    )
    expect(found(workshop, 'deep learning')).toEqual(['x1'])
    expect(found(workshop, 'deep')).toEqual(['x1', 'x2'])
  })

  it('prefers an exact match to a longer title, but finds that by more of its words', () => {
    expect(found(rich, 'before')).toEqual(['before'])
    expect(found(rich, 'before another')).toEqual(['elsewhere'])
  })

  const names = program(
    withSessions(`
- { id: s1, title: 'Invited talk: Ada Lovelace', start: 9:00, speakers: Ada Lovelace }
- { id: s2, title: Linear models, start: 10:00, speakers: [Li Wei (Uni A), Bob Sleet] }
- { id: s3, title: Tokens, start: 11:00, speakers: [Li Wei (Uni B), Ann Lee-Smith] }
- { id: s4, title: Token trees, start: 12:00, chairs: Ada Lovelace }
- { id: s5, title: Sleeping, start: 13:00 }
- { id: s6, title: Ada Lovelace and her machine, start: 14:00, speakers: Ann Lee }`),
  )
  it.each([
    ['li', ['Li Wei', 'Li Wei']], // a word in full, not the beginning of Linear
    ['lin', ['s2']],
    ['li wei (uni b)', ['Li Wei']],
    ['ann lee', ['Ann Lee']], // not Ann Lee-Smith
    ['token', ['s3', 's4']], // Tokens too
    ['lee', ['Ann Lee', 'Ann Lee-Smith']], // not inside Sleeping
    ['slee', ['s5']], // a title before a name
    ['ada lovelace', ['Ada Lovelace']], // a whole name, before words of titles
    ['lovelace', ['s1', 's6']], // titles, since she is not in both
    ['invited talk', ['s1']],
  ])('of words that titles and names share, with %j finds %j', (text, expected) => {
    expect(found(names, text)).toEqual(expected)
  })

  it('finds a person who is in all that the title finds, with the rest', () => {
    const workshop = program(
      withSessions(`
- { id: s1, title: 'Invited talk: Ada Lovelace', start: 9:00, speakers: Ada Lovelace }
- { id: s2, title: Panel, start: 10:00, speakers: [Ada Lovelace, Ann Lee] }
- { id: s3, title: Ann Lee, start: 11:00, speakers: Ann Lee }`),
    )
    const idsFor = (text: string) => findByText(workshop, text).flatMap(idsOf)
    expect(idsFor('lovelace')).toEqual(['s1', 's2'])
    expect(idsFor('ann lee')).toEqual(['s2', 's3'])
  })

  it('lists a session once that someone both speaks in and chairs', () => {
    const workshop = program(
      withSessions('- { id: s1, title: A, start: 9:00, speakers: Ann Lee, chairs: Ann Lee }'),
    )
    expect(findByText(workshop, 'ann').flatMap(idsOf)).toEqual(['s1'])
  })

  it('finds everything by its id, its title and the names of its people', () => {
    const { days, deadlines } = rich
    const all = days.flatMap(({ sessions }) => sessions.flatMap((one) => [one, ...one.talks]))
    fc.assert(
      fc.property(fc.constantFrom(...all, ...deadlines), (item) => {
        expect(findByText(rich, item.id).flatMap(idsOf)).toEqual([item.id])
        expect(findByText(rich, item.title).flatMap(idsOf)).toContain(item.id)
        for (const { name } of 'speakers' in item ? item.speakers : []) {
          expect(findByText(rich, name).flatMap(idsOf)).toContain(item.id)
        }
      }),
    )
  })
})

it.each([
  ['fptquant', ['fptquant']],
  ['fpt', []],
  ['h-nets', ['gu']],
  ['albert gu', ['Albert Gu']],
  ['albert', []],
])('findExact with %j finds %j', (text, expected) => {
  expect(namesOf(findExact(esfomo, text))).toEqual(expected)
})

it.each([
  ['fptqaunt', { words: 'fptquant', title: null }],
  ['Coffe break', { words: 'coffee-morning', title: 'Coffee break' }],
  ['albret gu', { words: 'Albert Gu', title: null }],
  [
    'tokenn compresion', // misspelt words of the title
    {
      words: 'zip2zip',
      title:
        'zip2zip: Inference-Time Adaptive Vocabularies for Language Models via Token Compression',
    },
  ],
  ['papr', { words: 'submission', title: 'Paper submission' }],
  ['csvv', { words: 'csv', title: null }],
  ['quite another', null],
])('nearestNamed with %j returns %j', (text, expected) => {
  expect(nearestNamed(esfomo, text, ['csv'])).toEqual(expected)
})
