/** Opens several programs. Those that can't be read are reported, the others answer. */
import type { Context } from '../context.ts'
import { UnreadablePrograms, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { explain } from '../reply/explain.ts'
import { noticeText } from '../reply/notice.ts'
import { type LoadedProgram, loadProgram } from '../sources/load-program.ts'
import { shareReads } from '../sources/share-reads.ts'
import type { Source } from '../sources/source.ts'
import { shellWord } from '../text/shell-word.ts'
import { shownWord } from '../text/shown-address.ts'
import { noticeImports } from './notice-import.ts'
import { assumedIn, noticeCopy, type OpenOptions, openSource, readable } from './open-program.ts'
import type { AssumedOptions } from './request-words.ts'

export interface OpenedPrograms {
  /** At least one, in the order of their names, with different ids. */
  readonly programs: readonly Program[]
  /** The name of each, as the user wrote it. */
  readonly names: readonly string[]
  /** Those that can't be read, which have been reported. */
  readonly errors: readonly ProgramError[]
}

export interface ProgramError {
  /** Name of the program as the user wrote it. */
  readonly name: string
  readonly error: UserError
}

/** Returns what answers for a program, which `open` reads now. */
export type OpenThrough = (name: string, open: () => Promise<Result>) => Promise<Result>

/** A source with its program. */
export interface Opened extends LoadedProgram {
  /** As the user wrote it. */
  readonly name: string
  readonly source: Source
}

/**
 * Opens the named programs. Throws a UserError if none can be read, or if two of them are the same: their
 * entries would be too.
 */
export async function openPrograms(
  context: Context,
  options: Omit<OpenOptions, 'program'>,
  names: readonly string[],
  text: 'sanitised' | 'raw',
  through: OpenThrough = (_, open) => open(),
): Promise<OpenedPrograms> {
  refuseRepeated(names)
  const results = await openEach(context, options, names, through)
  const errors = results.flatMap(({ name, error }) => (error ? [{ name, error }] : []))
  const opened = results.flatMap((result) => result.opened ?? [])
  if (opened.length === 0) throw new UnreadablePrograms(errors.map(({ error }) => error))
  await refuseSameId(opened, options)
  const lines = errors.flatMap(({ error }) => explain(error, context))
  if (lines.length > 0) await context.stderr.write(noticeText(context, lines))
  if (!options.quiet && !options.oneline) await noticeAll(context, options, opened)
  const programs = opened.map((one) => readable(one, text))
  return { programs, names: opened.map(({ name }) => name), errors }
}

/** A program, or the error that keeps it from being read. Both if an older version stands for it. */
export interface Result {
  readonly name: string
  readonly opened?: Opened
  readonly error?: UserError
}

/** Maximum number of sources that are read at the same time: servers are slow, and memory is limited. */
const AT_ONCE = 64

/** Opens each program. Never rejects with a UserError. */
async function openEach(
  context: Context,
  options: Omit<OpenOptions, 'program'>,
  names: readonly string[],
  through: OpenThrough,
): Promise<Result[]> {
  const assumed = await assumedIn(options)
  const share = shareReads()
  const results: Result[] = []
  const waiting = names.entries()
  const openNext = async () => {
    for (const [index, name] of waiting) {
      results[index] = await through(name, () => resultOf(name))
    }
  }
  const resultOf = (name: string) => {
    return open(name).then(
      (opened) => ({ name, opened }),
      (error) => ({ name, error: userError(error) }),
    )
  }
  const open = async (name: string) => {
    const source = share(await openSource(context, { ...options, program: name }))
    return { name, source, ...(await loadProgram(source, context, assumed)) }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, openNext))
  return results
}

/** Returns an error that the user can fix, and throws any other. */
function userError(error: unknown): UserError {
  if (error instanceof UserError) return error
  throw error
}

function refuseRepeated(names: readonly string[]): void {
  const repeated = names.find((name, index) => names.indexOf(name) < index)
  if (repeated === undefined) return
  const name = shellWord(shownWord(repeated))
  throw new UserError(`${name} is given more than once; name each program once`)
}

async function refuseSameId(opened: readonly Opened[], options: AssumedOptions): Promise<void> {
  const byId = new Map<string, Opened>()
  for (const one of opened) {
    const other = byId.get(one.program.id)
    if (other) throw (await import('./same-id.ts')).sameId([other, one], options)
    byId.set(one.program.id, one)
  }
}

/** Notes of each source, for the answer, that a copy answers, or what was guessed or left out of it. */
async function noticeAll(
  context: Context,
  options: Omit<OpenOptions, 'program'>,
  opened: readonly Opened[],
): Promise<void> {
  const byOrigin = new Map<string, Opened[]>()
  for (const one of opened) {
    const { origin } = one.source
    const parts = byOrigin.get(origin)
    if (parts) parts.push(one)
    else byOrigin.set(origin, [one])
  }
  for (const parts of byOrigin.values()) {
    for (const { source, found } of parts.slice(0, 1)) {
      const name = parts.length > 1 ? source.file : source.name
      await noticeCopy(context, { ...source, name }, found)
    }
    noticeImports(context, options, parts)
  }
}
