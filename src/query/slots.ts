/** Lists the sessions and talks of a program, and their people, rooms and tracks. */
import type { Person, Program, Session, SessionFields, Talk } from '../model/program.ts'
import { roomText } from '../model/rooms.ts'
import { compareNames } from '../text/natural-order.ts'
import type { IsoDate } from '../time/types.ts'

/** A session or talk with its day and session. It may have no time, or be cancelled. */
export type Slot = {
  /** The day it belongs to, at the venue. */
  readonly date: IsoDate
} & (
  | { readonly kind: 'session'; readonly item: Session; readonly session: null }
  | { readonly kind: 'talk'; readonly item: Talk; readonly session: Session }
)

/** Returns all sessions and talks in the order of the program, each session before its talks. */
export function slotsOf({ days }: Pick<Program, 'days'>): Slot[] {
  return days.flatMap(({ date, sessions }) => {
    return sessions.flatMap((session): Slot[] => [
      { kind: 'session', item: session, session: null, date },
      ...session.talks.map((talk): Slot => ({ kind: 'talk', item: talk, session, date })),
    ])
  })
}

/** Returns everyone on stage: the speakers, then the chairs. */
export function peopleOf({ speakers, chairs }: Session | Talk): readonly Person[] {
  return chairs.length === 0 ? speakers : [...speakers, ...chairs]
}

/** Returns the rooms of all sessions and talks, in the order in which they first appear. */
export function roomsInUse(program: Program): string[] {
  return distinct(slotsOf(program).flatMap(({ item }) => item.rooms))
}

/** Returns the rooms of all sessions and talks, sorted by roomOrder. */
export function roomsOf(program: Program): string[] {
  const compare = roomOrder(program)
  return roomsInUse(program).sort((a, b) => compare({ rooms: [a] }, { rooms: [b] }))
}

type Placed = Pick<SessionFields, 'rooms'>

/**
 * Returns a comparator by room: the program's own rooms first, then by name, `Hall 2` before
 * `Hall 10`; what has no room comes last.
 */
export function roomOrder(program: Program): (a: Placed, b: Placed) => number {
  const rank = ({ rooms: [first] }: Placed) => {
    return first === undefined ? 2 : program.rooms.includes(first) ? 0 : 1
  }
  return (a, b) => {
    const [first, second] = [roomText(a) ?? '', roomText(b) ?? '']
    if (first === second) return 0
    return rank(a) - rank(b) || compareNames(first, second)
  }
}

/** Facts whose value is a name that sessions share, such as a track. */
export type NamedFact = Exclude<
  TextFact,
  'id' | 'title' | 'type' | 'status' | 'url' | 'abstract' | 'note'
>

type TextFact = {
  [F in keyof SessionFields]: SessionFields[F] extends string | null ? F : never
}[keyof SessionFields]

/** Returns the distinct values of a fact, in the order of the program. */
export function valuesOf(program: Program, fact: NamedFact): string[] {
  return distinct(slotsOf(program).flatMap(({ item }) => item[fact] ?? []))
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
