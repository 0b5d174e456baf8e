/** Loads YAML written in a test. */

import type { Problem } from '../../../src/model/problem.ts'
import type { Program } from '../../../src/model/program.ts'
import { type ParsedProgram, parseProgram } from '../../../src/readers/esfomo/parse-program.ts'

export function load(yaml: string): ParsedProgram {
  return parseProgram(new TextEncoder().encode(yaml))
}

/** The program, where its file has no error. */
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
/** A program of one day in Vancouver; the sessions are set in as under `sessions:`. */
export function withSessions(sessions: string): string {
  return `${HEAD}days:
  - date: 2025-07-19
    sessions:
${sessions.replace(/^/gm, '      ')}
`
}

export function withDeadlines(deadlines: string): string {
  return `${HEAD}deadlines:
${deadlines.replace(/^/gm, '  ')}
`
}

/** A file in which each `§` marks the place where a problem is to be found. */
function marked(yaml: string): { yaml: string; places: string[] } {
  const places: string[] = []
  const plain = yaml.split('\n').map((line, index) => {
    const parts = line.split('§')
    for (let n = 1; n < parts.length; n++) {
      places.push(`${index + 1}:${parts.slice(0, n).join('').length + 1}`)
    }
    return parts.join('')
  })
  return { yaml: plain.join('\n'), places }
}

/** The places and the codes of the problems of a file with such marks, found and expected; warnings only where one is expected. */
export function locate(yaml: string, codes: readonly string[]): { found: string[]; due: string[] } {
  const { yaml: plain, places } = marked(yaml)
  return {
    found: load(plain)
      .problems.filter(({ severity, code }) => severity === 'error' || codes.includes(code))
      .map(brief),
    due: codes.map((code, index) => `${places[index] ?? places.at(-1)} ${code}`),
  }
}

/** The errors of a file, without its warnings. */
export function errors(yaml: string): string[] {
  return load(yaml)
    .problems.filter(({ severity }) => severity === 'error')
    .map(brief)
}
