/** Decides where an answer names rooms: in its heading, or beside each session. */
import type { Program, Session, Talk } from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'

/** The place of what is in none of the rooms. */
export const ELSEWHERE = 'elsewhere'

export interface RoomPlan {
  /** The only room of all that is shown; null if there are several, or some are unknown. */
  readonly heading: string | null
  /** Returns the place of a session or talk, or null if the heading names it. */
  beside(item: Session | Talk): string | null
}

/** Returns the rooms of a session or talk, or `elsewhere`; null if the file does not say. */
export function placeText(item: Session | Talk): string | null {
  return item.elsewhere ? ELSEWHERE : roomText(item)
}

/** Returns the plan for an answer that shows these sessions and talks. */
export function planRooms(items: readonly (Session | Talk)[]): RoomPlan {
  const rooms = new Set(items.flatMap((item) => (item.elsewhere ? [] : [roomText(item)])))
  const [heading = null] = rooms.size === 1 ? rooms : []
  return {
    heading,
    beside: (item) => (heading === roomText(item) && !item.elsewhere ? null : placeText(item)),
  }
}

/** Returns the room of a session, or of a talk that is in another one than its session; null for none. */
export function roomBeside(
  item: Session | Talk,
  session: Session | null,
  rooms: RoomPlan,
): string | null {
  return session && placeText(session) === placeText(item) ? null : rooms.beside(item)
}

/** Returns the plan for all that a program has. */
export function planRoomsOf({ days }: Program): RoomPlan {
  return planRooms(days.flatMap(({ sessions }) => sessions.flatMap((one) => [one, ...one.talks])))
}
