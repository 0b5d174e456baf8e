/** Opens two versions of a program. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { suggestId } from '../program/ids.ts'
import { isAddress } from '../sources/is-address.ts'
import { type LoadedProgram, loadProgram, RefusedRequest } from '../sources/load-program.ts'
import { shareReads } from '../sources/share-reads.ts'
import { type Assumed, findSource, type Source } from '../sources/source.ts'
import { commandLine, fileWord } from '../text/shell-word.ts'
import { noticeImports } from './notice-import.ts'
import { askingIn, assumedIn, noticeCopy, type OpenOptions, readable } from './open-program.ts'
import { isStandardInput } from './program-name.ts'

export interface OpenedVersion {
  readonly program: Program
  /** Name of its source, for people. */
  readonly name: string
  /** What names it on a command line; null if a part of that is not to be shown. */
  readonly word: string | null
  /** True if it is a program file in the format of esfomo. */
  readonly isOwnFormat: boolean
}

export interface OpenedVersions {
  /** Null if no version before is kept. */
  readonly before: OpenedVersion | null
  readonly after: OpenedVersion
  /** True if the version before is a list without this event: `before` then has nothing in it. */
  readonly isNew: boolean
}

interface Opened extends LoadedProgram {
  /** As the user wrote it. */
  readonly name: string
  readonly source: Source
}

/**
 * Opens the versions that the operands name; with one operand, what is at its address and the version
 * before. Adds notes to the answer as openProgram does. Throws a UserError.
 */
export async function openVersions(
  context: Context,
  options: OpenOptions,
  [old = '', current]: readonly string[],
  text: 'sanitised' | 'raw',
): Promise<OpenedVersions> {
  const { load, refused } = loaderOf(context, await assumedIn(options))
  const open = async (name: string, source: Source) => ({
    ...{ name, source },
    ...(await load(source)),
  })
  const find = (name: string) => findSource(name, context, askingIn(options))
  if (current === undefined) {
    const source = await find(old)
    refuseAlone(old, source)
    const after = await open(old, source)
    const former = formerSource(source)
    if (former === null && refused.length > 0) throw refused[0]
    const before = former && (await load(former).catch(nullIfNew))
    await noticeAll(context, options, [after])
    const [last, isNew] = [version(after, text), former !== null && before === null]
    if (isNew) return { before: emptied(last), after: last, isNew }
    return { before: before && version({ ...after, ...before }, text), after: last, isNew }
  }
  if (isStandardInput(old) && isStandardInput(current)) {
    throw new UserError('both versions are standard input; name a file for one of them')
  }
  const sources = ofOneName(await find(old), await find(current))
  const opened = [await open(old, sources[0]), await open(current, sources[1])] as const
  await noticeAll(context, options, opened)
  return {
    before: version(named(opened[0], opened[1]), text),
    after: version(named(opened[1], opened[0]), text),
    isNew: false,
  }
}

/**
 * Returns two sources as files of one name, that of the later: where they do not say what their program is
 * called, the names of the files tell the versions apart, not the programs.
 */
function ofOneName(old: Source, current: Source): readonly [Source, Source] {
  const fileName = current.request.fileName ?? old.request.fileName
  const renamed = (source: Source) => ({ ...source, request: { ...source.request, fileName } })
  return [renamed(old), renamed(current)]
}

/** Returns a version; if only the name of its file names it, with the id and name of the other one. */
function named(one: Opened, { program: { id, name } }: Opened): Opened {
  return isNamedByFile(one) ? { ...one, program: { ...one.program, id, name } } : one
}

function isNamedByFile({ program, imported, source: { request } }: Opened): boolean {
  const { fileName } = request
  if (imported === null || program.name !== (fileName ?? 'Program')) return false
  return program.id === (suggestId(fileName ?? '') || 'program')
}

/** Rejects a source of which no earlier version is ever kept. */
function refuseAlone(name: string, { readBefore, path, builtIn }: Source): void {
  if (readBefore !== null) return
  const what = isStandardInput(name)
    ? 'standard input has'
    : `${name} is ${builtIn === null ? 'a file and has' : 'built in and has'}`
  const old = path === null || isStandardInput(name) ? 'OLD' : 'OLD.yaml'
  const other = isStandardInput(name) ? '-' : path === null ? name : fileWord(name)
  throw new UserError(
    `${what} no earlier version that is kept; name both: ${commandLine(['diff'])} ${old} ${other}`,
  )
}

/** Returns the version before that of an address, once that was read, or null if none is kept. */
function formerSource(source: Source): Source | null {
  const former = source.readBefore?.() ?? null
  const [name, file, origin] = [source.name, source.file, source.origin].map((text) => {
    return `${text}, the version before`
  }) as [string, string, string]
  return former && { ...source, name, file, origin, mark: null, read: async () => former.contents }
}

/** Handles the error of a version before that is a list without an event, or no list yet: null. */
function nullIfNew(error: unknown): null {
  const isNew = error instanceof RefusedRequest && ['no-part', 'not-a-list'].includes(error.code)
  if (isNew) return null
  throw error
}

/** Returns the version before of what was not there. */
function emptied({ program, isOwnFormat }: OpenedVersion): OpenedVersion {
  const before = { ...program, updated: null, days: [], deadlines: [] }
  return { program: before, name: 'not in the version before', word: null, isOwnFormat }
}

/**
 * Returns a function that loads two sources. Where the options say what only one of them lacks, the other is
 * loaded without them; its error is in `refused`. It throws a UserError.
 */
function loaderOf(context: Context, assumed: Assumed | undefined) {
  const share = shareReads()
  const refused: UserError[] = []
  const load = async (found: Source): Promise<LoadedProgram> => {
    const source = share(found)
    try {
      return await loadProgram(source, context, assumed)
    } catch (error) {
      if (assumed === undefined || !(error instanceof UserError)) throw error
      refused.push(error)
      if (refused.length === 2) throw error
      return loadProgram(source, context).catch(() => {
        throw error
      })
    }
  }
  return { load, refused }
}

function version(opened: Opened, text: 'sanitised' | 'raw'): OpenedVersion {
  const { name, source, imported } = opened
  return {
    program: readable(opened, text),
    name: source.name,
    word: isAddress(name) && name !== source.name ? null : name,
    isOwnFormat: imported === null,
  }
}

async function noticeAll(
  context: Context,
  options: OpenOptions,
  opened: readonly Opened[],
): Promise<void> {
  if (options.quiet) return
  for (const one of opened) {
    await noticeCopy(context, one.source, one.found)
    noticeImports(context, options, [one])
  }
}
