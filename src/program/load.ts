/** A program file, from its bytes to a program or to everything that is wrong with it. */
import type { Program } from '../model.ts'
import { hasErrors, type Path, type Problem, type Wording } from '../problem.ts'
import { buildProgram } from './build.ts'
import { decode } from './encoding.ts'
import { locate, writtenAt } from './locate.ts'
import { checkShape, type Report } from './shape.ts'
import type { Source } from './source.ts'
import { readSyntax } from './syntax.ts'
import { words } from './words.ts'

export interface Loaded {
  /** Null where a problem is an error. */
  readonly program: Program | null
  /** In the order of the file. */
  readonly problems: readonly Problem[]
  /** What the problems point into; empty where the file is no text. */
  readonly text: string
}

/** Nobody reads so many; to find the places of a hundred thousand takes a while. */
const MAX_PROBLEMS = 1000

const INFERENCES = ['guessed-end', 'long-session', 'overlap']

export function loadProgram(bytes: Uint8Array): Loaded {
  const decoded = decode(bytes)
  if (!('text' in decoded)) return failed(decoded.wording, decoded.line)
  const { text } = decoded
  const { source, problems } = readSyntax(text)
  if (!source) return { program: null, problems: inOrder(problems), text }
  const value: unknown = source.document.toJS({ maxAliasCount: 0 })
  return value === null ? failed(words.emptyFile()) : readMeaning(value, source, problems, text)
}

/** Shape and meaning together, so that all the slips of a file show at once. */
function readMeaning(
  value: unknown,
  source: Source,
  found: readonly Problem[],
  text: string,
): Loaded {
  const problems = [...found]
  const report: Report = (path, wording, target) => {
    if (problems.length >= MAX_PROBLEMS) return
    problems.push({ ...wording, path, ...locate(source, path, target) })
  }
  const lineOf = (path: Path) => locate(source, path).line
  const file = checkShape(value, report, (path) => writtenAt(source, path))
  const program = buildProgram(file, report, lineOf)
  if (!hasErrors(problems)) return { program, problems: inOrder(problems), text }
  // An end that is inferred from a wrong start is no news.
  const certain = problems.filter(({ code }) => !INFERENCES.includes(code))
  return { program: null, problems: inOrder(certain), text }
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

function failed(wording: Wording, line = 1): Loaded {
  return { program: null, problems: [{ ...wording, path: [], line, column: 1 }], text: '' }
}
