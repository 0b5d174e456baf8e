/** Names the tracks of an item beyond the first, for which programs have no place. */
import type { Notes } from './notes.ts'
import type { SourceItem } from './source-program.ts'

/** Returns the tracks beyond the first as a note on an item, or null if there are none. */
export function furtherTracks(
  [, ...others]: readonly string[],
  { title, where }: Pick<SourceItem, 'title' | 'where'>,
  notes: Notes,
): string | null {
  if (others.length === 0) return null
  notes.changed('field', 'further tracks: listed in the note', { example: title ?? null, where })
  return `Also: ${others.join(', ')}`
}
