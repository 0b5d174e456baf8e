/** Lists what may change while `now --watch` runs. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Part } from '../reply/look.ts'
import { openSource } from '../request/open-program.ts'
import type { ProgramError } from '../request/open-programs.ts'
import { onlyProgram } from '../request/requests.ts'
import { ownPath } from '../sources/own/own-file.ts'
import type { Source } from '../sources/source.ts'
import { STARS } from '../sources/stars/stars-file.ts'
import type { NowOptions } from './now.ts'

interface KnownPart extends Part {
  /** Version before anything is read. */
  readonly known: string
}

export interface ChangingSource extends KnownPart, Pick<Source, 'name' | 'path' | 'read'> {
  /** Name of the program as the user wrote it; an empty string for the only one. */
  readonly key: string
}

/** Returns the sources that may change: a pipe and what is built in do not. */
export async function changingSources(
  context: Context,
  options: NowOptions,
  names: readonly string[],
): Promise<ChangingSource[]> {
  if (names.length < 2) {
    const source = await openSource(context, onlyProgram(options, names))
    return changing('', source)
  }
  const all = await Promise.all(
    names.map(async (program) => {
      const find = () => openSource(context, { ...options, program })
      return changing(program, await find().catch(() => notFound(program, find)))
    }),
  )
  return all.flat()
}

async function changing(key: string, source: FoundSource): Promise<ChangingSource[]> {
  const { name, path, read, version } = source
  if (version === null) return []
  // An address has not been asked yet.
  const known = path === null ? '' : await version()
  return known === null ? [] : [{ key, name, path, read, version, known }]
}

type FoundSource = Pick<Source, 'name' | 'path' | 'read' | 'version'>

/** Returns what stands for a source that can't be found, which the answer reports, until it can be. */
function notFound(name: string, find: () => Promise<Source>): FoundSource {
  const version = () => {
    return find().then(
      async (source) => (await source.version?.()) ?? 'found',
      () => 'not found',
    )
  }
  return { name, path: name, read: async () => (await find()).read(), version }
}

/** Returns the file with the stars as a part that may change, under its path, if the answer depends on it. */
export async function changingStars(
  { env, files }: Context,
  { starred, oneline }: NowOptions,
): Promise<KnownPart[]> {
  const path = ownPath(STARS, env)
  if (path === null || (oneline && !starred)) return []
  const version = () => files.version(path)
  return [{ key: path, version, known: (await version()) ?? '' }]
}

/** Returns the error of an address, right after it was looked at, that a copy stands for. */
export async function oldCopyOf({
  key,
  name,
  path,
  read,
}: ChangingSource): Promise<ProgramError[]> {
  if (path !== null) return []
  const { found } = await read().catch(() => ({ found: null }))
  const reason = found?.trouble
  return reason ? [{ name: key, error: new UserError(`can't read ${name}: ${reason}`) }] : []
}
