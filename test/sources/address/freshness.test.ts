import { describe, expect, it } from 'vitest'
import { isNotToKeep, lifetime, nextRequest } from '../../../src/sources/address/freshness.ts'
import { DAY, HOUR, MINUTE } from '../../../src/time/types.ts'

describe('an answer holds', () => {
  it.each([
    [null, 15 * MINUTE],
    ['', 15 * MINUTE],
    ['public', 15 * MINUTE],
    ['max-age=0', 15 * MINUTE],
    ['max-age=-5', 15 * MINUTE],
    ['max-age=soon', 15 * MINUTE],
    ['max-age=3600', HOUR],
    ['public, Max-Age=3600, must-revalidate', HOUR],
    ['public,max-age="3600"', HOUR],
    ['s-maxage=3600', 15 * MINUTE],
    ['x-max-age=3600', 15 * MINUTE],
    ['max-age=31536000', DAY],
    [`max-age=${'9'.repeat(400)}`, DAY],
    ['no-cache', 15 * MINUTE],
  ])('with Cache-Control %s for %i milliseconds', (cacheControl, milliseconds) => {
    expect(lifetime(cacheControl)).toBe(milliseconds)
  })
})

it.each([
  [null, false],
  ['no-store', true],
  ['max-age=60, No-Store', true],
  ['private,no-store,max-age=1', true],
  ['no-storage', false],
  ['private', false],
])('an answer with Cache-Control %s is not to be kept: %s', (cacheControl, expected) => {
  expect(isNotToKeep(cacheControl)).toBe(expected)
})

describe('an address is asked again', () => {
  const never = { answered: null, cacheControl: null, failed: null, failures: 0 }

  it('at once if it never was', () => {
    expect(nextRequest(never)).toBe(Number.NEGATIVE_INFINITY)
  })

  it('once its answer has lost its hold', () => {
    expect(nextRequest({ ...never, answered: 1000 })).toBe(1000 + 15 * MINUTE)
    expect(nextRequest({ ...never, answered: 0, cacheControl: 'max-age=7200' })).toBe(2 * HOUR)
  })

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 15],
    [6, 15],
    [5000, 15],
  ])('after %i failures in %i minutes', (failures, minutes) => {
    const attempts = { answered: 0, cacheControl: 'max-age=7200', failed: HOUR, failures }
    expect(nextRequest(attempts)).toBe(HOUR + minutes * MINUTE)
  })
})
