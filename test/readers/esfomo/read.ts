/** Loads YAML that is written in a test. */
import { expect } from 'vitest'
import type { Problem } from '../../../src/model/problem.ts'
import type { Program } from '../../../src/model/program.ts'
import { type ParsedProgram, parseProgram } from '../../../src/readers/esfomo/parse-program.ts'

export function load(yaml: string): ParsedProgram {
  return parseProgram(new TextEncoder().encode(yaml))
}

/** The program of a file without an error. */
export function program(yaml: string): Program {
  const loaded = load(yaml)
  if (!loaded.program) throw new Error(loaded.problems.map(brief).join('\n'))
  return loaded.program
}

/** `4:11 bad-zone` */
export function brief({ line, column, code }: Problem): string {
  return `${line}:${column} ${code}`
}

const HEAD = `format: 1
id: ws
name: WS
timezone: America/Vancouver
`
/** A file of one day in Vancouver with these sessions, which are indented to fit below `sessions:`. */
export function withSessions(sessions: string): string {
  return `${HEAD}days:
  - date: 2025-07-19
    sessions:
${sessions.replace(/^/gm, '      ')}
`
}

/** A file with these deadlines and no day. */
export function withDeadlines(deadlines: string): string {
  return `${HEAD}deadlines:
${deadlines.replace(/^/gm, '  ')}
`
}

/** Marks, in the YAML of a test, a place where a problem is expected. */
const MARK = '§'

/** The YAML without its marks, as a file would hold it. */
export function unmarked(yaml: string): string {
  return yaml.replaceAll(MARK, '')
}

/**
 * Expects a problem of each code at the `§` marks of a file, in their order; codes beyond the last
 * mark are expected there too. No other error may be found; other warnings may.
 */
export function expectAtMarks(yaml: string, codes: readonly string[]): void {
  const places = yaml.split('\n').flatMap((line, index) => {
    const before = line.split(MARK).slice(0, -1)
    return before.map((_, n) => `${index + 1}:${before.slice(0, n + 1).join('').length + 1}`)
  })
  const found = load(unmarked(yaml)).problems.filter(
    ({ severity, code }) => severity === 'error' || codes.includes(code),
  )
  expect(found.map(brief)).toEqual(
    codes.map((code, index) => `${places[index] ?? places.at(-1)} ${code}`),
  )
}

/** The errors of a file, without its warnings. */
export function errors(yaml: string): string[] {
  return load(yaml)
    .problems.filter(({ severity }) => severity === 'error')
    .map(brief)
}
