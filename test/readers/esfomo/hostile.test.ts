import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { build } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { parseProgram } from '../../../src/readers/esfomo/parse-program.ts'
import { screen } from '../../../src/render/layout/screen.ts'
import { problemLines } from '../../../src/render/problems.ts'
import { renderCheck } from '../../../src/render/validation.ts'
import { anyText } from '../../any-text.ts'
import { brief, errors, load, withSessions } from './read.ts'

const MB = 2 ** 20
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  )

describe('a file that is not text is reported as what it is', () => {
  const yaml = withSessions('- {title: Günther, start: 9:00}')
  it.each([
    ['a PNG', bytes([0x89], 'PNG\r\n'), '1:1 other-file-type', 'PNG'],
    ['gzip', bytes([0x1f, 0x8b, 8, 0]), '1:1 other-file-type', 'gzip'],
    ['a PDF', bytes('%PDF-1.7'), '1:1 other-file-type', 'PDF'],
    ['an office document', bytes('PK', [3, 4]), '1:1 other-file-type', 'ZIP'],
    ['UTF-16, little end first', bytes([0xff, 0xfe], 'f', [0]), '1:1 other-file-type', 'UTF-16'],
    ['UTF-16 without a mark', Buffer.from(yaml, 'utf16le'), '1:1 other-file-type', 'UTF-16'],
    ['Latin-1', Buffer.from(yaml, 'latin1'), '8:1 not-utf-8', 'Latin-1'],
    ['a NUL byte', bytes('format: 1\nid: a', [0], 'b'), '2:1 nul-byte', 'NUL'],
    ['a web page', bytes('\n<!DOCTYPE html>\n<html>404</html>'), '1:1 web-page', 'web page'],
    ['nothing', bytes(), '1:1 empty-file', 'empty'],
  ])('%s', (_, content, place, words) => {
    const { problems } = parseProgram(content)
    expect(problems.map(brief)).toEqual([place])
    expect(problems[0]?.message).toContain(words)
  })
})

describe('a file that the parser would take minutes for is refused before it is parsed', () => {
  const fill = (text: string) => text.repeat(Math.floor(MB / text.length))
  it.each([
    ['nested lists', `a: ${'['.repeat(5000)}`, 'too-deep'],
    ['nested dashes', fill('- '), 'too-deep'],
    ['nested keys', fill('a: '), 'too-deep'],
    ['closing braces', fill('}'), 'no-yaml'],
    ['quotes', fill('"'), 'no-yaml'],
    ['quotes in lines', fill('""\n'), 'no-yaml'],
    ['directives', fill('%a\n'), 'no-yaml'],
    ['explicit keys', fill('? '), 'no-yaml'],
    ['commas', `[${fill(',')}`, 'no-yaml'],
    ['anchors', fill('&a '), 'aliases'],
    ['documents', fill('---\n'), 'no-yaml'],
  ])('%s', (_, text, code) => {
    expect(load(text).problems.map((problem) => problem.code)).toEqual([code])
  })

  it('an alias bomb', () => {
    const lines = Array.from(
      { length: 9 },
      (_, n) => `x${n + 1}: &x${n + 1} [*x${n}, *x${n}, *x${n}]`,
    )
    expect(errors(`x0: &x0 [a]\n${lines.join('\n')}\n`).length).toBeGreaterThan(0)
  })

  it('20,000 unknown keys are reported as 20 and a count', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `key${n}: 1`).join('\n')
    const { problems } = load(`${withSessions('- {title: A, start: 9:00}')}${keys}\n`)
    expect(problemLines('x', problems)).toHaveLength(21)
  })
})

it('a program of 3,000 sessions is read', () => {
  const sessions = Array.from(
    { length: 3000 },
    (_, n) => `- id: s${n}\n  start: 9:00\n  room: r${n}\n  title: T`,
  )
  expect(load(withSessions(sessions.join('\n'))).program?.days[0]?.sessions).toHaveLength(3000)
})

it('a file that declares YAML 1.1 is read by the rules of 1.2', () => {
  const yaml = withSessions('- {title: NO, start: 8:30}')
  expect(load(`%YAML 1.1\n---\n${yaml}`).program?.days[0]?.sessions[0]?.title).toBe('NO')
})

/**
 * Breaks good files as a hurried hand or a broken disk does. FUZZ_RUNS sets how many of each kind are
 * tried.
 */
describe('a file broken at random gives a program or located problems, and no control character', () => {
  const files = ['2023', '2024', '2025'].map((year) =>
    readFileSync(new URL(`../../../data/esfomo-${year}.yaml`, import.meta.url), 'utf8'),
  )
  const runs = Number(process.env.FUZZ_RUNS ?? 40)

  function expectAnswer(content: Uint8Array): void {
    const { program, problems, text } = parseProgram(content)
    expect(program !== null).toBe(!problems.some(({ severity }) => severity === 'error'))
    for (const { line, column } of problems) {
      expect(line).toBeGreaterThanOrEqual(1)
      expect(column).toBeGreaterThanOrEqual(1)
    }
    for (const columns of [null, 40]) {
      const printed = renderCheck(
        { source: 'x.yaml', program, problems, text },
        screen(columns, false),
      )
      expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    }
  }

  const file = fc.constantFrom(...files)
  const place = fc.nat({ max: 150 })
  const edit = fc.record({
    kind: fc.constantFrom('delete', 'double', 'swap', 'indent'),
    from: place,
    to: place,
  })

  it('with lines deleted, doubled, swapped or indented', () => {
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const lines = text.split('\n')
        for (const { kind, from, to } of edits) {
          const [a, b] = [lines[from % lines.length] ?? '', lines[to % lines.length] ?? '']
          if (kind === 'delete') lines.splice(from % lines.length, 1)
          else if (kind === 'double') lines.splice(to % lines.length, 0, a)
          else if (kind === 'indent') lines[from % lines.length] = `  ${a}`
          else [lines[from % lines.length], lines[to % lines.length]] = [b, a]
        }
        expectAnswer(Buffer.from(lines.join('\n')))
      }),
      { numRuns: runs },
    )
  })

  it('with characters and bytes changed', () => {
    const odd = fc.constantFrom(
      ...':-#&*!|>\'"%@`{}[],?~\\ \t\n\r0179aZé日\u0000\u001b\u009b\u202e',
    )
    const change = fc.tuple(fc.nat(), fc.oneof(odd, anyText({ maxLength: 3 })))
    fc.assert(
      fc.property(
        file,
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (text, changes, byte) => {
          let broken = text
          for (const [at, into] of changes) {
            const spot = at % broken.length
            broken = broken.slice(0, spot) + into + broken.slice(spot + 1)
          }
          const content = Buffer.from(broken)
          if (byte % 4 === 0) content[byte % content.length] = byte % 256
          expectAnswer(content)
        },
      ),
      { numRuns: runs },
    )
  })

  it('with any text as a title, a name or a room', () => {
    const text = fc.oneof(anyText({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }))
    fc.assert(
      fc.property(text, text, text, (title, name, room) => {
        const quoted = (value: string) => JSON.stringify(value)
        const yaml = withSessions(`- {start: 9:00, title: ${quoted(title)}, room: ${quoted(room)}}`)
        expectAnswer(Buffer.from(yaml.replace('name: WS', `name: ${quoted(name)}`)))
      }),
      { numRuns: runs },
    )
  })
})

it('8 MB of the same characters are refused in less than 900 MB of memory', async () => {
  const refused = {
    '}': 'no-yaml',
    '"': 'no-yaml',
    '[': 'too-deep',
    '- ': 'too-deep',
    'a: ': 'too-deep',
    '{a: 1, ': 'too-deep',
    '*a ': 'aliases',
    '- a\n': 'too-much',
    '\n': 'too-much',
    '#\n': 'too-much',
  }
  // In a process of its own, whose peak memory is that of the reader alone.
  const { output } = await build({
    input: fileURLToPath(new URL('../../../src/readers/esfomo/parse-program.ts', import.meta.url)),
    output: { format: 'cjs' },
    write: false,
  })
  const script = `${output[0].code}
    const codes = ${JSON.stringify(Object.keys(refused))}.map((text) => {
      const file = new TextEncoder().encode(text.repeat(${8 * MB} / text.length))
      return [text, parseProgram(file).problems.map(({ code }) => code).join()]
    })
    const { maxRSS } = process.resourceUsage()
    console.log(JSON.stringify({ refused: Object.fromEntries(codes), maxRSS }))`
  const found = JSON.parse(execFileSync(process.execPath, { input: script, encoding: 'utf8' }))
  expect(found.refused).toEqual(refused)
  expect(found.maxRSS).toBeLessThan(900_000)
})
