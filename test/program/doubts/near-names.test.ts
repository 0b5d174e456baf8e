import fc from 'fast-check'
import leven from 'leven'
import { expect, it } from 'vitest'
import { NearNames } from '../../../src/program/doubts/near-names.ts'

/** Returns the name that is found for another one. */
function found(known: readonly string[], name: string): string | undefined {
  const names = new NearNames<string>()
  const addTo = (one: string) => names.add(one, one, () => true)
  for (const one of known) addTo(one)
  return addTo(name)
}

it.each([
  ['lovelace', 'lovelace'],
  ['Lovelace', 'lovelace'],
  ['lovelacé', 'lovelace'],
  ['love lace', 'lovelace'],
  ['lovelaco', 'lovelace'],
  ['lovlace', 'lovelace'],
  ['lovelaces', 'lovelace'],
  ['xovelace', 'lovelace'],
  ['lovelcae', undefined],
  ['lavelaco', undefined],
  ['lovelace ada', undefined],
])('%j is near %j', (name, expected) => {
  expect(found(['lovelace'], name)).toBe(expected)
})

it('a name that differs in case alone is found before one that differs in a letter', () => {
  expect(found(['Balls', 'halls'], 'Halls')).toBe('halls')
})

it('the first is found that is accepted', () => {
  const names = new NearNames<string>()
  for (const name of ['ballroom', 'bellroom']) names.add(name, name, () => false)
  expect(names.add('billroom', 'billroom', () => false)).toBeUndefined()
  expect(names.add('bxllrooms', 'x', () => true)).toBeUndefined()
  expect(names.add('ballrooms', 'ballrooms', (name) => name === 'ballroom')).toBe('ballroom')
})

it('of words of five letters or more, exactly those within one edit are found', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 7 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const isLong = Math.min(a.length, b.length) >= 5
      expect(found([a], b) !== undefined).toBe(a === b || (isLong && leven(a, b) <= 1))
    }),
    { numRuns: 500 },
  )
})
