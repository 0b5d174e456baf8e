import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { build } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { reportDoubts } from '../../../src/program/doubts/index.ts'
import { parseProgram } from '../../../src/readers/esfomo/parse-program.ts'
import { decodeText } from '../../../src/readers/esfomo/yaml/decode.ts'
import { screen } from '../../../src/render/layout/screen.ts'
import { problemLines } from '../../../src/render/problems.ts'
import { renderCheck } from '../../../src/render/validation.ts'
import { anyText } from '../../any-text.ts'
import { brief, HEAD, load, program, withDeadlines, withSessions } from './read.ts'

const MB = 2 ** 20
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  )

describe('a file without readable YAML', () => {
  const yaml = withSessions('- {title: Günther, start: 9:00}')
  it.each([
    [
      'little-endian UTF-16 with a byte order mark',
      bytes([0xff, 0xfe], 'f', [0]),
      '1:1 other-file-type',
      'UTF-16',
    ],
    [
      'UTF-16 without a byte order mark',
      Buffer.from(yaml, 'utf16le'),
      '1:1 other-file-type',
      'UTF-16',
    ],
    ['text in Latin-1', Buffer.from(yaml, 'latin1'), '8:1 not-utf-8', 'Latin-1'],
    ['text with a NUL byte', bytes('format: 1\nid: a', [0], 'b'), '2:1 nul-byte', 'NUL'],
    ['an empty file', bytes(), '1:1 empty-file', 'empty'],
  ])('is reported with its place and kind: %s', (_, content, problem, kind) => {
    const { problems } = parseProgram(content)
    expect(problems.map(brief)).toEqual([problem])
    expect(problems[0]?.message).toContain(kind)
  })
})

describe('YAML that would keep the parser busy for minutes', () => {
  /** Repeats text to a length of 1 MB. */
  const megabyteOf = (text: string) => text.repeat(Math.floor(MB / text.length))
  it.each([
    ['nested lists', `a: ${'['.repeat(5000)}`, ['too-deep']],
    ['nested dashes', megabyteOf('- '), ['too-deep']],
    ['nested keys', megabyteOf('a: '), ['too-deep']],
    ['nested explicit keys', megabyteOf('? '), ['too-deep']],
    ['closing braces', megabyteOf('}'), ['no-yaml']],
    ['quotes', megabyteOf('"'), ['no-yaml']],
    ['quotes in lines', megabyteOf('""\n'), ['no-yaml']],
    ['directives', megabyteOf('%a\n'), ['no-yaml']],
    ['commas', `[${megabyteOf(',')}`, ['no-yaml']],
    ['anchors', megabyteOf('&a '), ['no-yaml']],
    ['documents', megabyteOf('---\n'), ['second-document']],
    ['titles without quotes', megabyteOf('- title: A: B\n'), ['needs-quotes']],
  ])('is rejected at once: %s', (_, text, codes) => {
    expect(load(text).problems.map((problem) => problem.code)).toEqual(codes)
  })

  it('is rejected: an alias bomb', () => {
    const lines = Array.from(
      { length: 9 },
      (_, n) => `x${n + 1}: &x${n + 1} [*x${n}, *x${n}, *x${n}]`,
    )
    const { program, problems } = load(`x0: &x0 [a]\n${lines.join('\n')}\n`)
    expect(program).toBeNull()
    // Each line is read as if its anchor were text that lacks quotes, so nothing expands.
    expect(problems.filter(({ code }) => code === 'needs-quotes')).toHaveLength(10)
  })

  it('is reported as 20 problems and a count: 20,000 unknown keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `key${n}: 1`).join('\n')
    const loaded = load(`${withSessions('- {title: A, start: 9:00}')}${keys}\n`)
    const lines = problemLines({ source: 'x y', ...loaded })
    expect([lines.length, lines.at(-1)]).toEqual([
      21,
      "x y: and at least 980 more errors; see esfomo validate 'x y'",
    ])
  })
})

it('parseProgram accepts a program of 3,000 sessions', () => {
  const sessions = Array.from(
    { length: 3000 },
    (_, n) => `- id: s${n}\n  start: 9:00\n  room: r${n}\n  title: T`,
  )
  expect(load(withSessions(sessions.join('\n'))).program?.days[0]?.sessions).toHaveLength(3000)
})

it('parseProgram reads a file that declares YAML 1.1 by the rules of 1.2', () => {
  const yaml = withSessions('- {title: NO, start: 8:30}')
  expect(load(`%YAML 1.1\n---\n${yaml}`).program?.days[0]?.sessions[0]?.title).toBe('NO')
})

// Damages valid files as hasty edits and broken disks do, FUZZ_RUNS times in each test.
describe('a randomly damaged file has a program or errors, and prints no control characters', () => {
  const names = ['2023', '2024', '2025'].map((year) => `../../../data/esfomo-${year}.yaml`)
  const files = [...names, '../../programs/periods.yaml'].map((name) => {
    return readFileSync(new URL(name, import.meta.url), 'utf8')
  })
  const runs = Number(process.env.FUZZ_RUNS ?? 5)

  /** Checks that a file has a program or else errors, and prints without control characters. */
  function expectProgramOrErrors(content: Uint8Array): void {
    const { program, problems, isComplete, text } = parseProgram(content, reportDoubts)
    expect(program !== null).toBe(!problems.some(({ severity }) => severity === 'error'))
    for (const { line, column } of problems) {
      expect(line).toBeGreaterThanOrEqual(1)
      expect(column).toBeGreaterThanOrEqual(1)
    }
    for (const columns of [null, 40]) {
      const printed = renderCheck(
        { source: 'x.yaml', file: 'x.yaml', imported: null, program, problems, isComplete, text },
        screen(columns, false),
      )
      expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    }
  }

  const file = fc.constantFrom(...files)
  const lineIndex = fc.nat({ max: 150 })
  const edit = fc.record({
    kind: fc.constantFrom('delete', 'duplicate', 'swap', 'indent'),
    from: lineIndex,
    to: lineIndex,
  })

  it('with lines deleted, duplicated, swapped or indented', () => {
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const lines = text.split('\n')
        for (const { kind, from, to } of edits) {
          const [a, b] = [lines[from % lines.length] ?? '', lines[to % lines.length] ?? '']
          if (kind === 'delete') lines.splice(from % lines.length, 1)
          else if (kind === 'duplicate') lines.splice(to % lines.length, 0, a)
          else if (kind === 'indent') lines[from % lines.length] = `  ${a}`
          else [lines[from % lines.length], lines[to % lines.length]] = [b, a]
        }
        expectProgramOrErrors(Buffer.from(lines.join('\n')))
      }),
      { numRuns: runs },
    )
  })

  it('with characters and bytes replaced', () => {
    const syntaxCharacter = fc.constantFrom(
      ...':-#&*!|>\'"%@`{}[],?~\\ \t\n\r0179aZé日\u0000\u001b\u009b\u202e',
    )
    const change = fc.tuple(fc.nat(), fc.oneof(syntaxCharacter, anyText({ maxLength: 3 })))
    fc.assert(
      fc.property(
        file,
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (text, changes, byte) => {
          let broken = text
          for (const [position, replacement] of changes) {
            const index = position % broken.length
            broken = broken.slice(0, index) + replacement + broken.slice(index + 1)
          }
          const content = Buffer.from(broken)
          if (byte % 4 === 0) content[byte % content.length] = byte % 256
          expectProgramOrErrors(content)
        },
      ),
      { numRuns: runs },
    )
  })

  it('with any text as title, name and room', () => {
    const text = fc.oneof(anyText({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }))
    fc.assert(
      fc.property(text, text, text, (title, name, room) => {
        const quoted = (value: string) => JSON.stringify(value)
        const yaml = withSessions(`- {start: 9:00, title: ${quoted(title)}, room: ${quoted(room)}}`)
        expectProgramOrErrors(Buffer.from(yaml.replace('name: WS', `name: ${quoted(name)}`)))
      }),
      { numRuns: runs },
    )
  })
})

describe('nesting', () => {
  const levels = 2500 // node aborts from about 1,000
  /** Indents each line deeper than the one above it. */
  const stairs = (line: string, step = 1, first = 0) => {
    const lines = Array.from({ length: levels }, (_, n) => ' '.repeat(first + n * step) + line)
    return `${lines.join('\n')}\n`
  }
  it.each([
    ['pairs in a list', `x: [${'a: '.repeat(levels)}]`, 1],
    ['pairs in a list at the root', `[${'a: '.repeat(levels)}]`, 1],
    ['pairs in a list, never closed', `x: [${'a: '.repeat(levels)}`, 1],
    ['quoted pairs in a map', `{${'"a":'.repeat(levels)}}`, 1],
    ['pairs below a program', `${HEAD}x: {${'a: '.repeat(levels)}}`, 5],
    ['maps', stairs('a:'), 50],
    ['maps with quoted keys', stairs('"a":'), 50],
    ['maps, and a line further left', `${stairs('a:')}b: 1\n`, 50],
    ['lists', stairs('-'), 50],
    ['lists of maps', stairs('- a:', 2), 25],
    ['talks in talks', `days:\n- sessions:\n  - talks:\n${stairs('talks:', 1, 5)}`, 48],
    ['dashes, twenty a line', stairs('- '.repeat(20).trim(), 40), 3],
  ])('that would overflow the stack is rejected at its place: %s', (_, yaml, line) => {
    const [problem, ...more] = load(yaml).problems
    expect([problem?.code, problem?.line, more]).toEqual(['too-deep', line, []])
  })

  it('of a program is not', () => {
    const yaml = withSessions(`- title: A
  start: 9:00
  talks:
    - title: B
      speakers:
        - name: C
          affiliation: >
            D`)
    expect(load(yaml).program?.days[0]?.sessions[0]?.talks[0]?.speakers[0]?.name).toBe('C')
  })
})

describe('errors', () => {
  it('are reported, however many warnings come before them', () => {
    const sessions = '- {title: A, start: 9:00, end: 10:00}\n'.repeat(1500)
    const loaded = load(withSessions(`${sessions}- {title: A, start: 25:00}`))
    const { program, problems } = loaded
    expect(program).toBeNull()
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(brief)).toEqual(['1508:27 bad-time'])
    expect(problems).toHaveLength(1001)
    const printed = renderCheck(
      { source: 'x', file: 'x', imported: null, ...loaded, text: '' },
      screen(null, false),
    )
    expect(printed).toMatch(/\nx: 1 error, at least 1000 warnings\n$/)
  })

  it('are reported where a quote opens that is not closed, on any of many lines', () => {
    const { problems: all } = load(`${HEAD}${'a: "b"\n'.repeat(200)}motto: "c\nvenue: d\n`)
    const problems = all.filter(({ code }) => code === 'unclosed-quote')
    expect(problems.map(brief)).toEqual(['205:8 unclosed-quote'])
  })
})

describe('a message does not repeat a text of any length', () => {
  const long = 'x'.repeat(10_000)
  const digits = '9'.repeat(10_000)
  it.each([
    ['a start', withSessions(`- {title: A, start: ${long}}`), 'too-long'],
    ['an end', withSessions(`- {title: A, start: 9:00, end: ${long}}`), 'too-long'],
    ['a duration', withSessions(`- {title: A, start: 9:00, duration: ${long}}`), 'too-long'],
    ['a date', withSessions('').replace('2025-07-19', long), 'too-long'],
    ['a due date', withDeadlines(`- {title: A, due: ${long}}`), 'too-long'],
    ['a former date', withDeadlines(`- {title: A, due: TBD, was: [${long}]}`), 'too-long'],
    ['a time of update', `${HEAD}updated: ${long}\ndays: []\n`, 'too-long'],
    ['a zone', withSessions('').replace('America/Vancouver', long), 'too-long'],
    ['a language', withSessions(`- {title: A, start: 9:00, language: ${long}}`), 'too-long'],
    ['a number as a start', withSessions(`- {title: A, start: ${digits}}`), 'bad-time'],
    ['a number as a date', withSessions('').replace('2025-07-19', digits), 'bad-date'],
    ['a number as a zone', withSessions('').replace('America/Vancouver', digits), 'bad-zone'],
    ['an anchor', `x: &${long} [a]\n`, 'anchor'],
    ['an alias', `x: [*${long}, b]\n`, 'alias'],
    ['a key', `${HEAD}${long}: 1\ndays: []\n`, 'syntax'],
  ])('%s', (_, yaml, code) => {
    const { problems } = load(yaml)
    expect(problems.map((problem) => problem.code)).toContain(code)
    for (const { message, hint } of problems) {
      expect(`${message} ${hint}`.length).toBeLessThan(500)
    }
  })
})

it('parseProgram accepts what a file has lost at its end: the LF after a CR', () => {
  const crlf = withSessions('- {title: A, start: 9:00}').replaceAll('\n', '\r\n')
  const valueAtEnd = (text: string) => program(`${crlf}motto: ${text}`).motto
  expect(valueAtEnd('abc\r')).toBe('abc')
  expect(valueAtEnd('"abc"\r')).toBe('abc')
  expect(load('a: 1\rb: 2\r').problems.map(brief)).toEqual(['1:1 line-ends'])
})

it('decodeText finds the first line that is not UTF-8', () => {
  for (const [text, line] of [
    ['\xff', 1],
    ['a\n\xff', 2],
    ['a\n\xff\nb\n', 2],
    ['\n\n\n\xff\n\xff', 4],
    ['\xc3\xa9\n\xc3', 2],
    [`${'\n'.repeat(2 * MB)}\xff`, 2 * MB + 1],
  ] as const) {
    expect(decodeText(Buffer.from(text, 'latin1'))).toMatchObject({ line })
  }
})

it('parseProgram rejects 2 MB of the worst patterns within 64 MB of heap', async () => {
  const expectedCodes = {
    'pairs in a list, never closed': 'too-deep',
    'maps deeper line by line': 'too-deep',
    'empty maps': 'no-yaml',
    'empty lists': 'no-yaml',
    'items with a colon, the first further right': 'no-yaml',
    'a diff': 'too-much',
    'tabs in lines': 'no-yaml',
    'unknown escapes': 'no-yaml',
    'open quotes below empty keys': 'no-yaml',
    'blank lines in a block text': 'too-much',
  }
  // Runs in a process of its own, which ends with an error if it needs more. `npm run hostile` does
  // the same with 8 MB of every pattern.
  const { output } = await build({
    input: fileURLToPath(new URL('../../../src/readers/esfomo/parse-program.ts', import.meta.url)),
    output: { format: 'cjs' },
    write: false,
  })
  const patterns = new URL('../../hostile/patterns.js', import.meta.url)
  const script = `${output[0].code}
    import('${patterns}').then(({ YAML_PATTERNS }) => {
      const entries = ${JSON.stringify(Object.keys(expectedCodes))}.map((name) => {
        const file = Buffer.from(YAML_PATTERNS[name](${2 * MB}))
        return [name, parseProgram(file).problems.map(({ code }) => code).join()]
      })
      console.log(JSON.stringify(Object.fromEntries(entries)))
    })`
  const settings = { input: script, encoding: 'utf8' } as const
  const result = execFileSync(process.execPath, ['--max-old-space-size=64'], settings)
  expect(JSON.parse(result)).toEqual(expectedCodes)
})
