import { describe, expect, it, vi } from 'vitest'
import { START } from '../../../../src/writers/html/page/state.ts'
import { type Storage, storageOf } from '../../../../src/writers/html/page/storage.ts'
import { FakeBrowser } from './fake-browser.ts'

describe('the storage', () => {
  function stored(value: unknown): ReturnType<Storage['read']> {
    new FakeBrowser({ stored: value })
    return storageOf('ws').read()
  }

  it('has what was written, for each program by itself', () => {
    const browser = new FakeBrowser()
    storageOf('ws').write({ zone: 'UTC', theme: 'dark', stars: new Set(['a', 'b']) })
    expect(storageOf('ws').read()).toEqual({ zone: 'UTC', theme: 'dark', stars: ['a', 'b'] })
    expect(storageOf('other').read()).toEqual({})
    expect([...browser.stored.keys()]).toEqual(['esfomo:ws'])
  })

  it.each<[unknown, unknown]>([
    [{ zone: 7, theme: 'pink', stars: 5 }, {}],
    [{ zone: ['UTC'], theme: null, stars: ['a', 1, null, ['b']] }, { stars: ['a'] }],
    [{ zone: 'UTC', more: true }, { zone: 'UTC' }],
    [null, {}],
    ['', {}],
    ['{', {}],
    ['null', {}],
    ['7', {}],
    ['"dark"', {}],
    ['[{"zone":"UTC"}]', {}],
    ['{"__proto__":{"zone":"UTC"}}', {}],
  ])('that has %j gives %j', (value, expected) => {
    expect(stored(value)).toEqual(expected)
  })

  it('is none where the browser forbids it, and writing does nothing', () => {
    new FakeBrowser({ canStore: false })
    expect(storageOf('ws').read()).toBeNull()
    expect(() => storageOf('ws').write(START)).not.toThrow()
  })

  it('tells of what other windows store for the program', () => {
    const browser = new FakeBrowser()
    const listener = vi.fn()
    storageOf('ws').onChange(listener)
    for (const key of ['esfomo:other', 'esfomo:ws']) browser.listeners[0]?.({ key })
    expect(listener).toHaveBeenCalledOnce()
  })
})
