import { expect, it } from 'vitest'
import { checkSize } from '../../../src/readers/entries/size.ts'
import type { SourceDeadline, SourceItem } from '../../../src/readers/entries/source-program.ts'

const item = (more: Partial<SourceItem>): SourceItem => ({
  ids: [],
  start: null,
  where: null,
  ...more,
})
const deadline = (more: Partial<SourceDeadline>): SourceDeadline => ({
  id: null,
  type: 'paper',
  title: '',
  due: '',
  where: null,
  ...more,
})

/** Nearly a million characters: types and dates count, too. */
const MILLION = 'x'.repeat(1e6 - 100)
/** Returns a number of items that share what they say. */
const items = (count: number, more: Partial<SourceItem>) => Array(count).fill(item(more))

const TOO_LONG = 'texts of more than 16 million characters, counted for each entry'

it.each<[string, Partial<SourceItem>]>([
  ['ids', { ids: [MILLION] }],
  ['title', { title: MILLION }],
  ['subtitle', { subtitle: MILLION }],
  ['rooms', { rooms: [MILLION] }],
  ['track', { track: MILLION }],
  ['type', { type: MILLION }],
  ['language', { language: MILLION }],
  ['abstract', { abstract: [MILLION] }],
  ['notes', { notes: [MILLION] }],
  ['url', { url: MILLION }],
  ['name of a person', { speakers: [{ name: MILLION }] }],
  ['affiliation', { chairs: [{ name: '', affiliation: MILLION }] }],
  ['page of a person', { chairs: [{ name: '', url: MILLION }] }],
  ['title of a link', { links: [{ title: MILLION, url: '' }] }],
  ['address of a link', { links: [{ url: MILLION }] }],
  ['title of a talk', { talks: [item({ title: MILLION })] }],
])('a text counts at every entry that has it: %s', (_, more) => {
  expect(() => checkSize(items(16, more), [])).not.toThrow()
  expect(() => checkSize(items(17, more), [])).toThrow(TOO_LONG)
})

it.each(['id', 'title', 'due', 'opens', 'note', 'url'])('so it does at deadlines: %s', (key) => {
  const deadlines = (count: number) => Array(count).fill(deadline({ [key]: MILLION }))
  expect(() => checkSize([], deadlines(16))).not.toThrow()
  expect(() => checkSize([], deadlines(17))).toThrow(TOO_LONG)
  expect(() => checkSize(items(9, { title: MILLION }), deadlines(8))).toThrow(TOO_LONG)
})

it('people and links count at every entry, too', () => {
  const more = {
    speakers: Array(200).fill({ name: 'A' }),
    chairs: Array(200).fill({ name: 'B' }),
    links: Array(100).fill({ url: 'c' }),
  }
  expect(() => checkSize(items(100, more), [])).not.toThrow()
  expect(() => checkSize(items(101, more), [])).toThrow('more than 50000 people and links')
  expect(() => checkSize(items(101, { talks: items(1, more) }), [])).toThrow('50000')
})
