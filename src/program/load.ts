/** A program file, from its bytes to a program or to everything that is wrong with it. */
import type { Program } from '../model.ts'
import { hasErrors, type Path, type Problem, type Wording } from '../problem.ts'
import { buildProgram } from './build.ts'
import { checkShape, type Report } from './shape.ts'
import { locate, plainValue, readSyntax, type Source, writtenAt } from './syntax.ts'
import { words } from './words.ts'

export interface Loaded {
  /** Null where a problem is an error. */
  readonly program: Program | null
  /** In the order of the file. */
  readonly problems: readonly Problem[]
}

export function loadProgram(bytes: Uint8Array): Loaded {
  const text = decode(bytes)
  if (text === null) return failed(words.notUtf8())
  const { source, problems } = readSyntax(text)
  if (hasErrors(problems)) return { program: null, problems }
  const value = plainValue(source)
  return value === null ? failed(words.emptyFile()) : readMeaning(value, source)
}

/** Shape and meaning together, so that a file's slips all show at once. */
function readMeaning(value: unknown, source: Source): Loaded {
  const problems: Problem[] = []
  const report: Report = (path, wording, target) => {
    problems.push({ ...wording, path, ...locate(source, path, target) })
  }
  const lineOf = (path: Path) => locate(source, path).line
  const file = checkShape(value, report, (path) => writtenAt(source, path))
  const program = buildProgram(file, report, lineOf)
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return { program: hasErrors(problems) ? null : program, problems }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function failed(wording: Wording): Loaded {
  return { program: null, problems: [{ ...wording, path: [], line: 1, column: 1 }] }
}
