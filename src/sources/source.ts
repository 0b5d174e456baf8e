/** Finds the source of a program and reads it: built in, a file, standard input or an address. */
import type { Context } from '../context.ts'
import { cannot, InvalidProgram, UserError } from '../errors.ts'
import type { ProblemCode } from '../model/problems/index.ts'
import type { Program } from '../model/program.ts'
import type { ReportDoubts } from '../program/doubts/index.ts'
import type { Import, ReadProgram, SourceRequest } from '../readers/read-program.ts'
import type { Assumed } from '../readers/reader.ts'
import type { Asking, Found } from './address/read-address.ts'
import { BUILT_IN } from './built-in.ts'
import { revive } from './compiled.ts'
import { isAddress } from './is-address.ts'
import type { Mark } from './store/mark.ts'

/** Maximum size of a source, in bytes. */
export const MAX_BYTES = 8 * 2 ** 20
/** Size from which loading takes about a second and progress is shown. */
const SLOW_BYTES = 300_000

export type { Assumed, Import }

/** What a source holds. */
export interface Contents {
  readonly body: Uint8Array
  /** Where it was found on the web, and how recent it is; null for other sources. */
  readonly found: Found | null
  /** True if its server forbids to keep it. */
  readonly isNotToKeep?: boolean
}

const NOTHING_ASSUMED: Assumed = { zone: null, date: null }

export interface Source {
  /** Name as the user knows it, for messages: `icml.yml#icml26`. */
  readonly name: string
  /** What is read, whichever event of it is chosen: the same for `icml.yml#icml26` and `icml.yml`. */
  readonly origin: string
  /** Name of the file in which problems have their lines: `icml.yml`. */
  readonly file: string
  /** Id of a built-in program; null for other sources. */
  readonly builtIn: string | null
  /** Path of the file; null for a built-in program and an address. */
  readonly path: string | null
  /** What the file with the names says about a source that lacks it. Options come first. */
  readonly assumed?: Assumed | null
  /** What its reader needs to know besides the contents and what the user assumes. */
  readonly request: Pick<SourceRequest, 'fileName' | 'part' | 'readBeside'>
  read(): Promise<Contents>
  /** Returns what its loaded form is kept under, or null if that is nothing. Null if it never is. */
  readonly mark: (() => Promise<Mark | null>) | null
  /**
   * Returns a mark that differs once `read` may return something else. It asks an address again if that
   * is due. Null if the source never changes.
   */
  readonly version: (() => Promise<string | null>) | null
}

/**
 * Returns the source that `request` names: `-` is standard input, `https://…` an address, another name
 * with a `/` or `.` a file or folder, and any other a program that is built in or has a name of the
 * user's; `#NAME` behind it chooses an event of a list. The default is the newest built-in program.
 * Throws a UserError for an unknown name.
 */
export async function findSource(
  request: string | undefined,
  context: Context,
  asking: Asking = 'as needed',
): Promise<Source> {
  if (request === '-' || request?.startsWith('-#')) return standardInput(request, context)
  if (request !== undefined && isAddress(request)) return addressSource(request, asking, context)
  const [name = '', part = null] = request?.split(/#(.*)/s) ?? [BUILT_IN[0]]
  if (request !== undefined && (await isFile(request, name, context))) {
    return fileSource(request, context)
  }
  const id = BUILT_IN.find((known) => known === name)
  if (id !== undefined) return builtInSource(id, part, context)
  const { findNamed } = await import('./names/named-source.ts')
  return findNamed({ name, part }, context, (source) => findSource(source, context, asking))
}

/** Returns whether a request is meant as a file, where `name` is what comes before its `#`. */
async function isFile(request: string, name: string, { files }: Context): Promise<boolean> {
  if (/[/.]/.test(name)) return true
  return /[/.]/.test(request) && (await files.identify(request)) !== null
}

async function addressSource(request: string, asking: Asking, context: Context): Promise<Source> {
  const { openAddress } = await import('./address/address-source.ts')
  const source = openAddress(request, asking, context)
  const { shown, part, fileName, read, readBeside, mark, version } = source
  return {
    name: part === null ? shown : `${shown}#${part}`,
    origin: request.replace(/#.*$/s, ''),
    file: shown,
    builtIn: null,
    path: null,
    request: { fileName, part, readBeside },
    read,
    mark: async () => mark(),
    version,
  }
}

function standardInput(request: string, context: Context): Source {
  const part = request === '-' ? null : request.slice(2)
  return {
    name: `standard input${request.slice(1)}`,
    origin: '-',
    file: 'standard input',
    builtIn: null,
    path: '/dev/stdin',
    request: { fileName: null, part, readBeside: null },
    read: async () => contents(await readStandardInput(context)),
    mark: null,
    version: null,
  }
}

async function fileSource(request: string, { files, now }: Context): Promise<Source> {
  const { findFile, markFile, nameFromPath, readBeside, readFile } = await import(
    './file-source.ts'
  )
  const found = await findFile(request, files)
  const { path, part } = found
  return {
    name: part === null ? path : `${path}#${part}`,
    origin: path,
    file: path,
    builtIn: null,
    path,
    request: { fileName: nameFromPath(path), part, readBeside: readBeside(path, files) },
    read: async () => contents(await readFile(found, files)),
    mark: () => markFile(found, files, now()),
    version: () => files.version(path),
  }
}

function builtInSource(id: string, part: string | null, { files }: Context): Source {
  const file = `${id}.yaml`
  return {
    name: part === null ? file : `${file}#${part}`,
    origin: id,
    file,
    builtIn: id,
    path: null,
    request: { fileName: id, part, readBeside: null },
    read: async () => contents(await files.readData(file)),
    mark: null,
    version: null,
  }
}

/** Returns the contents of what is not on the web. */
function contents(body: Uint8Array): Contents {
  return { body, found: null }
}

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

/** What a source was read to, and where on the web it was found. */
export interface ReadSource extends ReadProgram {
  readonly found: Found | null
}

/**
 * Reads a source, valid or not. Throws a UserError if it can't be read, or if the user asked for what
 * it does not have.
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
  throw new UserError(`${source.name}: ${message}${advice === null ? '' : `; ${advice}`}`)
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

async function readStandardInput({ stdin, stderr }: Context): Promise<Uint8Array> {
  if (stdin.isTerminal) await stderr.write('esfomo: reading a program from standard input\n')
  return stdin.read(MAX_BYTES)
}
