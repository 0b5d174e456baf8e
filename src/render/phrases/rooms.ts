/** Decides where an answer names rooms: in its heading, or beside each session. */
import type { Program, Session, Talk } from '../../model/program.ts'
import { hasRooms, roomText } from '../../model/rooms.ts'

/** The room of what has none, in a program that has rooms. */
const ELSEWHERE = 'elsewhere'

export interface RoomPlan {
  /** The room for the heading: the only one of all that is shown; null if there are several. */
  readonly heading: string | null
  /** Returns the room of a session or talk, `elsewhere`, or null if the heading names it. */
  beside(item: Session | Talk): string | null
  readonly of: RoomOf
}

/** Returns the room of a session or talk, or `elsewhere`; null in a program without rooms. */
type RoomOf = (item: Session | Talk) => string | null

export function roomsIn(program: Program): RoomOf {
  const none = hasRooms(program) ? ELSEWHERE : null
  return (item) => roomText(item) ?? none
}

/** Returns the plan for an answer that shows these sessions and talks. */
export function planRooms(program: Program, items: readonly (Session | Talk)[]): RoomPlan {
  const of = roomsIn(program)
  const rooms = new Set(items.flatMap((item) => roomText(item) ?? []))
  const [heading = null] = rooms.size === 1 ? rooms : []
  const isSaid = (item: Session | Talk) => heading !== null && roomText(item) === heading
  return { heading, of, beside: (item) => (isSaid(item) ? null : of(item)) }
}
