/** Opens two versions of a program. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { suggestId } from '../program/ids.ts'
import { isAddress } from '../sources/is-address.ts'
import { type LoadedProgram, loadProgram } from '../sources/load-program.ts'
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
  const assumed = await assumedIn(options)
  const find = (name: string) => findSource(name, context, askingIn(options))
  if (current === undefined) {
    const source = await find(old)
    refuseAlone(old, source)
    const after = { name: old, source, ...(await loadProgram(source, context, assumed)) }
    const before = await openBefore(after, context, assumed)
    await noticeAll(context, options, [after])
    return { before: before && version(before, text), after: version(after, text) }
  }
  if (isStandardInput(old) && isStandardInput(current)) {
    throw new UserError('both versions are standard input; name a file for one of them')
  }
  const sources = ofOneName(await find(old), await find(current))
  const [before, after] = await loadBoth(sources, context, assumed)
  const opened = [
    { name: old, source: sources[0], ...before },
    { name: current, source: sources[1], ...after },
  ] as const
  await noticeAll(context, options, opened)
  return {
    before: version(named(opened[0], opened[1]), text),
    after: version(named(opened[1], opened[0]), text),
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

/** Opens the version before that of an address, or returns null if none is kept. */
async function openBefore(
  { name, source }: Opened,
  context: Context,
  assumed: Assumed | undefined,
): Promise<Opened | null> {
  const former = source.readBefore?.() ?? null
  if (former === null) return null
  const before = { ...source, mark: null, read: async () => former.contents }
  return { name, source: before, ...(await loadProgram(before, context, assumed)) }
}

/**
 * Loads two sources. Where the options say what only one of them lacks, the other is loaded without
 * them. Throws a UserError.
 */
async function loadBoth(
  sources: readonly [Source, Source],
  context: Context,
  assumed: Assumed | undefined,
): Promise<readonly [LoadedProgram, LoadedProgram]> {
  const share = shareReads()
  const [old, current] = sources.map((source) => share(source)) as [Source, Source]
  const errors: unknown[] = []
  const load = async (source: Source) => {
    try {
      return await loadProgram(source, context, assumed)
    } catch (error) {
      errors.push(error)
      if (assumed === undefined || errors.length === 2 || !(error instanceof UserError)) throw error
      return loadProgram(source, context).catch(() => {
        throw error
      })
    }
  }
  const before = await load(old)
  return [before, await load(current)]
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
