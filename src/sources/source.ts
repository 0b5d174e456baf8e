/** Finds the source of a program and reads it: a built-in program, a file or standard input. */
import type { Context } from '../context.ts'
import { cannot, InvalidProgram, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import type { ReportDoubts } from '../program/doubts/index.ts'
import type { ParsedProgram } from '../readers/esfomo/parse-program.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { nearest } from '../text/nearest.ts'
import { BUILT_IN } from './built-in.ts'
import { revive } from './compiled.ts'

/** Maximum size of a program file, in bytes. */
const MAX_BYTES = 8 * 2 ** 20
/** Size from which loading takes about a second and progress is shown. */
const SLOW_BYTES = 300_000

export interface Source {
  /** Name as the user knows it, for messages. */
  readonly name: string
  /** Id of a built-in program; null for other sources. */
  readonly builtIn: string | null
  /** Path of the file; null for a built-in program. */
  readonly path: string | null
  read(): Promise<Uint8Array>
  /** Returns a mark that differs once `read` may return something else. Null if it never will. */
  readonly version: (() => Promise<string | null>) | null
}

/**
 * Returns the source that `request` names: `-` is standard input, a name with a `/` or `.` is a
 * file, any other name a built-in program. The default is the newest built-in one. Throws a
 * UserError for an unknown name.
 */
export function findSource(request: string | undefined, context: Context): Source {
  if (request === '-') {
    const read = () => readStandardInput(context)
    return { name: 'standard input', builtIn: null, path: '/dev/stdin', read, version: null }
  }
  if (request?.match(/[/.]/)) {
    const read = () => context.files.read(request, MAX_BYTES)
    const version = () => context.files.version(request)
    return { name: request, builtIn: null, path: request, read, version }
  }
  const id = BUILT_IN.find((known) => known === (request ?? BUILT_IN[0]))
  if (id === undefined) {
    const advice = didYouMean(
      nearest(request ?? '', BUILT_IN),
      `choose from ${BUILT_IN.join(', ')}`,
    )
    throw new UserError(
      `no built-in program "${request}"${advice} (for a file, write ${request}.yaml or ./${request})`,
    )
  }
  const name = `${id}.yaml`
  const read = () => context.files.readData(name)
  return { name, builtIn: id, path: null, read, version: null }
}

/**
 * Reads and parses a source, valid or not, with doubts about what may be right. Throws a UserError
 * if it can't be read.
 */
export async function checkSource(source: Source, context: Context): Promise<ParsedProgram> {
  const { reportDoubts } = await import('../program/doubts/index.ts')
  return readSource(source, context, reportDoubts)
}

async function readSource(
  source: Source,
  context: Context,
  reportDoubts: ReportDoubts | null = null,
): Promise<ParsedProgram> {
  const bytes = await source.read().catch(cannot(`read ${source.name}`))
  if (bytes.length >= SLOW_BYTES) {
    await context.showProgress(`loading ${(bytes.length / 2 ** 20).toFixed(1)} MB ...`)
  }
  const { parseProgram } = await import('../readers/esfomo/parse-program.ts')
  return parseProgram(bytes, reportDoubts)
}

/**
 * Returns the program of a source, with its text as written there: not sanitised for a terminal.
 * Throws a UserError if it can't be read, an InvalidProgram if it has errors.
 */
export async function loadProgram(source: Source, context: Context): Promise<Program> {
  const compiled = source.builtIn === null ? null : context.files.readCompiled(source.builtIn)
  if (compiled !== null) return revive(JSON.parse(compiled))
  const { program, problems, isComplete } = await readSource(source, context)
  if (!program) throw new InvalidProgram(source.name, problems, isComplete)
  return program
}

async function readStandardInput({ stdin, stderr }: Context): Promise<Uint8Array> {
  if (stdin.isTerminal) await stderr.write('esfomo: reading a program from standard input\n')
  return stdin.read(MAX_BYTES)
}
