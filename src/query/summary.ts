/** Counts the sessions of a long answer, by what divides them first. */
import type { Session } from '../model/program.ts'
import { formatTime } from '../time/format.ts'
import type { Zone } from '../time/types.ts'
import type { ListedDay } from './days.ts'

/** Days are dates, hours the times of day at which they begin: `10:00`. */
type SummaryBy = 'day' | 'track' | 'hour' | 'room'

export interface Summary {
  readonly total: number
  readonly by: SummaryBy
  /** The number of sessions in none of the groups. */
  readonly rest: number
  /** In the order of the answer; at least two. */
  readonly groups: readonly SummaryGroup[]
}

export interface SummaryGroup {
  readonly name: string
  readonly count: number
}

/**
 * Returns how many sessions there are on each day or, on a single one, in each track, hour or room:
 * the first of these of which there are several. Null if there are none.
 */
export function summarize(days: readonly ListedDay[], zone: Zone): Summary | null {
  const sessions = days.flatMap((day) => {
    return [...day.continuing, ...day.sessions].map((session) => ({ session, on: day.on }))
  })
  for (const [by, namesOf] of Object.entries(GROUPINGS) as [SummaryBy, NamesOf][]) {
    const counts = new Map<string, number>()
    let rest = 0
    for (const { session, on } of sessions) {
      const names = namesOf(session, on, zone)
      if (names.length === 0) rest++
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    if (counts.size < 2) continue
    const groups = [...counts].map(([name, count]) => ({ name, count }))
    return { total: sessions.length, by, rest, groups }
  }
  return null
}

type NamesOf = (session: Session, on: string, zone: Zone) => readonly string[]

const GROUPINGS = {
  day: (_session, on) => [on],
  track: ({ track }) => (track === null ? [] : [track]),
  hour: ({ start }, _on, zone) =>
    start === null ? [] : [`${formatTime(start, zone).slice(0, 2)}:00`],
  room: ({ rooms }) => rooms,
} satisfies Record<SummaryBy, NamesOf>
