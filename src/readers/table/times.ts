/** Reads when the entries of a table are: first as written, then all together, as one clock. */

import { offsetInSeason } from '../../time/abbreviations.ts'
import { addDays } from '../../time/format.ts'
import { fixedZone, formatOffset } from '../../time/offset.ts'
import {
  DAY,
  type Duration,
  HOUR,
  type IsoDate,
  type WallTime,
  type Zone,
} from '../../time/types.ts'
import { wallFields, wallTime } from '../../time/wall-time.ts'
import { parseZone } from '../../time/zone.ts'
import { parseIsoTime } from '../entries/iso-time.ts'
import { parseLength } from '../entries/length.ts'
import type { SourceTime } from '../entries/source-program.ts'
import { type Clock, clockIn, hasTime, inAfternoon } from './clock.ts'
import { dateIn } from './dates.ts'
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
  const endDay = text('endDay') ?? (dateIn(endText) === null ? null : endText)
  const lengthText = text('length') ?? ''
  const full = parseIsoTime(startText)
  const range = full === null ? clockIn(startText) : null
  const end = clockIn(endText)
  const fullEnd = parseIsoTime(endText)
  const length = parseLength(lengthText)
  const isDated = range !== null && dateIn(startText) !== null
  const endClock = end?.start ?? range?.end ?? null
  const hasEnd = endClock !== null || fullEnd !== null
  return {
    full,
    fullEnd,
    start: range?.start ?? null,
    end: endClock,
    zone: range?.zone ?? end?.zone ?? null,
    dated: isDated ? startText : null,
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

/** Returns whether times of day are on a 12-hour clock without am and pm: they go back in a day. */
export function isTwelveHour(days: Iterable<readonly Written[]>): boolean {
  let goesBack = false
  for (const entries of days) {
    let latest: Duration = 0
    for (const { start, end } of entries) {
      const clocks = [start, end].filter((clock) => clock !== null)
      if (clocks.some((clock) => clock.hasMeridiem || clock.sinceMidnight >= 13 * HOUR)) {
        return false
      }
      for (const { sinceMidnight } of clocks) {
        if (sinceMidnight < latest && sinceMidnight < 8 * HOUR) goesBack = true
        if (sinceMidnight === start?.sinceMidnight) latest = Math.max(latest, sinceMidnight)
      }
    }
  }
  return goesBack
}

/** When an entry is, as SourceItem has it. */
export interface Times {
  readonly start: SourceTime | null
  readonly end: SourceTime | null
  readonly duration: Duration | null
}

/** Night hours, in which a session ends that began in the evening before. */
const [EVENING, MORNING] = [18 * HOUR, 6 * HOUR]

/** Returns when an entry is on a date, or without a start if it has none. `endDay` is the date of its end. */
export function timesOn(
  written: Written,
  date: IsoDate | null,
  endDay: IsoDate | null,
  isTwelve: boolean,
): Times {
  const { full, fullEnd, start, end, length: duration } = written
  const meant = (clock: Clock) => (isTwelve ? inAfternoon(clock) : clock).sinceMidnight
  const last = end && meant(end)
  if (full !== null) {
    const endOn = (after: Duration) => ({
      ...full,
      wall: wallTime(endDay ?? dateOf(full), after),
    })
    return { start: full, end: fullEnd ?? (last === null ? null : endOn(last)), duration }
  }
  if (start === null || date === null) return { start: null, end: null, duration: null }
  const on = (day: IsoDate, after: Duration) => inZone(wallTime(day, after), written.zone)
  const first = meant(start)
  const endDate = endDay ?? (isOvernight(first, last) ? addDays(date, 1) : date)
  return {
    start: on(date, first),
    end: fullEnd ?? (last === null ? null : on(endDate, last)),
    duration,
  }
}

function isOvernight(first: Duration, last: Duration | null): boolean {
  return last !== null && last <= MORNING && last < DAY && first >= EVENING
}

/** Returns whether a session that starts in the evening ends in the small hours. */
export function endsNextDay({ start, end, full }: Written): boolean {
  return (
    full === null && start !== null && isOvernight(start.sinceMidnight, end?.sinceMidnight ?? null)
  )
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
