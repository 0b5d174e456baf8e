/** Reads when an event is. */

import { memoize } from '../../text/memoize.ts'
import { fixedOffset, wallTimeAt } from '../../time/offset.ts'
import { parseTimeOfDay } from '../../time/parse.ts'
import { DAY, type Duration, HOUR, type IsoDate, MINUTE, type Zone } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import { type Fields, textOf } from '../data/access.ts'
import { parseIsoDate, parseIsoTime } from '../entries/iso-time.ts'
import { parseLength } from '../entries/length.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem, SourceTime } from '../entries/source-program.ts'
import { sourceZone } from '../entries/source-zone.ts'
import type { FrabEvent } from './schedule.ts'

/** The latest time of day at which a day of a conference may end. FOSDEM has 09:00, which means nothing. */
const LATEST_CHANGE: Duration = 6 * HOUR

type Timed = Pick<SourceItem, 'start' | 'end' | 'duration' | 'day'>

export class Times {
  /** Time of day before which a start belongs to the date after its day. */
  readonly #dayChange: Duration
  readonly #zoneName: string
  /** The zone of the venue; undefined until it is needed, as few sources need it. */
  #zone: Zone | null | undefined
  readonly #notes: Notes
  // Rooms have the same times.
  readonly #parseDate = memoize(parseIsoDate)
  readonly #parseTime = memoize(parseIsoTime)
  readonly #parseLength = memoize(parseLength)
  readonly #clockOf = memoize(clockOf)

  constructor(conference: Fields, assumed: Zone | null, notes: Notes) {
    const change = clockOf(conference.day_change) ?? 0
    this.#dayChange = change <= LATEST_CHANGE ? change : 0
    this.#zoneName = textOf(conference.time_zone_name) ?? ''
    this.#zone = assumed ?? undefined
    this.#notes = notes
  }

  of(event: FrabEvent): Timed {
    const day = this.#parseDate(event.day ?? '')
    return {
      start: this.#startOf(event, day),
      end: this.#endOf(event),
      duration: this.#durationOf(event),
      day,
    }
  }

  /** Returns a date with a time if there is one, else the time of day on the date of the day. */
  #startOf(event: FrabEvent, day: IsoDate | null): SourceTime | null {
    const [date, start] = [textOf(event.fields.date) ?? '', textOf(event.fields.start) ?? '']
    const instant = this.#parseTime(date)
    if (instant) {
      this.#compare(instant, start, event)
      return instant
    }
    const dated = this.#parseDate(date)
    if (date !== '' && dated === null) {
      const what = "a date that can't be read: start and day are used"
      this.#notes.leftOut('field', what, { ...noted(event), example: date })
    }
    const full = this.#parseTime(start)
    if (full) return full
    const clock = this.#clockOf(start)
    const own = dated ?? day
    if (clock !== null && own !== null) {
      const isNight = own === day && clock < this.#dayChange
      return { wall: wallTime(own, clock + (isNight ? DAY : 0)), zone: null }
    }
    if (date || start) this.#notes.leftOut('field', "a start that can't be read", noted(event))
    return null
  }

  /** Notes a start that is not the time of day of the date: at the venue if that is in UTC. */
  #compare({ wall, zone }: SourceTime, start: string, event: FrabEvent): void {
    if (start === '' || this.#parseTime(start)) return
    const clock = this.#clockOf(start)
    const offset = zone && fixedOffset(zone.name)
    const venue = offset === null ? null : this.#venueZone()
    const shown = venue && wallTimeAt(venue, wall - (offset ?? 0) * MINUTE)
    const isSame =
      clock !== null && (isAt(shown ?? wall, clock) || (offset !== 0 && isAt(wall, clock)))
    if (isSame) return
    const what =
      clock === null
        ? "a start that can't be read: the date is used"
        : 'date and start differ: the date is used'
    this.#notes.guessed('field', what, noted(event))
  }

  #endOf(event: FrabEvent): SourceTime | null {
    const text = textOf(event.fields.end)
    const end = text === null ? null : parseIsoTime(text)
    if (text !== null && end === null && textOf(event.fields.duration) === null) {
      const what = "an end that can't be read"
      this.#notes.leftOut('field', what, { ...noted(event), example: text })
    }
    return end
  }

  #venueZone(): Zone | null {
    if (this.#zone === undefined) {
      this.#zone = sourceZone(this.#zoneName)
    }
    return this.#zone
  }

  #durationOf(event: FrabEvent): Duration | null {
    const text = textOf(event.fields.duration)
    const duration = text === null ? null : this.#parseLength(text)
    if (text !== null && duration === null) {
      this.#notes.leftOut('field', "a duration that can't be read", {
        ...noted(event),
        example: text,
      })
    }
    return duration
  }
}

/** Returns a time of day as the duration since midnight, or null: `9:30`, `09:30:00`. */
function clockOf(value: unknown): Duration | null {
  const time = parseTimeOfDay(textOf(value) ?? '')
  return time.ok ? time.value.sinceMidnight : null
}

function isAt(wall: number, clock: Duration): boolean {
  return (wall - clock) % DAY === 0
}

function noted({ fields, where }: FrabEvent): { example: string | null; where: string } {
  return { example: textOf(fields.title), where }
}
