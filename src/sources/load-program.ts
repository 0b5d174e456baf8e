/** Reads and loads programs from their sources. */
import type { Context } from '../context.ts'
import { cannot, InvalidProgram, UserError } from '../errors.ts'
import type { ProblemCode } from '../model/problems/index.ts'
import type { Program } from '../model/program.ts'
import type { ReportDoubts } from '../program/doubts/index.ts'
import type { Import, ReadProgram } from '../readers/read-program.ts'
import type { Found } from './address/read-address.ts'
import { revive } from './compiled.ts'
import type { Assumed, Source } from './source.ts'

/** Size from which loading takes about a second and progress is shown. */
const SLOW_BYTES = 300_000

export type { Import }

const NOTHING_ASSUMED: Assumed = { zone: null, date: null }

/** Problems of what the user asked for, not of the source. */
const REFUSALS: ReadonlySet<ProblemCode> = new Set([
  'not-a-list',
  'no-part',
  'several-parts',
  'zone-is-known',
  'zone-does-not-fit',
  'zone-of-no-use',
  'date-is-known',
])

/** A source that does not have what the user asked for. */
export class RefusedRequest extends UserError {
  override readonly name = 'RefusedRequest'
  readonly code: ProblemCode

  constructor(message: string, code: ProblemCode) {
    super(message)
    this.code = code
  }
}

/** What a source was read to, and where on the web it was found. */
export interface ReadSource extends ReadProgram {
  readonly found: Found | null
}

/**
 * Reads a source, valid or not. Throws a UserError if it can't be read, a RefusedRequest if the user asked
 * for what it does not have.
 */
export async function readSource(
  source: Source,
  context: Context,
  assumed: Assumed = NOTHING_ASSUMED,
  reportDoubts: ReportDoubts | null = null,
): Promise<ReadSource> {
  const { body, found } = await source.read().catch(cannot(`read ${source.name}`))
  if (body.length >= SLOW_BYTES) {
    await context.showProgress(`loading ${(body.length / 2 ** 20).toFixed(1)} MB ...`)
  }
  const { readProgram } = await import('../readers/read-program.ts')
  const request = { ...source.request, assumed: allAssumed(source, assumed), found }
  const read = await readProgram(body, request, reportDoubts)
  const refusal = read.problems.find(({ code }) => REFUSALS.has(code))
  if (refusal === undefined) return { ...read, found }
  const { message } = refusal
  const hint = source.assumed ? hintForNamed(refusal.code, source, assumed) : null
  const advice = hint ?? refusal.hint
  const text = `${source.name}: ${message}${advice === null ? '' : `; ${advice}`}`
  throw new RefusedRequest(text, refusal.code)
}

/** Returns what is assumed of a source: what the options say, else what the file with the names says. */
function allAssumed({ assumed }: Source, { zone, date }: Assumed): Assumed {
  return { zone: zone ?? assumed?.zone ?? null, date: date ?? assumed?.date ?? null }
}

/** Returns what to change in the file with the names where what it says is refused, or null. */
function hintForNamed(code: ProblemCode, { name }: Source, given: Assumed): string | null {
  const [key, isGiven] = code.startsWith('zone-')
    ? (['assume-zone', given.zone !== null] as const)
    : (['assume-date', given.date !== null] as const)
  const isAssumed = code.startsWith('zone-') || code === 'date-is-known'
  return isAssumed && !isGiven ? `change ${key} of ${name} in programs.yaml` : null
}

/** Reads a source, valid or not, with doubts about what may be right. Throws as readSource does. */
export async function checkSource(
  source: Source,
  context: Context,
  assumed?: Assumed,
): Promise<ReadSource> {
  const { reportDoubts } = await import('../program/doubts/index.ts')
  return readSource(source, context, assumed, reportDoubts)
}

/** A program with its text as written in the source: not sanitised for a terminal. */
export interface LoadedProgram {
  readonly program: Program
  /** What a foreign source was read to; null for any other. */
  readonly imported: Pick<Import, 'notes'> | null
  /** Where it was found on the web; null for another source. */
  readonly found: Found | null
  /** True if it is known that sanitising its text would change nothing. */
  readonly isSanitised: boolean
}

/**
 * Loads the program of a source. Throws a UserError if it can't be read, an InvalidProgram if it has
 * errors.
 */
export async function loadProgram(
  source: Source,
  context: Context,
  assumed: Assumed = NOTHING_ASSUMED,
): Promise<LoadedProgram> {
  const compiled = readCompiled(source, context, assumed)
  if (compiled !== null) {
    const program = revive(JSON.parse(compiled))
    return { program, imported: null, found: null, isSanitised: true }
  }
  const parse = (one: Source) => parseSource(one, context, assumed)
  const mark = context.store.isOn ? await source.mark?.() : null
  if (!mark) return parse(source)
  const { loadThroughStore } = await import('./store/load.ts')
  return loadThroughStore(source, mark, context, allAssumed(source, assumed), parse)
}

/** Loads the program of a source by parsing it. Throws as loadProgram does. */
async function parseSource(
  source: Source,
  context: Context,
  assumed: Assumed,
): Promise<LoadedProgram> {
  const { program, problems, isComplete, imported, found } = await readSource(
    source,
    context,
    assumed,
  )
  if (!program) throw new InvalidProgram(source.file, problems, isComplete)
  return { program, imported, found, isSanitised: false }
}

/** Returns a built-in program as compiled; null where the reader must refuse what was asked of it. */
function readCompiled(
  { builtIn, request }: Source,
  { files }: Context,
  { zone, date }: Assumed,
): string | null {
  const isPlain = request.part === null && zone === null && date === null
  return builtIn !== null && isPlain ? files.readCompiled(builtIn) : null
}
