/** Reads when the entries of a table are: first as written, then all together, as one clock. */

import { offsetInSeason } from '../../time/abbreviations.ts'
import { addDays } from '../../time/format.ts'
import { fixedZone, formatOffset } from '../../time/offset.ts'
import { type Duration, HOUR, type IsoDate, type WallTime, type Zone } from '../../time/types.ts'
import { wallFields, wallTime } from '../../time/wall-time.ts'
import { withoutDate } from '../../time/written-date.ts'
import { parseZone } from '../../time/zone.ts'
import { parseIsoTime } from '../entries/iso-time.ts'
import { parseLength } from '../entries/length.ts'
import type { SourceTime } from '../entries/source-program.ts'
import { type Clock, clockIn, hasTime, inAfternoon } from './clock.ts'
import { textOf, timeOfDay } from './fields.ts'
import type { Field } from './keys.ts'
import type { Entry } from './walk.ts'

/** The times of an entry as they are written. */
export interface Written {
  /** A date with a time, which needs no day; null for a time alone. */
  readonly full: SourceTime | null
  readonly fullEnd: SourceTime | null
  readonly start: Clock | null
  readonly end: Clock | null
  /** The zone behind the times. */
  readonly zone: string | null
  /** The texts that have a date beside the start and the end, or null. */
  readonly dated: string | null
  readonly endDated: string | null
  readonly length: Duration | null
  /** Texts that are no time or length. */
  readonly unread: { readonly start?: string; readonly end?: string; readonly length?: string }
}

/** Returns the times of an entry as they are written. */
export function writtenTimes({ fields }: Entry): Written {
  const text = (field: Field) => textOf(fields.get(field))
  const given = [text('start'), text('both')].flatMap((one) => one ?? [])
  const startText = given.find(hasTime) ?? timeOfDay(text('day')) ?? ''
  const endText = text('end') ?? timeOfDay(text('endDay')) ?? ''
  const endDay = text('endDay') ?? (withoutDate(endText) === null ? null : endText)
  const lengthText = text('length') ?? ''
  const full = parseIsoTime(startText)
  const range = full === null ? clockIn(startText) : null
  const end = clockIn(endText)
  const fullEnd = parseIsoTime(endText)
  const length = parseLength(lengthText)
  const endClock = end?.start ?? range?.end ?? null
  const hasEnd = endClock !== null || fullEnd !== null
  return {
    full,
    fullEnd,
    start: range?.start ?? null,
    end: endClock,
    zone: range?.zone ?? end?.zone ?? null,
    dated: range !== null && withoutDate(startText) !== null ? startText : null,
    endDated: fullEnd === null && endClock !== null ? endDay : null,
    length,
    unread: {
      ...(given[0] !== undefined && !hasTime(given[0]) && { start: given[0] }),
      ...(endText !== '' && end === null && fullEnd === null && { end: endText }),
      ...(endDay !== null && !hasEnd && length === null && { end: endDay }),
      ...(lengthText !== '' && length === null && { length: lengthText }),
    },
  }
}

/** Returns times without their end, whose date can't be read. */
export function withoutEnd(written: Written): Written {
  const { unread, endDated } = written
  return {
    ...written,
    end: null,
    unread: { ...unread, ...(endDated !== null && { end: endDated }) },
  }
}

/** Times of an entry, its day, and its place: times of one place go forward. */
export interface Placed {
  readonly written: Written
  readonly day: string
  readonly place: string
}

/** Hour up to which times of one place, and of all, are more likely in the afternoon if they go back. */
const [EARLY, VERY_EARLY] = [8 * HOUR, 7 * HOUR]

/**
 * Returns whether times without am and pm are on a 12-hour clock: they go back in a day. Noon, and an am
 * or pm that others lack, do not tell.
 */
export function isTwelveHour(entries: readonly Placed[]): boolean {
  const latest = new Latest()
  const bare = entries.flatMap(({ written: { start, end } }) => {
    return [start, end].filter((clock) => clock !== null && !clock.hasMeridiem)
  })
  if (bare.some((clock) => clock !== null && clock.sinceMidnight >= 13 * HOUR)) return false
  return entries.some((entry) => latest.goesBack(entry))
}

/** Follows the latest start of each place and day. */
class Latest {
  readonly #starts = new Map<string, Duration>()

  /** Returns whether an entry without am and pm is before those above it, and earlier than is usual. */
  goesBack({ written: { start, end }, day, place }: Placed): boolean {
    const before = this.#starts.get(`${day} ${place}`) ?? 0
    const beforeAll = this.#starts.get(day) ?? 0
    const first = start?.sinceMidnight ?? 0
    this.#starts.set(`${day} ${place}`, Math.max(before, first))
    this.#starts.set(day, Math.max(beforeAll, first))
    return [start, end].some((clock) => {
      if (clock === null || clock.hasMeridiem) return false
      const { sinceMidnight } = clock
      const latest = Math.max(before, clock === end ? first : 0)
      const isBack = sinceMidnight < EARLY && sinceMidnight < latest
      return isBack || (sinceMidnight < VERY_EARLY && sinceMidnight < beforeAll)
    })
  }
}

/** When an entry is, as SourceItem has it. */
export interface Times {
  readonly start: SourceTime | null
  readonly end: SourceTime | null
  readonly duration: Duration | null
}

/** Night hours, in which a session ends that began in the evening before. */
const [EVENING, MORNING] = [18 * HOUR, 6 * HOUR]

/** Times, and whether the end is on the next date only because it is in the small hours. */
export interface TimesOn extends Times {
  readonly isOvernight: boolean
}

/** Returns when an entry is on a date, or without a start if it has none. `endDay` is the date of its end. */
export function timesOn(
  written: Written,
  date: IsoDate | null,
  endDay: IsoDate | null,
  isTwelve: boolean,
): TimesOn {
  const { full, fullEnd, start, end, length: duration } = written
  const meant = (clock: Clock) => (isTwelve ? inAfternoon(clock) : clock).sinceMidnight
  const day = full === null ? date : dateOf(full)
  if (day === null || (full === null && start === null)) {
    return { start: null, end: null, duration: null, isOvernight: false }
  }
  const on = (other: IsoDate, after: Duration) => {
    const wall = wallTime(other, after)
    return full === null ? inZone(wall, written.zone) : { ...full, wall }
  }
  const first = full === null ? meant(start as Clock) : full.wall - wallTime(day, 0)
  const last = end && meant(end)
  const isOvernight =
    fullEnd === null && endDay === null && last !== null && last <= MORNING && first >= EVENING
  const lastDay = endDay ?? (isOvernight ? addDays(day, 1) : day)
  return {
    start: full ?? on(day, first),
    end: fullEnd ?? (last === null ? null : on(lastDay, last)),
    duration,
    isOvernight,
  }
}

function inZone(wall: WallTime, name: string | null): SourceTime {
  return { wall, zone: name === null ? null : zoneBehind(name, wall).zone }
}

/** Returns the zone that stands behind a time, or null for the clock of the venue, and what is guessed. */
export function zoneBehind(
  name: string,
  wall: WallTime,
): { zone: Zone | null; doubt: string | null } {
  const zone = parseZone(name, [wall])
  if (zone.ok) return { zone: zone.value, doubt: null }
  const offset = offsetInSeason(name, wall)
  if (offset === null) {
    return { zone: null, doubt: 'unknown zones behind times: read on the clock of the venue' }
  }
  const doubt = 'zones out of season, such as CET in July: read as the local time there'
  return { zone: fixedZone(offset, formatOffset(offset)), doubt }
}

function dateOf({ wall }: SourceTime): IsoDate {
  const { year, month, day } = wallFields(wall)
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}
