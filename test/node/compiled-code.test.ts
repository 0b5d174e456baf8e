import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { bundleIn } from '../../src/node/compiled-code.ts'

const folder = mkdtempSync(join(tmpdir(), 'esfomo-code-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, code: string): void {
  writeFileSync(join(folder, name), code)
}
file(
  'main.cjs',
  `"use strict"; const other = require('./other.cjs'); exports.twice = () => 2 * other.number()`,
)
file(
  'other.cjs',
  `let calls = 0; exports.number = () => ++calls; exports.path = require('node:path')`,
)
file('cycle.cjs', `exports.first = 1; exports.other = require('./back.cjs')`)
file('back.cjs', `exports.seen = require('./cycle.cjs').first`)
file('broken.cjs', `throw new Error('broken')`)

/** What is kept. */
let kept = new Map<string, Uint8Array>()
beforeEach(() => {
  kept = new Map()
})

function bundle() {
  return bundleIn(folder, {
    read: (name) => kept.get(name) ?? null,
    write: (name, code) => kept.set(name, code),
  })
}

describe('a bundle', () => {
  it('loads a file and what it requires, each once', () => {
    const { load } = bundle()
    const { twice } = load('main.cjs') as { twice(): number }
    expect([twice(), twice()]).toEqual([2, 4])
    expect(load('main.cjs')).toBe(load('main.cjs'))
    expect((load('other.cjs') as { number(): number }).number()).toBe(3)
    expect((load('other.cjs') as { path: unknown }).path).toBe(
      process.getBuiltinModule('node:path'),
    )
  })

  it('loads files that require each other, as CommonJS does', () => {
    expect(bundle().load('cycle.cjs')).toEqual({ first: 1, other: { seen: 1 } })
  })

  it('throws what a file throws, and says as Node does that one is missing', () => {
    expect(() => bundle().load('broken.cjs')).toThrow('broken')
    expect(() => bundle().load('no.cjs')).toThrow(
      expect.objectContaining({
        code: 'MODULE_NOT_FOUND',
        message: expect.stringContaining('no.cjs'),
      }),
    )
  })

  it('names the file in a stack trace', () => {
    const stack = expect.stringContaining(`${join(folder, 'broken.cjs')}:1:`)
    expect(() => bundle().load('broken.cjs')).toThrow(expect.objectContaining({ stack }))
  })
})

describe('compiled code', () => {
  let number = 0

  /** Runs a function that no other test has compiled, which V8 would remember; then keeps its code. */
  function runNew({ isCalled = true, made = bundle() } = {}): Buffer {
    file('new.cjs', `exports.sum = (a, b) => { const sum = a + b + ${++number}; return sum }`)
    const { sum } = made.load('new.cjs') as { sum(a: number, b: number): number }
    if (isCalled) expect(sum(1, 2)).toBe(3 + number)
    made.keep()
    return Buffer.from([...kept.values()].at(-1) ?? [])
  }

  it('is kept of each file, with the functions that were called', () => {
    expect(runNew().length).toBeGreaterThan(runNew({ isCalled: false }).length)
    kept.clear()
    const first = bundle()
    first.load('main.cjs')
    first.keep()
    const files = [...kept.keys()].map((version) => JSON.parse(version)[0])
    expect(files.toSorted()).toEqual([join(folder, 'main.cjs'), join(folder, 'other.cjs')])
  })

  it('is used, and not kept again', () => {
    runNew()
    const before = new Map(kept)
    const second = bundle()
    const { sum } = second.load('new.cjs') as { sum(a: number, b: number): number }
    expect(sum(1, 2)).toBe(3 + number)
    second.keep()
    expect(kept).toEqual(before)
  })

  it('that V8 rejects is made anew', () => {
    const rejected = Buffer.from('of another version of V8')
    const made = bundleIn(folder, {
      read: () => rejected,
      write: (version, code) => kept.set(version, code),
    })
    expect(runNew({ made }).length).toBeGreaterThan(rejected.length)
  })

  it('of a file that has changed is not used, though it is as long', () => {
    number = 10
    runNew()
    runNew()
    expect(kept.size).toBe(2)
  })
})
