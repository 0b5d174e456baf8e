import { describe, expect, it } from 'vitest'
import { parseYamlData } from '../../../src/readers/data/yaml.ts'
import { Notes } from '../../../src/readers/entries/notes.ts'
import { SourceError } from '../../../src/readers/source-error.ts'

function parse(text: string) {
  const notes = new Notes()
  const data = parseYamlData(text, notes)
  const noted = notes.all().map(({ kind, of, what, count, examples, where }) => {
    return `${kind} ${of} ${count}: ${what} (${[...examples, ...where].join('; ')})`
  })
  return { data, value: data.value, notes: noted }
}

/** Returns the message of the error with its place: `2:3 this is not YAML`. */
function errorOf(text: string): string {
  try {
    parse(text)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return `${error.line}:${error.column} ${error.message}`
  }
  return 'no error'
}

const TABS = 'changed field 2: tabs in the indentation became spaces'
const quotes = (example: string, line: number) =>
  `changed field 1: quotes put right around a text (${example}; line ${line})`

describe('parseYamlData', () => {
  it.each([
    ['010', '010'],
    ['0930', '0930'],
    ['2026-01-02', '2026-01-02'],
    ['9.00', '9.00'],
    ['true', 'true'],
    ['"a\\tb"', 'a\tb'],
    ["'it''s'", "it's"],
    ["''", ''],
    ['', null],
    ['~', null],
    ['null', null],
    ['"null"', 'null'],
    ['[1, 02]', ['1', '02']],
    ['{a: 1}', { a: '1' }],
    ['Talk # of the day', 'Talk'],
    ['|\n    two\n    lines', 'two\nlines\n'],
  ])('keeps a scalar as text: %s', (written, value) => {
    expect(parse(`- key: ${written}\n`)).toMatchObject({ value: [{ key: value }], notes: [] })
  })

  it('keeps a key as text, and one of the prototype as a key', () => {
    expect(JSON.stringify(parse('01: a\n__proto__: b\n').value)).toBe('{"01":"a","__proto__":"b"}')
  })

  it('says the line of a value, and of the closest parent of a missing one', () => {
    const { data } = parse('# list\n- a: 1\n- b: 2\n  c:\n  - d\n')
    const paths = [[0, 'a'], [1, 'c', 0], [1, 'x'], [7]]
    expect(paths.map(data.placeOf)).toEqual(['line 2', 'line 5', 'line 3', 'line 2'])
  })

  it('uses the first of two equal keys, and notes the other', () => {
    expect(parse('- a: 1\n  b: 2\n  a: 3\n')).toMatchObject({
      value: [{ a: '1', b: '2' }],
      notes: ['left-out field 1: a repeated key: its first value is used (a; line 3)'],
    })
  })
})

describe('parseYamlData repairs', () => {
  it.each([
    ['in a flow mapping', '- {a: 1,\n\tb: 2,\n\tc: 3}\n', [{ a: '1', b: '2', c: '3' }]],
    ['before a block mapping', 'x:\n\ta: 1\n\tb: 2\n', { x: { a: '1', b: '2' } }],
    ['behind a dash', '-\ta: 1\n\tb: 2\n', [{ a: '1', b: '2' }]],
    ['two spaces wide', 'x:\n  a: 1\n\tb:\n\t- 2\n', { x: { a: '1', b: ['2'] } }],
    ['four spaces wide', 'x:\n    a: 1\n\tb:\n\t- 2\n', { x: { a: '1', b: ['2'] } }],
  ])('tabs %s', (_, text, value) => {
    const { notes, ...parsed } = parse(text)
    expect(parsed.value).toEqual(value)
    expect(notes.map((note) => note.replace(/ \(.*/, ''))).toEqual([TABS])
  })

  it('no tabs that YAML allows', () => {
    const text = '- a:\t1\n  b: [1,\t2]\n  c: |\n    x\n    \ty\n'
    expect(parse(text)).toMatchObject({
      value: [{ a: '1', b: ['1', '2'], c: 'x\n\ty\n' }],
      notes: [],
    })
  })

  it.each([
    ['Opening: a view', 'Opening: a view'],
    ['Opening: a # b', 'Opening: a'],
    ["'16:30''", '16:30'],
    ["'Don't panic'", "Don't panic"],
    ['"Big" data', '"Big" data'],
    ['"unclosed', 'unclosed'],
    ['@home', '@home'],
    ['`code`', '`code`'],
    ['%done', '%done'],
    ['*New* talk', '*New* talk'],
    ['*New*', '*New*'],
    ['&c', '&c'],
    ['!important note', '!important note'],
    ['[Talk] Foo', '[Talk] Foo'],
  ])('a title that lacks quotes: %s', (written, title) => {
    const { value, notes } = parse(`- id: 1\n  title: ${written}\n  end: '17:00'\n- id: 2\n`)
    expect(value).toEqual([{ id: '1', title, end: '17:00' }, { id: '2' }])
    expect(notes).toEqual([quotes(`title: ${written}`, 2)])
  })

  it('several titles, counted, and tabs with them', () => {
    const { value, notes } = parse('-\ta: B: C\n-\ta: D: E\n')
    expect(value).toEqual([{ a: 'B: C' }, { a: 'D: E' }])
    expect(notes).toEqual([
      `${TABS} (line 1; line 2)`,
      'changed field 2: quotes put right around a text (a: B: C; a: D: E; line 1; line 2)',
    ])
  })

  it('no text that is fine', () => {
    const text = "- a: 'it''s'\n  b: ''\n  c: 5''\n  d: 'so-called ''x'''\n  e: a *b* & !c\n"
    expect(parse(text)).toMatchObject({
      value: [{ a: "it's", b: '', c: "5''", d: "so-called 'x'", e: 'a *b* & !c' }],
      notes: [],
    })
  })
})

describe('parseYamlData refuses', () => {
  it.each([
    ['- a: 1\n b: 2\n', '2:1 this is not YAML: this line is neither an item with "-" nor'],
    ['- a: [1,\n- b: 2\n', '2:1 this is not YAML: a bracket or brace above is not closed'],
    ['- a: {x: 1\n', '2:1 this is not YAML: a bracket or brace above is not closed'],
    ['- {a: "x}\n', '1:7 this is not YAML: this quote is not closed'],
    ['- a: 1\n  b\n', '2:3 this is not YAML: a ": " is missing here'],
    ['- a: 1\nfoo\n', '2:1 this is not YAML: there is text where a key or an item is due'],
    ['- a: {b: c: d}\n', '1:10 this is not YAML: a text with ": " in it needs quotes'],
    ['- a: &x {y: 1}\n- b: *x\n', '2:6 aliases are not supported'],
    ['a: 1\n---\nb: 2\n', '2:1 this is not YAML: a second document'],
    [`a: ${'['.repeat(60)}`, '1:5'],
  ])('%j', (text, message) => {
    expect(errorOf(text)).toContain(message)
  })

  it.each([
    ['closing braces', '}'],
    ['nested dashes', '- '],
    ['quotes', "'"],
    ['tabs', '\t'],
    ['lines with tabs', '\ta: b\n'],
    ['lines without quotes', '- a: b: c\n'],
    ['odd quotes', "- a: 'b''\n"],
    ['marks', '- a: *b\n'],
  ])('or reads at once 8 KB of %s', (_, pattern) => {
    expect(() => errorOf(`- x: 1\n${pattern.repeat(8000 / pattern.length)}`)).not.toThrow()
  })
})
