import { expect, it } from 'vitest'
import { memoize } from '../../src/text/memoize.ts'

it('a remembered function computes each text once, up to a bound', () => {
  const asked: string[] = []
  const length = memoize((text) => {
    asked.push(text)
    return text.length || undefined
  })
  expect([length('ab'), length(''), length('ab'), length('')]).toEqual([2, undefined, 2, undefined])
  expect(asked).toEqual(['ab', ''])
  for (let number = 0; number < 10_000; number++) length(`${number}`)
  asked.length = 0
  for (const text of ['ab', '9990', '9999']) length(text)
  expect(asked).toEqual(['9999'])
})
