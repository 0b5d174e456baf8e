/** Compares plain YAML with what data/yaml.ts reads, which uses another library. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Path } from '../../../src/model/problem.ts'
import type { Data } from '../../../src/readers/content.ts'
import { parsePlainYaml } from '../../../src/readers/data/plain-yaml.ts'
import { parseYamlData } from '../../../src/readers/data/yaml.ts'
import { Notes } from '../../../src/readers/entries/notes.ts'

/** Number of texts that fast-check makes. A hundred thousand found the cases in the table. */
const RUNS = 150

/** Returns the paths of a value and of all within it. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const isList = Array.isArray(value)
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const within = members.flatMap(([key, member]) => {
    return pathsOf(member, [...path, isList ? Number(key) : key])
  })
  return [path, ...within]
}

/** Returns a value as JSON, which keeps the order of keys, and the place of each path in it. */
function placed({ value, placeOf }: Data): unknown {
  const paths = pathsOf(value)
  return [
    JSON.stringify(value),
    paths.map((path) => [path, placeOf(path), placeOf([...path, '?'])]),
  ]
}

/** Expects a text to be read alike, without a note; returns whether it was read as plain. */
function expectAlike(text: string): boolean {
  const plain = parsePlainYaml(text)
  if (plain === null) return false
  const notes = new Notes()
  expect([placed(plain), []]).toEqual([placed(parseYamlData(text, notes)), notes.all()])
  return true
}

/** Values of which data/yaml.ts reads most without a note. */
const VALUES = [
  ...[
    'Tea',
    'a b',
    '010',
    '0930',
    '16:30',
    '9.00',
    'true',
    '~',
    'null',
    'NULL',
    '',
    '',
    "''",
    '""',
  ],
  ...[
    "'16:30'",
    "'it''s'",
    '"a\\tb"',
    '"\\x41\\u00e9\\\n    b"',
    "'two\n    lines'",
    '"x\n\n    y"',
  ],
  ...[
    'on two\n    lines',
    'x\n\n\n    y',
    '|\n    two\n    lines',
    '>\n    two\n    lines\n\n     x',
  ],
  ...[
    '|-\n    strip',
    '|+\n    keep\n\n',
    '>-\n    a\n    b\n',
    '|2\n      x',
    '>+\n\n    a\n',
    '|\n\n    a',
  ],
  ...[
    '[1, 02]',
    '[]',
    '{}',
    '{a: 1, b}',
    '[a, "b", \'c\']',
    '{a: {b: [c]}, "d": ~}',
    '[a,\n    b,]',
  ],
  ...[
    '[\n    # c\n    a, # d\n    b\n    ]',
    '{a:\n    1,\n    b: }',
    '[ ]',
    '{a: }',
    '[{a: b}, c]',
  ],
  ...[
    'Q & A',
    'a *b*',
    '-x',
    ':x',
    'a:b',
    'a #b',
    'a#b',
    '#b',
    'x # c',
    "'x' # c",
    'a, b',
    'x]',
    '<<',
  ],
  ...[
    '| # c\n    x',
    'Zürich – 🎉',
    '\u00a0x\u00a0',
    'x  ',
    'http://a/b?c=d#e',
    '\n    x',
    '# c\n    x',
  ],
  ...[
    '\n    # c\n    x',
    '\n    a: 1\n    b: 2',
    '\n    - 1\n    - 2',
    '\n  - 1\n  - 2',
    '# c\n\n    - a: b',
  ],
  ...[
    '\n    -\n    - a',
    '\n    - - a\n      - b\n    - c: 1\n      d: 2',
    '\n    - {a: 1}\n    - [b]',
  ],
]
/** Values that have a mistake, or are read in another way by some parsers. */
const ODD_VALUES = [
  ...[
    "'16:30''",
    '[a: b]',
    '[~, , a]',
    '{a: b',
    '[a]]',
    '{[a], b}',
    '{~, b}',
    '{? a, b: [c]:}',
    '[-]',
  ],
  ...[
    '!x',
    '!important note',
    '&x',
    '&x y',
    '*x',
    '*',
    '@home',
    '`code`',
    '%done',
    '- x',
    '-',
    '|',
    '>',
  ],
  ...['? x', '?x', 'x:', 'a: b', "'x'#c", '"x" y', '"open', 'x}', '\u2028', '\n  x', '\n x', '\nx'],
  ...[
    'x\n    # c\n    y',
    '"\\q"',
    '{a:b}',
    '{"a":b}',
    '{a: b: c}',
    '[a\n  b]',
    '"a\n b"',
    '|1\n x',
    '|9\n  x',
  ],
]
const KEYS = [
  'title',
  'year',
  'id',
  'note',
  'two words',
  '02',
  '3',
  '"q"',
  "'r r'",
  '__proto__',
  '<<',
  'true',
]
const ODD_KEYS = [
  'null',
  '~',
  '',
  '? k',
  '[k]',
  '{k: v}',
  'k\n  l',
  '&x k',
  '!t k',
  '"a" b',
  'toString',
  '# c',
]

/** Chooses a usual thing in nine of ten cases. */
function mostly(usual: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  )
}

const line = fc.tuple(
  mostly(KEYS, ODD_KEYS),
  mostly([': ', ': ', ':  '], [':', ' : ', ':\t', ':\n    ']),
  mostly(VALUES, ODD_VALUES),
)
const entry = fc
  .tuple(
    mostly(['', '', '# c\n', '\n', '  # c\n'], ['   \n', '---\n', '...\n', '\t\n', 'x\n', '- x\n']),
    fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: ([name]) => name }),
  )
  .map(([before, lines]) => {
    const parts = lines.map(([name, separator, value]) => `${name}${separator}${value}\n`)
    return `${before}- ${parts.join('  ')}`
  })
const document = fc
  .tuple(
    mostly(['', '', '---\n', '# c\n', '\n'], ['%YAML 1.2\n---\n', '--- # c\n', '--- ']),
    fc.array(entry, { minLength: 1, maxLength: 3 }),
  )
  .map(([head, entries]) => head + entries.join(''))
/** A list, the same list below a key, or with other line ends or none. */
const text = fc.tuple(document, fc.nat(9)).map(([list, form]) => {
  if (form === 0) return list.replaceAll('\n', '\r\n')
  if (form === 1) return `list:\n${list}`
  if (form === 2) return `list:\n  x: 1\nrows:\n  ${list.replaceAll('\n', '\n  ')}`
  if (form === 3) return list.trimEnd()
  return list
})

describe('plain YAML', () => {
  it.each([
    '- title: Tea\n  year: 2026\n  deadline: "2026-01-02 23:59"\n  note: ~\n  place:\n',
    '# list\n- a: 1\n  b: [x, 02]\n  c:\n  - d: {e: }\n  - |\n    two\n    lines\n',
    '- title: Q & A # of the day\r\n  note: >-\r\n    a\r\n    b\r\n',
    '__proto__: a\n01: b\n<<: c\n',
    '   \r\n- title: Tea\r\n',
  ])('is read without data/yaml.ts: %j', (written) => {
    expect(expectAlike(written)).toBe(true)
  })

  it.each([
    ['- a: B: c\n'],
    ['- a: 1\n  a: 2\n'],
    ["- a: '9''\n"],
    ['- a: !x\n'],
    ['- a: &x 1\n  b: *x\n'],
    ['- a:\t1\n'],
    ['a: 1\n---\nb: 2\n'],
    ['- a: {b:, [c]}\n'],
    ['- {~, b}\n'],
    ['- {#a:\n    1}\n'],
    ['- a: "b\\\n\n    c"\n'],
    ['- a: |+\n    b\n  \n  '],
    ['- a: \n  # b\n    c\n'],
    ['- a: # b\n  # c\n    d\n'],
    ['- [a: b]\n'],
    [`- ${'k'.repeat(1100)}: b\n`],
    [`- ${'['.repeat(30)}${']'.repeat(30)}\n`],
    [`- a\n${'- b\n'.repeat(20_000)}`],
    [`- a: ${'b'.repeat(300_000)}\n`],
  ])(
    'is left to data/yaml.ts if it has a mistake, or can be read in two ways: %.40j',
    (written) => {
      expect(parsePlainYaml(written)).toBeNull()
    },
  )
})

describe('plain YAML is read as by data/yaml.ts', () => {
  it('in any form that lists and tables have', () => {
    fc.assert(
      fc.property(text, (written) => void expectAlike(written)),
      { numRuns: RUNS },
    )
  })

  it('with any characters changed', () => {
    const change = fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...' \n:-#\'"[]{},|>&*!?%~\\x'))
    const changed = fc.tuple(text, fc.array(change, { maxLength: 3 })).map(([written, changes]) => {
      return changes.reduce((result, [at, dropped, added]) => {
        const place = at % (result.length + 1)
        return result.slice(0, place) + added + result.slice(place + dropped)
      }, written)
    })
    fc.assert(
      fc.property(changed, (written) => void expectAlike(written)),
      { numRuns: RUNS },
    )
  })
})
