/** A program file, from its bytes to a program or to everything that is wrong with it. */

import {
  type Finding,
  hasErrors,
  type Path,
  type Problem,
  type Report,
} from '../../model/problem.ts'
import { type ProblemCode, problem } from '../../model/problems/index.ts'
import type { Program } from '../../model/program.ts'
import { buildProgram } from '../../program/build-program.ts'
import { checkSchema } from './schema/check-schema.ts'
import { decode } from './yaml/decode.ts'
import { locate, writtenAt } from './yaml/locate.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import type { YamlFile } from './yaml/yaml-file.ts'

export interface ParsedProgram {
  /** Null where a problem is an error. */
  readonly program: Program | null
  /** In the order of the file. */
  readonly problems: readonly Problem[]
  /** What the problems point into; empty where the file is no text. */
  readonly text: string
}

/** Nobody reads so many; to find the places of a hundred thousand takes a while. */
const MAX_PROBLEMS = 1000

const INFERENCES: readonly ProblemCode[] = ['guessed-end', 'long-session', 'overlap']

export function parseProgram(bytes: Uint8Array): ParsedProgram {
  const decoded = decode(bytes)
  if (!('text' in decoded)) return failed(decoded.wording, decoded.line)
  const { text } = decoded
  const { source, problems } = parseYaml(text)
  if (!source) return { program: null, problems: inOrder(problems), text }
  const value: unknown = source.document.toJS({ maxAliasCount: 0 })
  return value === null ? failed(problem('empty-file')) : readMeaning(value, source, problems, text)
}

/** Shape and meaning together, so that all the slips of a file show at once. */
function readMeaning(
  value: unknown,
  source: YamlFile,
  found: readonly Problem[],
  text: string,
): ParsedProgram {
  const problems = [...found]
  const report: Report = (path, wording, target) => {
    if (problems.length >= MAX_PROBLEMS) return
    problems.push({ ...wording, path, ...locate(source, path, target) })
  }
  const lineOf = (path: Path) => locate(source, path).line
  const file = checkSchema(value, report, (path) => writtenAt(source, path))
  const program = buildProgram(file, report, lineOf)
  if (!hasErrors(problems)) return { program, problems: inOrder(problems), text }
  // An end that is inferred from a wrong start is no news.
  const certain = problems.filter(({ code }) => !INFERENCES.includes(code))
  return { program: null, problems: inOrder(certain), text }
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

function failed(wording: Finding, line = 1): ParsedProgram {
  return { program: null, problems: [{ ...wording, path: [], line, column: 1 }], text: '' }
}
