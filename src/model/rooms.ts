/** Where sessions and talks take place. */
import type { SessionFields } from './program.ts'

type Placed = Pick<SessionFields, 'rooms'>

/** Returns the rooms as one text, `Hall A, Hall B`, or null if there are none. */
export function roomText({ rooms }: Placed): string | null {
  return rooms.length === 0 ? null : rooms.join(', ')
}

/** Returns whether two sessions or talks have a room in common, or one of them has none. */
export function mayMeet(a: Placed, b: Placed): boolean {
  return a.rooms.length === 0 || b.rooms.length === 0 || shareRoom(a, b)
}

function shareRoom(a: Placed, b: Placed): boolean {
  return a.rooms.some((room) => b.rooms.includes(room))
}
