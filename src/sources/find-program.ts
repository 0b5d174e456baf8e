/** Which program is meant, and its bytes. */
import type { Context } from '../context.ts'
import { cannot, InvalidProgram, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import type { ParsedProgram } from '../readers/esfomo/parse-program.ts'
import { nearest } from '../text/nearest.ts'
import { revive } from './compiled.ts'

/** The programs that come with the package, the newest first. */
export const BUILT_IN = ['esfomo-2025', 'esfomo-2024', 'esfomo-2023'] as const

const MAX_BYTES = 8 * 2 ** 20
/** What takes about a second to load. */
const LONG_BYTES = 300_000

/** Where a program comes from: its name as the user knows it, and its bytes. */
export interface ProgramSource {
  readonly name: string
  /** The id of one that comes with the package. */
  readonly builtIn: string | null
  read(): Promise<Uint8Array>
}

/**
 * The source that `request` names: `-` for standard input, a file where it holds a `/` or a `.`,
 * else a built-in program; the newest where it is left out. Fails with a UserError.
 */
export function findSource(request: string | undefined, context: Context): ProgramSource {
  if (request === '-') {
    return { name: 'standard input', builtIn: null, read: () => readInput(context) }
  }
  if (request?.match(/[/.]/)) {
    const read = () => context.files.read(request, MAX_BYTES)
    return { name: request, builtIn: null, read }
  }
  const id = request ?? BUILT_IN[0]
  if (!BUILT_IN.some((known) => known === id)) {
    const near = nearest(id, BUILT_IN)
    const advice = near ? `did you mean ${near}?` : `there is ${BUILT_IN.join(', ')}`
    throw new UserError(`no built-in program "${id}"; ${advice} (for a file write ./${id})`)
  }
  const name = `${id}.yaml`
  return { name, builtIn: id, read: () => context.files.readData(name) }
}

/** Reads a source and loads it, right or wrong. Fails with a UserError where it can't be read. */
export async function readProgram(source: ProgramSource, context: Context): Promise<ParsedProgram> {
  const bytes = await source.read().catch(cannot(`read ${source.name}`))
  if (bytes.length >= LONG_BYTES) {
    await context.busy(`working on ${(bytes.length / 2 ** 20).toFixed(1)} MB ...`)
  }
  const { parseProgram } = await import('../readers/esfomo/parse-program.ts')
  return parseProgram(bytes)
}

/** The program of a source. Fails with a UserError, an InvalidProgram among them. */
export async function openProgram(source: ProgramSource, context: Context): Promise<Program> {
  const compiled = source.builtIn === null ? null : context.files.readCompiled(source.builtIn)
  if (compiled !== null) return revive(JSON.parse(compiled), context.versions.tz)
  const { program, problems } = await readProgram(source, context)
  if (!program) throw new InvalidProgram(source.name, problems)
  return program
}

async function readInput({ stdin, stderr }: Context): Promise<Uint8Array> {
  if (stdin.isTerminal) await stderr.write('esfomo: reading a program from standard input\n')
  return stdin.read(MAX_BYTES)
}
