/** Decodes rooms: one text, or a list of texts. */
import { oneLine } from '../text/one-line.ts'
import type { RoomsDraft } from './draft.ts'

/** Returns the rooms of a draft, without repeats and `none`; the inherited ones if it has none. */
export function decodeRooms(
  draft: RoomsDraft | undefined,
  inherited: readonly string[],
): readonly string[] {
  if (draft === undefined) return inherited
  const texts = typeof draft === 'string' ? [draft] : draft
  const rooms = texts.flatMap((text) => (text === undefined ? [] : oneLine(text)))
  return [...new Set(rooms.filter((room) => room.toLowerCase() !== 'none'))]
}
