import { expect, it } from 'vitest'
import { readObject, type SourceObject, WHOLE } from '../../../src/readers/data/access.ts'
import { parseJson } from '../../../src/readers/data/json.ts'
import { Notes } from '../../../src/readers/entries/notes.ts'

/** Reads a value with a function, and returns what that returns, and the notes. */
function readWith<T>(value: unknown, read: (root: SourceObject) => T, skipped: string[] = []) {
  const notes = new Notes()
  const result = readObject(parseJson(JSON.stringify(value)), notes, skipped, read)
  return { result, notes: notes.all() }
}

it('returns texts and numbers as text, and notes what is neither', () => {
  const value = { a: ' A ', b: 7, c: '', d: null, e: {}, f: ['x'], g: true }
  const { result, notes } = readWith(value, (root) => {
    return [...'abcdefgh', 'constructor'].map((name) => root.text(name))
  })
  expect(result).toEqual(['A', '7', null, null, null, null, null, null, null])
  expect(notes.map(({ what, where }) => [what, where])).toEqual([
    ['"f" that is not text', []],
    ['"g" that is not text', []],
  ])
})

it('counts once what was not read, and says where it stands', () => {
  const value = [
    { people: [{ name: 'Ada', mail: 'x' }, 7, { name: 'Bo', mail: 'y' }], _type: 'T', old: 1 },
  ]
  const read = (root: SourceObject) => {
    return root.list(WHOLE, (group) => {
      group.skip('old')
      return group.list('people', (person) => `${person.text('name')} at ${person.where}`)
    })
  }
  const { result, notes } = readWith(value, read, ['_type'])
  expect(result).toEqual([['Ada at [0].people[0]', 'Bo at [0].people[2]']])
  expect(notes).toEqual([
    {
      kind: 'left-out',
      of: 'field',
      what: '"people" that is not all objects',
      count: 1,
      examples: [],
      where: ['[0].people[1]'],
    },
    {
      kind: 'left-out',
      of: 'field',
      what: 'not kept: people/mail',
      count: 2,
      examples: [],
      where: [],
      isMinor: true,
    },
  ])
})

it('marks any number of members as read', () => {
  const value = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`k${index}`, 1]))
  expect(readWith(value, (root) => root.skipAll()).notes).toEqual([])
})

it('refuses more entries than a program can have before it reads them', () => {
  const list = Array(15_001).fill({})
  const read = () => readWith({ list }, (root) => root.entriesOf('list', () => {}))
  expect(read).toThrow('more than 15000 entries')
})
