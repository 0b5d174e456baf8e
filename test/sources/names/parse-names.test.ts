import { describe, expect, it } from 'vitest'
import { parseNames } from '../../../src/sources/names/parse-names.ts'

function parse(text: string | Uint8Array) {
  const { content, problems } = parseNames(
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

describe('the file with the names', () => {
  it('has a source for each name, and what is assumed of it', () => {
    const { names, broken, problems } = parse(`# mine
programs:
  reef: {source: /talks/reef.yaml}
  2026:
    source: ~/a b.csv#day1
    assume-zone: lisbon
    assume-date: 25 July 2026
  "null": {source: "https://ada:pw@example.org/s.xml?key=1#x"}
`)
    expect([broken, problems]).toEqual([[], []])
    expect(names).toEqual([
      { name: 'reef', source: '/talks/reef.yaml', assumeZone: null, assumeDate: null },
      { name: '2026', source: '~/a b.csv#day1', assumeZone: 'lisbon', assumeDate: '25 July 2026' },
      {
        name: 'null',
        source: 'https://ada:pw@example.org/s.xml?key=1#x',
        assumeZone: null,
        assumeDate: null,
      },
    ])
  })

  it.each(['', '\n', '# nothing yet\n', 'programs:\n', 'programs: {}\n', '\uFEFFprograms:\r\n'])(
    'has no names in %j',
    (text) => {
      expect(parse(text)).toMatchObject({ names: [], broken: [], problems: [] })
    },
  )

  it.each([
    // As a whole.
    ['- reef\n', '1:1: a file starts with "key: value" lines'],
    ['programs: [reef]\n', '1:11: "programs" needs "key: value" lines'],
    ['programs:\nprogram: {}\n', '2:1: unknown key "program"; write: programs'],
    ['reef: {source: /a.yaml}\n', '1:1: unknown key "reef"; remove it'],
    ['programs:\n  a: {source: /a}\n  a: {source: /b}\n', /^3:3: "a" is already used on line 2/],
    ['programs: &a\n  a: {source: /a}\n', /^2:3: anchors are not supported/],
    ['programs:\n  a: *b\n', /^2:6: a text that starts with "\*" needs quotes/],
    ['programs:\n  a: !x {source: /a}\n', /^2:6: a text that starts with "!" needs quotes/],
    ['programs:\n  <<: {a: {source: /a}}\n', /"<<" is not a name/],
    ['--- {}\n---\nprograms: {}\n', /second document/],
    ['programs:\n\ta: {source: /a}\n', /^2:1: a tab/],
    ['programs:\n\ta:\n\t\tsource: /a\n', /^2:1: a tab .*; indent it with spaces$/],
    ['programs:\n  a:\n\tsource: /a\n', /^3:1: a tab .*; indent it with spaces$/],
    ['programs: {}\nprograms: {}\n', /^2:1: "programs" is already used on line 1/],
    [`programs: ${'{a: '.repeat(2000)}`, /nested more deeply/],
    [`programs: ${'['.repeat(5000)}`, /nested more deeply/],
    ['\0', /NUL byte/],
    ['programs:\n  caf\xe9: {}\n', /not UTF-8/],
    // In one entry.
    ['programs:\n  a: /a.yaml\n', '2:6: "a" needs "key: value" lines'],
    ['programs:\n  a:\n', '2:3: "a" needs "key: value" lines'],
    ['programs:\n  a: {}\n', /^2:3: "source" is missing here/],
    ['programs:\n  a: {source: }\n', '2:7: "source" has no value'],
    ['programs:\n  a: {source: 7}\n', '2:15: another value where text is expected'],
    ['programs:\n  a: {source: [/a]}\n', '2:15: another value where text is expected'],
    ['programs:\n  a: {sourc: /a}\n', /^2:7: unknown key "sourc"; write: source/],
    [
      'programs:\n  a: {source: a/b.yaml}\n',
      '2:15: neither an address nor the whole path of a file; write: https://… or /…',
    ],
    [
      'programs:\n  a: {source: /a, assume-zone: local}\n',
      '2:32: "local" does not say where the event is; write: its zone, such as Europe/Brussels',
    ],
    ['programs:\n  a: {source: /a, assume-date: 25 July}\n', /^2:32: "25 July" has no year/],
    ['programs:\n  A b: {source: /a}\n', /^2:3: "A b" is not a name: use a-z/],
    ['programs:\n  "../x": {source: /a}\n', /^2:3: "\.\.\/x" is not a name/],
    ['programs:\n  -p: {source: /a}\n', /^2:3: "-p" is not a name/],
    [`programs:\n  ${'a'.repeat(65)}: {source: /a}\n`, /is not a name/],
    ['programs:\n  __proto__: {source: /a}\n', /"__proto__" is not a name/],
    [
      'programs:\n  esfomo-2024: {source: /a}\n',
      '2:3: "esfomo-2024" is built in; choose another name',
    ],
  ])('%j has a problem at its place', (text, expected) => {
    const bytes = /\xe9/.test(text) ? Uint8Array.from(text, (char) => char.charCodeAt(0)) : text
    const [first] = problemsOf(bytes)
    if (typeof expected === 'string') expect(first).toBe(expected)
    else expect(first).toMatch(expected)
  })

  it('keeps the other names of a file with a wrong entry', () => {
    const { names, broken } = parse('programs:\n  a: {}\n  b: {source: /b}\n')
    expect(names.map(({ name }) => name)).toEqual(['b'])
    expect(broken.map(({ name }) => name)).toEqual(['a'])
  })

  it.each([
    ['a: {source: /a}, b: {source: /b}, a: {source: /c}', ['b'], ['a']],
    ['a: {source: /a, source: /b}, b: {source: /b}', ['b'], ['a']],
    ['a: {source: /a}, b: {source: /b}, a: {}, b: {}, c: {source: /c}', ['c'], ['a', 'b']],
    ['a: {source: {x: 1, x: 2}}, b: {source: /b}', ['b'], ['a']],
  ])('keeps the names of %j that no repeat is about', (entries, kept, wrong) => {
    for (const lines of [`{${entries}}`, `\n  ${entries.replaceAll('}, ', '}\n  ')}`]) {
      const { names, broken, problems } = parse(`programs: ${lines}\n`)
      expect([names.map(({ name }) => name), problems]).toEqual([kept, []])
      expect(broken.map(({ name }) => name)).toEqual(wrong)
    }
  })

  it.each([
    'programs:\n  a:\n    source:https://ada:hush@example.org/?key=hush\n',
    'programs:\n  a:\n    source: https://ada:hush@example.org/?key=hush: 1\n',
    'programs:\n  a:\n    source: "https://ada:hush@example.org/?key=hush\n',
    'programs:\n  a: https://ada:hush@example.org/?key=hush\n',
    'programs:\n  https://ada:hush@example.org/?key=hush:\n    source: /a\n',
    'programs:\n  a:\n    source: [https://ada:hush@example.org/?key=hush]\n',
    'programs:\n  a:\n    source: /a\n    assume-zone: https://ada:hush@example.org/?key=hush\n',
    'programs:\n  a:\n    source: ada:hush@example.org/?key=hush\n',
    'programs:\n  a:\n    source: *https://ada:hush@example.org/?key=hush\n',
    'programs:\n  a:\n    sources: https://example.org/?key=hush\n  source https://example.org/?key=hush\n',
  ])('says nothing secret about %j', (text) => {
    const problems = problemsOf(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.join('\n')).not.toContain('hush')
  })
})
