/** Recalls what a file of the user's own says, or parses it. */
import { InvalidProgram } from '../../errors.ts'
import type { Problem } from '../../model/problem.ts'
import { digest } from '../../text/digest.ts'
import type { OwnContent, OwnFile, Reading } from './own-file.ts'

/** Returns what the bytes of a file say. Throws an InvalidProgram. */
export async function recallOwn<Content extends OwnContent>(
  { what, loadParser }: OwnFile<Content>,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  { store, versions }: Reading,
): Promise<Content> {
  // Parsing YAML takes longer than all else that a prompt does.
  const key = `${versions.esfomo} ${versions.build} ${exactText(bytes)}`
  const entry = `${what}-${digest(path)}`
  const kept = keptContent<Content>(store.read(entry), key)
  if (kept !== null) return kept
  const parse = await loadParser()
  const { content, problems } = parse(bytes)
  if (problems.length > 0) throw invalidOwn(path, problems)
  if (content.broken.length === 0) {
    const made: Kept<Content> = { key, content }
    store.write(entry, new TextEncoder().encode(JSON.stringify(made)))
  }
  return content
}

/** Returns text with a character for each byte: other bytes, other text, also where they are not UTF-8. */
function exactText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Content as the store keeps it. */
interface Kept<Content> {
  /** What it was made from, and by which version. */
  readonly key: string
  readonly content: Content
}

/** Returns the content of an entry of the store, or null if it is of another file, or has none. */
function keptContent<Content>(bytes: Uint8Array | null, key: string): Content | null {
  if (bytes === null) return null
  try {
    const kept: Kept<Content> = JSON.parse(new TextDecoder().decode(bytes))
    return kept.key === key ? kept.content : null
  } catch {
    return null
  }
}

/** Maximum number of problems to report. */
const MAX_PROBLEMS = 20

/** Returns the error of a file that has problems. */
export function invalidOwn(path: string, problems: readonly Problem[]): InvalidProgram {
  return new InvalidProgram(path, problems.slice(0, MAX_PROBLEMS), problems.length <= MAX_PROBLEMS)
}
