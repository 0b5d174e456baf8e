/** Parses programs that tests write as YAML, and checks the problems in them. */
import { expect } from 'vitest'
import type { Problem } from '../../../src/model/problem.ts'
import type { Program } from '../../../src/model/program.ts'
import { reportDoubts } from '../../../src/program/doubts/index.ts'
import { type ParsedProgram, parseProgram } from '../../../src/readers/esfomo/parse-program.ts'

export function load(yaml: string): ParsedProgram {
  return parseProgram(new TextEncoder().encode(yaml), reportDoubts)
}

/** Returns the program that YAML describes. Throws its problems if any of them is an error. */
export function program(yaml: string): Program {
  const loaded = load(yaml)
  if (!loaded.program) throw new Error(loaded.problems.map(brief).join('\n'))
  return loaded.program
}

/** Formats a problem as `4:11 bad-zone`: line, column and code. */
export function brief({ line, column, code }: Problem): string {
  return `${line}:${column} ${code}`
}

/** The first lines of a file. */
export const HEAD = `format: 1
id: ws
name: WS
timezone: America/Vancouver
`
/** Returns a file of one day in Vancouver, with these sessions indented below `sessions:`. */
export function withSessions(sessions: string): string {
  return `${HEAD}days:
  - date: 2025-07-19
    sessions:
${sessions.replace(/^/gm, '      ')}
`
}

/** Returns a file with these deadlines and no days. */
export function withDeadlines(deadlines: string): string {
  return `${HEAD}deadlines:
${deadlines.replace(/^/gm, '  ')}
`
}

/** The character that marks a place in the YAML of a test where a problem is expected. */
const MARK = '§'

/** Removes the marks from the YAML of a test. */
export function unmarked(yaml: string): string {
  return yaml.replaceAll(MARK, '')
}

/**
 * Checks that a file has the problems of these codes at its `§` marks, in order. If there are more
 * codes than marks, the rest must be at the last mark. Fails if there are other errors, but ignores
 * other warnings.
 */
export function expectAtMarks(yaml: string, codes: readonly string[]): void {
  const marks = marksOf(yaml)
  const found = load(unmarked(yaml)).problems.filter(
    ({ severity, code }) => severity === 'error' || codes.includes(code),
  )
  expect(found.map(brief)).toEqual(
    codes.map((code, index) => `${marks[index] ?? marks.at(-1)} ${code}`),
  )
}

/**
 * Checks that a file has these doubts at its `§` marks, in order, and no other problem. Missing ids
 * and a missing `updated` don't count.
 */
export function expectDoubts(yaml: string, codes: readonly string[]): void {
  const found = load(unmarked(yaml)).problems.filter(({ code }) => !code.startsWith('missing-'))
  const marks = marksOf(yaml)
  expect(found.map(brief)).toEqual(codes.map((code, index) => `${marks[index]} ${code}`))
}

/** Returns the places of the marks as `4:11`, without the marks before them. */
function marksOf(yaml: string): string[] {
  return yaml.split('\n').flatMap((line, index) => {
    const parts = line.split(MARK).slice(0, -1)
    return parts.map((_, n) => `${index + 1}:${parts.slice(0, n + 1).join('').length + 1}`)
  })
}

/** Returns the errors of a file as `4:11 bad-zone`, without its warnings. */
export function errors(yaml: string): string[] {
  return load(yaml)
    .problems.filter(({ severity }) => severity === 'error')
    .map(brief)
}
