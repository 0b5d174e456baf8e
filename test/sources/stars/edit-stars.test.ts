import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../src/context.ts'
import { addStars, removeStars } from '../../../src/sources/stars/edit-stars.ts'
import { parseStars } from '../../../src/sources/stars/parse-stars.ts'

/** A file in memory, and a context that has it alone. */
function file(start: string | null) {
  let text = start
  const context = {
    env: { XDG_DATA_HOME: '/data' },
    files: {
      async changeOwn(
        _path: string,
        _limit: number,
        change: (old: Uint8Array | null) => string | null,
      ) {
        text = change(text === null ? null : new TextEncoder().encode(text)) ?? text
      },
    },
  } as unknown as Context
  return {
    add: (program: string, ...ids: string[]) => addStars(program, ids, context),
    remove: (program: string, ...ids: string[]) => removeStars(program, ids, context),
    edit: (change: (old: string) => string) => {
      text = change(text ?? '')
    },
    text: () => text,
  }
}

/** Returns the stars of a text by program, those without any left out. */
function starsIn(text: string | null) {
  const { content, problems } = parseStars(new TextEncoder().encode(text ?? ''))
  expect([problems, content.broken]).toEqual([[], []])
  return Object.fromEntries(
    content.lists.flatMap(({ program, ids }) => (ids.length > 0 ? [[program, ids]] : [])),
  )
}

describe('changes of the file with the stars', () => {
  it('begin a file that says what it is', async () => {
    const { add, text } = file(null)
    expect(await add('reef', 'tea', '9042', 'null', '1e3')).toEqual(
      new Set(['tea', '9042', 'null', '1e3']),
    )
    expect(text()).toMatch(
      /^# .*\n# .*\n\nreef:\n {2}- tea\n {2}- "9042"\n {2}- "null"\n {2}- "1e3"\n$/,
    )
  })

  it.each([
    [' [7e10, 007, 12e345, ~, Bad Id] # hm'],
    [' {1: 0x1F}'],
    ['\n  # first\n  - 007 # an id\n  - 1_000'],
    [' [1e3, null, 9042, 0.10]'],
  ])('leave the list %j of another program as it is', async (list) => {
    const { add, remove, text } = file(`a: [x]\nb:${list}\nc: [y]\n`)
    await add('c', 'z')
    await remove('a', 'x')
    expect(text()).toBe(`b:${list}\nc: [y, z]\n`)
  })

  it.each(['a: [x]\r\n# b\r\nb: [c]\r\n', '\ufeffa: [x]\n# b\nb: [c]\n'])(
    'keep the line ends and the mark of %j',
    async (before) => {
      const { add, text } = file(before)
      await add('a', 'y')
      expect(text()).toBe(before.replace('[x]', '[x, y]'))
    },
  )

  it.each(['a: null\n', 'a: ~\n', 'a:\n'])('fill in a list that is nothing: %j', async (before) => {
    const { add, text } = file(before)
    await add('a', 'y')
    expect(text()).toBe('a:\n  - y\n')
  })

  it('change nothing that is so already, and do not make a file', async () => {
    const { add, remove, text } = file('a: [x] # mine\n')
    expect([await add('a', 'x'), await remove('b', 'x')]).toEqual([new Set(), new Set()])
    expect(text()).toBe('a: [x] # mine\n')
    const none = file(null)
    await none.remove('a', 'x')
    expect(none.text()).toBe(null)
  })

  it.each([
    ['a: [x]\n', 'a: [x, y]\n'],
    ['a:\n- x # one\n# end\n', 'a:\n- x # one\n- y\n\n# end\n'],
    ['a:\n  # none yet\n', 'a:\n  # none yet\n  - y\n'],
    ['{b: [c]}\n', '{b: [c], a: [y]}\n'],
    ['# only this\n', '# only this\n\na:\n  - y\n'],
    [
      'b: [c]\n\n# mine\na:\n  - x\n\n  # later\n  - z\n',
      'b: [c]\n\n# mine\na:\n  - x\n\n  # later\n  - z\n  - y\n',
    ],
  ])('add to %j', async (before, after) => {
    const { add, text } = file(before)
    await add('a', 'y')
    expect(text()).toBe(after)
  })

  it.each([
    [
      'a:\n  # first\n  - x # one\n  # second\n  - y\n',
      'a:\n  # first\n  # one\n  # second\n  - y\n',
    ],
    ['a: [x, y, x]\n', 'a: [y]\n'],
    [
      '# top\n\n# of a\na:\n  - x # one\n# of b\nb: [c]\n',
      /^# top\n\n(?=.*# of a\n)(?=.*# one\n).*# of b\nb: \[c\]\n$/s,
    ],
    ['b: [c]\na: [x] # mine\n', /^b: \[c\]\n# mine\n$/],
  ])('remove from %j', async (before, after) => {
    const { remove, text } = file(before)
    expect(await remove('a', 'x')).toEqual(new Set(['x']))
    expect(text()).toEqual(after instanceof RegExp ? expect.stringMatching(after) : after)
  })

  const programs = fc.constantFrom('a', '2026', 'b.c')
  const ids = fc.array(fc.constantFrom('x', 'y', '9', 'null', 'true', 'z-1'), {
    minLength: 1,
    maxLength: 3,
  })
  const change = fc.oneof(
    fc.record({ kind: fc.constantFrom('add', 'remove'), program: programs, ids }),
    fc.record({ kind: fc.constantFrom('comment above', 'comment within', 'comment behind') }),
  )

  it('lose neither a star nor a comment, in whatever order they and edits by hand come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const { add, remove, edit, text } = file(null)
        const model = new Map<string, Set<string>>()
        let comments = 0
        for (const one of changes) {
          if ('program' in one) {
            const own = model.get(one.program) ?? new Set()
            model.set(one.program, own)
            await (one.kind === 'add' ? add : remove)(one.program, ...one.ids)
            for (const id of one.ids) own[one.kind === 'add' ? 'add' : 'delete'](id)
          } else edit((old) => withComment(old, one.kind, `note ${comments++}.`))
          const expected = [...model].flatMap(([program, own]) =>
            own.size > 0 ? [[program, own]] : [],
          )
          const found = Object.entries(starsIn(text())).map(([program, own]) => [
            program,
            new Set(own),
          ])
          expect(new Map(found as [])).toEqual(new Map(expected as []))
        }
        for (let index = 0; index < comments; index++) expect(text()).toContain(`# note ${index}.`)
      }),
      { numRuns: 60 },
    )
  })

  /** Adds a comment: above all, or above or behind the first star that has none. */
  function withComment(text: string, kind: string, comment: string): string {
    const star = /^( {2}- [^#\n]*)$/m
    const line = kind === 'comment behind' ? `$1 # ${comment}` : `  # ${comment}\n$1`
    const isAbove = kind === 'comment above' || !star.test(text)
    return isAbove ? `# ${comment}\n${text}` : text.replace(star, line)
  }
})
