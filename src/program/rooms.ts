/** Decodes rooms: one text, or a list of texts. */
import type { SessionFields } from '../model/program.ts'
import { oneLine } from '../text/one-line.ts'
import type { RoomsDraft } from './draft.ts'

export type Place = Pick<SessionFields, 'rooms' | 'elsewhere'>

/** The place of a program or session that names no room. */
export const UNKNOWN_PLACE: Place = { rooms: [], elsewhere: false }

/** Returns the rooms of a draft, without repeats, or that it is elsewhere; else the inherited place. */
export function decodePlace(draft: RoomsDraft | undefined, inherited: Place): Place {
  if (draft === undefined) return inherited
  const texts = typeof draft === 'string' ? [draft] : draft
  const names = texts.flatMap((text) => (text === undefined ? [] : oneLine(text)))
  const rooms = [...new Set(names.filter((room) => !isNone(room)))]
  return { rooms, elsewhere: rooms.length === 0 && names.some(isNone) }
}

function isNone(name: string): boolean {
  return name.toLowerCase() === 'none'
}
