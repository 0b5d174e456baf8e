/** Decides which day is today: after midnight it can still be yesterday. */
import { type Day, type Program, type Session, takesPlace } from '../model/program.ts'
import { MORNING, timeOnDate } from '../time/date-edges.ts'
import { addDays, isoDate } from '../time/format.ts'
import { type Duration, HOUR, type Instant, type IsoDate, type Zone } from '../time/types.ts'
import { type ListedDay, listDays } from './days.ts'

/** Time of day until which an event of one night, such as a party, ends. */
const NOON: Duration = 12 * HOUR

export interface Today {
  /** The date on the clock that was asked. */
  readonly date: IsoDate
  readonly days: readonly ListedDay[]
}

/**
 * Returns the lists of today's date on the clock of a zone. After midnight they are yesterday's while
 * a session of yesterday that began before 6:00 is unfinished. From 6:00 on, only one that ends by
 * noon counts: a hackathon over several days does not. What is cancelled never counts.
 */
export function askToday(program: Program, at: Instant, zone: Zone): Today {
  const date = isoDate(at, zone)
  const lists = listDays(program, zone)
  const held = heldDays(program, lists, at, zone)
  return held.size === 0
    ? { date, days: lists.filter(({ on }) => on === date) }
    : { date: addDays(date, -1), days: listDays(program).filter((list) => held.has(list.date)) }
}

/**
 * Returns the dates of the venue's days that began yesterday on the clock of a zone and are not over.
 * On another clock than the venue's, such a day can have most of its sessions after midnight.
 */
function heldDays(
  program: Program,
  lists: readonly ListedDay[],
  at: Instant,
  zone: Zone,
): ReadonlySet<IsoDate> {
  const date = isoDate(at, zone)
  const yesterday = addDays(date, -1)
  const [morning, noon] = [timeOnDate(zone, date, MORNING), timeOnDate(zone, date, NOON)]
  const isHolding = (session: Session) => {
    if (!takesPlace(session) || session.start >= morning || session.end <= at) return false
    return at < morning || session.end <= noon
  }
  const began = new Set(
    lists.filter(({ on, sessions }) => on === yesterday && sessions.some(takesPlace)).map(dateOf),
  )
  const held = program.days.filter(({ sessions }) => sessions.some(isHolding)).map(dateOf)
  return new Set(held.filter((day) => began.has(day)))
}

function dateOf({ date }: Day): IsoDate {
  return date
}
