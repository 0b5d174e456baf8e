/** Loads programs through the store. */
import type { Context } from '../../context.ts'
import { cannot } from '../../errors.ts'
import type { Assumed } from '../../readers/reader.ts'
import { isSanitised } from '../../text/sanitize.ts'
import type { Found } from '../address/read-address.ts'
import type { LoadedProgram } from '../load-program.ts'
import type { Contents, Source } from '../source.ts'
import { entryOf } from './entry.ts'
import type { Loaded } from './loaded-form.ts'
import { type Mark, versionOf } from './mark.ts'

/**
 * Loads the program of a source as it is kept, or parses it and keeps what that gives. Throws a
 * UserError if it can't be read, and what `parse` throws.
 */
export async function loadThroughStore(
  source: Source,
  { place, version, found }: Mark,
  context: Context,
  assumed: Assumed,
  parse: (source: Source) => Promise<LoadedProgram>,
): Promise<LoadedProgram> {
  const { fileName, part } = source.request
  const entry = entryOf({ place, fileName, part, assumed }, context)
  const kept = version && entry.read(version)
  if (kept) return asLoaded(kept, found)
  const contents = await source.read().catch(cannot(`read ${source.name}`))
  // What was read may be newer than its mark. A link may have had another target for that moment.
  const isAsMarked = version !== null && contents.version === version
  const readVersion = isAsMarked ? version : versionOf(contents)
  const known = readVersion === version ? null : entry.read(readVersion)
  if (known) return asLoaded(known, contents.found)
  const alone = aloneFrom(source, contents)
  const { program, imported } = await parse(alone.source)
  const notes = imported?.notes ?? null
  const loaded = { program, notes, isSanitised: isSanitised(program) }
  if (alone.isAlone() && !contents.isNotToKeep) entry.write(readVersion, loaded)
  return asLoaded(loaded, contents.found)
}

/** Returns a source with contents that are read already, which notes if files beside it are read. */
function aloneFrom(source: Source, contents: Contents): { source: Source; isAlone(): boolean } {
  let isAlone = true
  const { readBeside } = source.request
  const noted: typeof readBeside = async (path) => {
    isAlone = false
    return readBeside?.(path) ?? null
  }
  const request = { ...source.request, readBeside: readBeside && noted }
  return { source: { ...source, request, read: async () => contents }, isAlone: () => isAlone }
}

function asLoaded({ notes, ...loaded }: Loaded, found: Found | null): LoadedProgram {
  return { ...loaded, imported: notes && { notes }, found }
}
