import { describe, expect, it } from 'vitest'
import { parseStars } from '../../../src/sources/stars/parse-stars.ts'

function parse(text: string | Uint8Array) {
  const { content, problems } = parseStars(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
  )
  return { ...content, problems }
}

/** Returns the problems as `line:column: message; hint`. */
function problemsOf(text: string | Uint8Array): string[] {
  const { problems, broken } = parse(text)
  return [...problems, ...broken.flatMap((one) => one.problems)].map((found) => {
    const { line, column, message, hint } = found
    return `${line}:${column}: ${message}${hint === null ? '' : `; ${hint}`}`
  })
}

describe('the file with the stars', () => {
  it('has a list of ids for each program, each id once', () => {
    const { lists, broken, problems } = parse(`# mine
reef-2026: [tea, 9042, "1e3", null, tea] # numbers are ids too
2026:
  # the best
  - 0x10
empty:
braces: []
`)
    expect([broken, problems]).toEqual([[], []])
    expect(lists).toEqual([
      { program: 'reef-2026', ids: ['tea', '9042', '1e3', 'null'] },
      { program: '2026', ids: ['0x10'] },
      { program: 'empty', ids: [] },
      { program: 'braces', ids: [] },
    ])
  })

  it.each(['', '\n', '# nothing yet\n', '{}\n', '\uFEFF# a\r\n'])('has no stars in %j', (text) => {
    expect(parse(text)).toMatchObject({ lists: [], broken: [], problems: [] })
  })

  it.each([
    // As a whole.
    ['- reef\n', '1:1: a file starts with "key: value" lines'],
    ['reef\n', '1:1: a file starts with "key: value" lines'],
    ['a: &x [b]\n', /^1:4: a text that starts with "&" needs/],
    ['a: [*x]\n', /aliases are not supported/],
    ['a: !x [b]\n', /needs quotes/],
    ['a: [b\n', /^\d+:\d+: /],
    ['a:\n\t- b\n', /^2:1: a tab/],
    ['a: [b]\n---\nc: [d]\n', /second document/],
    [new Uint8Array([0xff, 0xfe, 0x61, 0]), /UTF-16/],
    // In one list.
    ['a: [x]\na: [y]\n', /^2:1: "a" is already used on line 1/],
    ['a: b\n', '1:4: "a" must be a list: start each item with "- "; write: [b]'],
    ['a: {b: c}\n', '1:4: "a" must be a list: start each item with "- "'],
    ['A b: [c]\n', /^1:1: "A b" is not an id: .*; write: a-b$/],
    ['__proto__: [c]\n', /^1:1: "__proto__" is not an id/],
    ['a: [B]\n', /^1:5: "B" is not an id: .*; write: b$/],
    ['a:\n  - b\n  -\n', /^3:\d+: an item of "a" has no value/],
    ['a: [[b]]\n', '1:5: a list where text is expected'],
    ['a: [b: c]\n', '1:5: a map where text is expected'],
    ['a: ["\\e[31m"]\n', /^1:5: "\\u001b\[31m" is not an id/],
    [`a: [${'x'.repeat(65)}]\n`, /is not an id/],
  ])('%j has a problem at its place', (text, expected) => {
    const [first] = problemsOf(text)
    expect(first).toMatch(expected)
  })

  it('keeps the other lists of a file with a wrong one', () => {
    const { lists, broken } = parse('a: b\nc: [d]\ne: [f]\ne: [g]\n')
    expect(lists).toEqual([{ program: 'c', ids: ['d'] }])
    expect(broken.map(({ name }) => name)).toEqual(['a', 'e'])
  })
})
