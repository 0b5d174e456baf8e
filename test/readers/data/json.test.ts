import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/readers/data/json.ts'
import { findError } from '../../../src/readers/data/json-error.ts'
import { SourceError } from '../../../src/readers/source-error.ts'

function errorOf(text: string): SourceError {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof SourceError) return error
  }
  throw new Error('no SourceError')
}

it('a path has no more of a name than people read', () => {
  const { placeOf } = parseJson('{}')
  expect(placeOf(['rooms', 'x'.repeat(1e6), 3])).toBe(`rooms.${'x'.repeat(100)}[3]`)
})

describe('an error of JSON', () => {
  it.each([
    ['{"a":\n  b}', 2, 3, "unexpected token 'b'"],
    ['[1,\n2,]', 2, 3, "unexpected token ']'"],
    ['{"a": 1,}', 1, 9, 'expected double-quoted property name'],
    ['{"a": NaN}', 1, 7, "unexpected token 'N'"],
    ['{"a": [1, 2}', 1, 12, "expected ',' or ']' after array element"],
    ['{"a": 1}\nx', 2, 1, 'unexpected non-whitespace character after JSON'],
    ['{"a": "\\x"}', 1, 9, 'bad escaped character'],
    ['{"a": tru', 1, 10, 'it ends too early'],
    ['{"a": 1', 1, 8, 'it ends too early'],
    ['["a', 1, 4, 'it ends too early'],
    ['[1, ', 1, 5, 'it ends too early'],
  ])('%j is at line %i, column %i: %s', (text, line, column, reason) => {
    const error = errorOf(text)
    expect([error.line, error.column, error.message]).toEqual([
      line,
      column,
      `this is not JSON: ${reason}`,
    ])
  })

  it('quotes no more than one character', () => {
    expect(errorOf('{"key": secret}').message).not.toContain('ecr')
    expect(errorOf('{"key":"secret" secret}').message).not.toContain('ecr')
  })
})

it('the place of an error is one before which all is JSON, if more follows', () => {
  const text = fc.json({ maxDepth: 4 })
  const odd = fc.constantFrom(',', ':', ']', '}', 'x', '1 1', '{,', '[:', '"a" "b"', 'nul')
  fc.assert(
    fc.property(text, odd, fc.nat(), (json, insert, at) => {
      expect(findError(json)).toBe(json.length)
      const place = at % (json.length + 1)
      const broken = json.slice(0, place) + insert + json.slice(place)
      try {
        JSON.parse(broken)
      } catch (error) {
        const [, position] = /at position (\d+)/.exec((error as Error).message) ?? []
        const [, token] = /^Unexpected token '(.)'/su.exec((error as Error).message) ?? []
        const found = findError(broken)
        expect(found).toBeLessThanOrEqual(broken.length)
        // V8 tells the character, but not the place.
        if (position === undefined && token !== undefined) {
          expect(broken.slice(found, found + 8)).toContain(token)
        }
      }
    }),
    { numRuns: 200 },
  )
})

it('lists and objects that are nested too deeply are refused', () => {
  expect(() => parseJson('['.repeat(101) + ']'.repeat(101))).toThrow(SourceError)
  expect(parseJson(`${'['.repeat(100)}${']'.repeat(100)}`).value).toHaveLength(1)
})

it('places are written as in JavaScript', () => {
  expect(parseJson('{}').placeOf(['schedule', 'days', 0, 'rooms'])).toBe('schedule.days[0].rooms')
})
