/** Finds the file that a source names: also one event of its list, and the program in a folder. */
import type { FileContent, Files } from '../context.ts'
import { cannot, UserError } from '../errors.ts'
import type { SourceRequest } from '../readers/read-program.ts'
import { alternatives } from '../text/alternatives.ts'
import { type Duration, type Instant, SECOND } from '../time/types.ts'
import { normalizePath } from './normalize-path.ts'
import type { Mark } from './store/mark.ts'

/** Maximum size of a file, and of all that are read beside it, in bytes. */
const MAX_BYTES = 8 * 2 ** 20

/** Names of programs in a folder, best first. */
const NAMES = ['schedule', 'program', 'programme', 'agenda', 'timetable', 'main_calendar']
/** Where they are in the folder: Jekyll and MiniConf have folders for data. */
const DATA_FOLDERS = ['/', '/_data/', '/sitedata/']
const EXTENSIONS = ['yml', 'yaml', 'json', 'xml', 'ics', 'csv']

/** Matches an address whose `https://` is missing or incomplete: `www.example.org`, `example.org/a`. */
const HOST = /^(?:https?:\/?)?(?:www\.\S+|(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,20}\/\S*)$/i

/** A file, and what to read of it. */
export interface FileSource {
  readonly path: string
  /** The event of a list that `#` names, or null. */
  readonly part: string | null
}

/**
 * Finds the file of `icml.yml`, `icml.yml#icml26` or `_data/`. Throws a UserError for a folder without a
 * program.
 */
export async function findFile(request: string, files: Files): Promise<FileSource> {
  const { path, part } = await splitPart(request, files)
  const isFolder = (await namesIn(path, files)) !== null
  if (!isFolder && HOST.test(path) && (await files.identify(path)) === null) {
    const address = `https://${path.replace(/^https?:\/*/i, '')}`
    throw new UserError(`can't read ${path}: no such file; for an address, write ${address}`)
  }
  return { path: isFolder ? await programIn(path, files) : path, part }
}

/** Splits a name at its last `#`, unless a file has the whole name. */
async function splitPart(request: string, files: Files): Promise<FileSource> {
  const whole = { path: request, part: null }
  if (!request.includes('#') || (await exists(request, files))) return whole
  const at = request.lastIndexOf('#')
  return { path: request.slice(0, at), part: request.slice(at + 1) }
}

async function exists(path: string, files: Files): Promise<boolean> {
  return (await files.identify(path)) !== null || (await namesIn(path, files)) !== null
}

/** Returns the path of the program in a folder. Throws a UserError if it has none. */
async function programIn(folder: string, files: Files): Promise<string> {
  const wanted = NAMES.flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`))
  for (const path of DATA_FOLDERS.map((name) => folder.replace(/\/*$/, name))) {
    const names = (await namesIn(path, files)) ?? []
    const byName = new Map(names.map((name) => [name.toLowerCase(), name]))
    const [found] = wanted.flatMap((name) => byName.get(name) ?? [])
    if (found !== undefined) return path + found
  }
  const endings = alternatives(EXTENSIONS.map((extension) => `.${extension}`))
  throw new UserError(
    `no program in ${folder}: looked for ${alternatives(NAMES)} with ${endings}; name the file itself`,
  )
}

/** Returns the names in a folder, or null for what is no folder. */
function namesIn(path: string, files: Files): Promise<readonly string[] | null> {
  return files.list(path).catch(cannot(`read ${path}`))
}

/** Age from which a version tells a file from what it was before: some disks count two seconds. */
const SETTLED: Duration = 2 * SECOND

/** Returns what a file is kept under, or null for what is none. A new one is known by its content. */
export async function markFile(
  { path }: FileSource,
  files: Files,
  now: Instant,
): Promise<Mark | null> {
  const mark = await files.mark(path)
  if (mark === null) return null
  const isSettled = now - mark.changed > SETTLED
  return { place: mark.path, version: isSettled ? mark.version : null, found: null }
}

export function readFile({ path }: FileSource, files: Files): Promise<FileContent> {
  return files.read(path, MAX_BYTES)
}

/**
 * Returns a function that reads files by their paths relative to a file. It resolves to null for what
 * is no file, is not relative or is more than one folder up; paths come from the text of a source.
 */
export function readBeside(path: string, files: Files): SourceRequest['readBeside'] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  let left = MAX_BYTES
  return async (relative) => {
    const found = normalizePath(relative)
    if (found === null || (await files.identify(folder + found)) === null) return null
    const action = `read ${folder + found}, which ${path} needs`
    const { body } = await files.read(folder + found, MAX_BYTES).catch(cannot(action))
    left -= body.length
    if (left < 0) throw new UserError(`can't ${action}: all that it needs is larger than 8 MB`)
    return body
  }
}

export { nameFromPath } from '../readers/entries/file-name.ts'
