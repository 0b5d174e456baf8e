/** All sessions and talks of a program, and who and which rooms are in them. */
import type { Person, Program, Session, Talk } from '../model/program.ts'
import type { IsoDate } from '../time/types.ts'

/** A session or talk, timed or not, taking place or not, with where it belongs. */
export type Slot = {
  /** The venue's day it belongs to. */
  readonly date: IsoDate
} & (
  | { readonly kind: 'session'; readonly item: Session; readonly session: null }
  | { readonly kind: 'talk'; readonly item: Talk; readonly session: Session }
)

/** In the order of the program, each block before its talks. */
export function slotsOf({ days }: Program): Slot[] {
  return days.flatMap(({ date, sessions }) => {
    return sessions.flatMap((session): Slot[] => [
      { kind: 'session', item: session, session: null, date },
      ...session.talks.map((talk): Slot => ({ kind: 'talk', item: talk, session, date })),
    ])
  })
}

/** Everyone on stage. */
export function peopleOf({ speakers, chairs }: Session | Talk): readonly Person[] {
  return chairs.length === 0 ? speakers : [...speakers, ...chairs]
}

/** The rooms that sessions and talks name. */
export function roomsOf(program: Program): string[] {
  return distinct(slotsOf(program).map(({ item }) => item.room)).sort(roomOrder(program))
}

/** The room of the program first, then by name, `Hall 2` before `Hall 10`; last, what has none. */
export function roomOrder(program: Program): (a: string | null, b: string | null) => number {
  const rank = (room: string | null) => (room === null ? 2 : room === program.room ? 0 : 1)
  return (a, b) => {
    if (a === b) return 0
    return rank(a) - rank(b) || (a ?? '').localeCompare(b ?? '', 'en', { numeric: true })
  }
}

export function tracksOf(program: Program): string[] {
  return distinct(slotsOf(program).map(({ item }) => item.track))
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts)].filter((text) => text !== null)
}
