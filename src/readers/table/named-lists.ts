/** Tells what the key of a list of entries names: `Room A: [...]`, `tracks: {Security: [...]}`. */
import type { Path } from '../../model/problem.ts'
import { saysDay } from './dates.ts'
import { isHead } from './head.ts'
import { fieldOf, isListKey } from './keys.ts'
import { isContainerKey } from './leaves.ts'
import { ROOM_LIST, TRACK_LIST } from './slots.ts'

/** A key with entries in it. */
export interface Named {
  readonly key: string
  readonly place: 'room' | 'track' | 'unknown'
  readonly path: Path
}

const ROOM =
  /\b(?:rooms?|(?:\p{L}*\s?)(?:hall|saal|raum)|hörsaal|aula|auditorium|foyer|lobby|theat(?:er|re)|stage|bühne|salle|sala|amphi)\b/iu
const TRACK = /\b(?:track|stream)\b/i

/** Returns what a key within the list of another key names, or null for nothing. */
export function placeNamed(key: string, around: string): Named['place'] | null {
  const isKnown = isContainerKey(key) || isListKey(key) || fieldOf(key) !== null || isHead([key])
  if (isKnown || saysDay(key)) return null
  if (ROOM_LIST.test(around)) return 'room'
  if (TRACK_LIST.test(around)) return 'track'
  return ROOM.test(key) ? 'room' : TRACK.test(key) ? 'track' : 'unknown'
}
