/** Parses the bytes of a program file to a program, or to everything that is wrong with it. */

import {
  hasErrors,
  MAX_PROBLEMS,
  type Path,
  type Problem,
  type Report,
} from '../../model/problem.ts'
import { type Finding, type ProblemCode, problem } from '../../model/problems/index.ts'
import type { Program } from '../../model/program.ts'
import { buildProgram } from '../../program/build-program.ts'
import type { ReportDoubts } from '../../program/doubts/index.ts'
import { checkSchema } from './schema/check-schema.ts'
import { decodeText } from './yaml/decode.ts'
import { locate, sourceTextAt } from './yaml/locate.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import type { YamlFile } from './yaml/yaml-file.ts'

export interface ParsedProgram {
  /** Null if any problem is an error. */
  readonly program: Program | null
  /** In the order of the file. */
  readonly problems: readonly Problem[]
  /** False if reading stopped at an error: there may be more behind it. */
  readonly isComplete: boolean
  /** The text that the problems point into; empty if the file is not text, or has no content. */
  readonly text: string
}

/** Parses a program file. `reportDoubts` adds the doubts to its problems. */
export function parseProgram(
  bytes: Uint8Array,
  reportDoubts: ReportDoubts | null = null,
): ParsedProgram {
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) return failed(decoded.finding, decoded.line)
  const { text } = decoded
  const { source, problems } = parseYaml(text)
  if (!source) return { program: null, problems: inFileOrder(problems), isComplete: false, text }
  const value: unknown = source.document.toJS({ maxAliasCount: 0 })
  return value === null
    ? failed(problem('empty-file'))
    : checkAndBuild(value, source, { text, problems }, reportDoubts)
}

/** Checks the shape and the meaning of a file together, so that all its errors show at once. */
function checkAndBuild(
  value: unknown,
  source: YamlFile,
  { text, problems: yamlProblems }: Pick<ParsedProgram, 'text' | 'problems'>,
  reportDoubts: ReportDoubts | null,
): ParsedProgram {
  const problems = [...yamlProblems]
  // Counted apart: warnings must not keep the errors out.
  const left = { error: MAX_PROBLEMS, warning: MAX_PROBLEMS }
  const report: Report = (path, finding, target) => {
    if (left[finding.severity]-- <= 0) return
    problems.push({ ...finding, path, ...locate(source, path, target) })
  }
  const lineOf = (path: Path) => locate(source, path).line
  const draft = checkSchema(value, report, (path) => sourceTextAt(source, path))
  const program = buildProgram(draft, report, lineOf, (...built) => {
    // What follows from a wrong time, such as an inferred end, is not worth a doubt.
    if (!hasErrors(problems)) reportDoubts?.(...built)
  })
  const isValid = !hasErrors(problems)
  return {
    program: isValid ? program : null,
    problems: inFileOrder(problems),
    isComplete: true,
    text,
  }
}

function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

/** Problems of files that may be programs otherwise. */
const HIDING: ReadonlySet<ProblemCode> = new Set(['not-utf-8', 'nul-byte', 'line-ends'])

function failed(finding: Finding, line = 1): ParsedProgram {
  const problems = [{ ...finding, path: [], line, column: 1 }]
  return { program: null, problems, isComplete: !HIDING.has(finding.code), text: '' }
}
