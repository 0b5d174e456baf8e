/** Writes instants on the clock of the venue, as program files have them. */
import { startOfDate } from '../../time/date-edges.ts'
import { addDays, formatExactTime, isoDate } from '../../time/format.ts'
import { formatOffset, offsetAt, resolveWallTime, wallTimeAt } from '../../time/offset.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'

interface ClockTime {
  readonly date: IsoDate
  readonly time: string
  /** `UTC+1` if it is the second of two times that the clocks show, else null. */
  readonly offset: string | null
}

export class VenueClock {
  readonly #zone: Zone
  /** Times by their instant: rooms have the same. */
  readonly #times = new Map<Instant, ClockTime>()
  readonly #ends = new Map<IsoDate, Instant>()

  constructor(zone: Zone) {
    this.#zone = zone
  }

  /** Returns a time with its date, unless that is `date`, and its offset if two times look alike. */
  format(instant: Instant, date: IsoDate): string {
    const { date: day, time, offset } = this.#timeAt(instant)
    if (offset !== null) return `${day} ${time} ${offset}`
    return day === date ? time : `${day} ${time}`
  }

  /** Formats an end like a time; that of the date is 24:00. */
  formatEnd(instant: Instant, date: IsoDate): string {
    const endOfDate = this.#ends.get(date) ?? startOfDate(this.#zone, addDays(date, 1))
    this.#ends.set(date, endOfDate)
    return instant === endOfDate ? '24:00' : this.format(instant, date)
  }

  #timeAt(instant: Instant): ClockTime {
    const known = this.#times.get(instant) ?? timeAt(instant, this.#zone)
    this.#times.set(instant, known)
    return known
  }
}

function timeAt(instant: Instant, zone: Zone): ClockTime {
  const resolution = resolveWallTime(zone, wallTimeAt(zone, instant))
  const isSecond = resolution.kind === 'twice' && resolution.instant !== instant
  return {
    date: isoDate(instant, zone),
    time: formatExactTime(instant, zone),
    offset: isSecond ? formatOffset(offsetAt(zone, instant)) : null,
  }
}
