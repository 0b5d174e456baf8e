/** Makes the ids of the dates of a recurring entry. */
import { isoInstant } from '../../time/format.ts'
import type { Duration, IsoDate } from '../../time/types.ts'
import { UTC } from '../../time/zone.ts'
import { dateOf, type EventTime, sinceMidnight } from './times.ts'

/**
 * Ids such as `meeting@example.org-20260330`. On a date that an entry has several times, only that at its
 * usual time of day has such an id; the time is part of the others. So none passes to another when one is
 * excluded or moved: `times` are all times of the entry, with those.
 */
export class OccurrenceIds {
  readonly #uid: string
  readonly #usual: Duration | null
  readonly #repeated: ReadonlySet<IsoDate>

  constructor(uid: string, start: EventTime | null, times: Iterable<EventTime>) {
    this.#uid = uid
    this.#usual = start && sinceMidnight(start)
    this.#repeated = repeatedDates(times)
  }

  of(time: EventTime): string {
    const id = `${this.#uid}-${dateOf(time).replaceAll('-', '')}`
    const isUsual = time.isDate || sinceMidnight(time) === this.#usual
    if (isUsual || !this.#repeated.has(dateOf(time))) return id
    return `${id}T${isoInstant(time.wall, UTC).slice(11, 19).replaceAll(':', '')}`
  }
}

/** Returns the dates on which there is more than one time. */
function repeatedDates(times: Iterable<EventTime>): Set<IsoDate> {
  const first = new Map<IsoDate, EventTime>()
  const repeated = new Set<IsoDate>()
  for (const time of times) {
    if (time.isDate) continue
    const date = dateOf(time)
    const known = first.get(date)
    if (known === undefined) first.set(date, time)
    else if (known.wall !== time.wall) repeated.add(date)
  }
  return repeated
}
