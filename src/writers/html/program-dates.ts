/** Finds out when a program begins and ends. */
import { type Day, isTimed, type Session, type Timed } from '../../model/program.ts'
import { isoDate, shortIsoInstant } from '../../time/format.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'

/** Returns the days without their cancelled sessions, and without those that have no others. */
export function heldDays(days: readonly Day[]): Day[] {
  return days.flatMap(({ date, sessions }) => {
    const held = sessions.filter(({ status }) => status === 'confirmed')
    return held.length > 0 || sessions.length === 0 ? { date, sessions: held } : []
  })
}

/**
 * Returns when the first of these days begins and the last ends: as an instant with the offset of a zone,
 * or as a date alone if no time is known, or nothing in the file implies the end.
 */
export function programDates(days: readonly Day[], zone: Zone) {
  const [first, last] = [days[0], days.at(-1)]
  const timed = days.flatMap(({ sessions }) => sessions.filter((one) => isTimed(one)))
  const start = timed.reduce((earliest, one) => Math.min(earliest, one.start), Infinity)
  return {
    startDate: first?.sessions.some(isTimed) ? shortIsoInstant(start, zone) : (first?.date ?? null),
    endDate: last ? endOf(timed, last.date, zone) : null,
  }
}

function endOf(timed: readonly Timed<Session>[], lastDate: IsoDate, zone: Zone): string {
  const end = latest(timed.map((one) => one.end))
  const known = latest(timed.flatMap((one) => (one.endGuessed ? one.start : [one.start, one.end])))
  if (known === -Infinity || isoDate(known, zone) < lastDate) return lastDate
  return known === end ? shortIsoInstant(end, zone) : isoDate(known, zone)
}

function latest(instants: readonly Instant[]): Instant {
  return instants.reduce((a, b) => Math.max(a, b), -Infinity)
}
