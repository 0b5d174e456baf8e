/** Reads the names of the user's own programs. */
import type { Context } from '../../context.ts'
import { cannot, InvalidProgram } from '../../errors.ts'
import type { Problem } from '../../model/problem.ts'
import { digest } from '../../text/digest.ts'
import { MAX_NAMES_BYTES, type NamedProgram, type Names, namesPath } from './names.ts'

const NO_NAMES: Names = { names: [], broken: [] }

type Reading = Pick<Context, 'env' | 'files' | 'store' | 'versions'>

/**
 * Returns the names of the user's own programs. Throws a UserError if their file can't be read, and an
 * InvalidProgram if it has errors that are not in a single entry.
 */
export async function readNames({ env, files, store, versions }: Reading): Promise<Names> {
  const path = namesPath(env)
  if (path === null) return NO_NAMES
  const bytes = await files.readOwn(path, MAX_NAMES_BYTES).catch(cannot(`read ${path}`))
  if (bytes === null) return NO_NAMES
  // Parsing YAML takes longer than all else that a prompt does.
  const key = `${versions.esfomo} ${versions.build} ${exactText(bytes)}`
  const entry = `names-${digest(path)}`
  const kept = keptNames(store.read(entry), key)
  if (kept !== null) return { names: kept, broken: [] }
  const { parseNames } = await import('./parse-names.ts')
  const { names, broken, problems } = parseNames(bytes)
  if (problems.length > 0) throw invalidNames(path, problems)
  if (broken.length === 0) {
    store.write(entry, new TextEncoder().encode(JSON.stringify({ key, names } satisfies Kept)))
  }
  return { names, broken }
}

/** Returns text with a character for each byte: other bytes, other text, also where they are not UTF-8. */
function exactText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Names as the store keeps them. */
interface Kept {
  /** What they were made from, and by which version. */
  readonly key: string
  readonly names: readonly NamedProgram[]
}

/** Returns the names of an entry of the store, or null if it is of another file, or of no names. */
function keptNames(bytes: Uint8Array | null, key: string): readonly NamedProgram[] | null {
  if (bytes === null) return null
  try {
    const kept: Kept = JSON.parse(new TextDecoder().decode(bytes))
    return kept.key === key ? kept.names : null
  } catch {
    return null
  }
}

/** Maximum number of problems to report. */
const MAX_PROBLEMS = 20

/** Returns the error of a file that has problems. */
export function invalidNames(path: string, problems: readonly Problem[]): InvalidProgram {
  return new InvalidProgram(path, problems.slice(0, MAX_PROBLEMS), problems.length <= MAX_PROBLEMS)
}
