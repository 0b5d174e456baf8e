/** Reads times as people write them by hand: in a program file, in `--at`, in `--within`. */
import {
  DAY,
  type Duration,
  fail,
  HOUR,
  type IsoDate,
  MINUTE,
  ok,
  type Parsed,
  SECOND,
  type Zone,
} from './types.ts'
import { dateExists } from './wall-time.ts'
import { parseZone } from './zone.ts'

/** A time of day: how far it is from midnight, and whether half of its readers are a day off. */
export interface Clock {
  readonly sinceMidnight: Duration
  /** Written as `12:00 AM`. */
  readonly twelveAm: boolean
}

/** A date with, perhaps, a time and a zone: `2025-05-26 11:59 PM PT`. */
export interface Moment {
  readonly date: IsoDate
  readonly clock: Clock | null
  readonly zone: Zone | null
}

const FIRST_YEAR = 1970 // where instants, and the calendars of most clients, begin

/** Reads `2025-07-19`. */
export function parseDate(text: string): Parsed<IsoDate> {
  const trimmed = text.trim()
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(trimmed) ?? []
  if (year === undefined) return noDate(trimmed)
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
  if (!dateExists(Number(year), Number(month), Number(day))) return fail(`there is no date ${date}`)
  if (Number(year) < FIRST_YEAR) return fail(`${date} is before ${FIRST_YEAR}`)
  return date === trimmed ? ok(date) : fail(`"${trimmed}" is not a date`, date)
}

function noDate(text: string): Parsed<never> {
  return fail(`"${text}" is not a date`, 'a date such as 2025-07-19')
}

const CLOCK = /^(\d{1,2})(?::(\d\d))?(?::(\d\d)(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?$/i

/** Reads `8:30`, `08:30`, `8:30am`, `1pm`, `noon`, `23:59:59`, `24:00`. */
export function parseTimeOfDay(text: string): Parsed<Clock> {
  const trimmed = text.trim()
  if (/^(12(:00)?\s*)?noon$/i.test(trimmed)) return clockAt(12, 0, 0)
  if (/^(12(:00)?\s*)?midnight$/i.test(trimmed)) {
    return fail('midnight may be the start or the end of a day', '00:00 or 24:00')
  }
  const [, hourText, minuteText, secondText, half] = CLOCK.exec(trimmed) ?? []
  if (hourText === undefined || (minuteText === undefined && half === undefined)) {
    return unreadableClock(trimmed)
  }
  const hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  const wrong = (write: string | null) => fail(`there is no time ${trimmed}`, write)
  if (minute > 59 || second > 59) return wrong(null)
  if (half === undefined) {
    if (hour > 24 || (hour === 24 && minute + second > 0))
      return wrong('a time from 00:00 to 24:00')
    return clockAt(hour, minute, second)
  }
  const colon = `:${String(minute).padStart(2, '0')}`
  if (hour > 12) return wrong(hour < 24 ? `${hour}${colon}` : null)
  if (hour === 0) return wrong(`00${colon}`)
  const afternoon = /^p/i.test(half)
  return clockAt((hour % 12) + (afternoon ? 12 : 0), minute, second, hour === 12 && !afternoon)
}

function clockAt(hour: number, minute: number, second: number, twelveAm = false): Parsed<Clock> {
  return ok({ sinceMidnight: hour * HOUR + minute * MINUTE + second * SECOND, twelveAm })
}

function unreadableClock(text: string): Parsed<never> {
  return fail(`"${text.trim()}" is not a time`, clockGuess(text.trim()))
}

function clockGuess(text: string): string {
  const [, hour, minute] = /^(\d{1,2})[.h]?([0-5]\d)$/i.exec(text) ?? []
  if (hour !== undefined && Number(hour) < 25) return `${hour.padStart(2, '0')}:${minute}`
  if (/^\d{1,2}$/.test(text) && Number(text) < 25) return `${text.padStart(2, '0')}:00`
  return 'a time such as 08:30, 8:30am or noon'
}

const MOMENT = new RegExp(
  [
    /^(?<date>[\d/.-]+)/,
    /(?:(?:T|\s+)(?<clock>\d{1,2}[:.h]\d\d[\d:.,]*(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?|(?:12(?::00)?\s*)?(?:noon|midnight)))?/,
    /(?<zone>\s+\S.*|[+-]\d\d:\d\d|Z)?$/,
  ]
    .map((part) => part.source)
    .join(''),
  'i',
)

/** Reads a date with, perhaps, a time and a zone, ISO 8601 included; the zone may be left out. */
export function parseMoment(text: string): Parsed<Moment> {
  const trimmed = text.trim()
  const parts = MOMENT.exec(trimmed)?.groups
  if (!parts) {
    return fail(
      `"${trimmed}" is not a date and time`,
      'a date and time such as 2025-05-27 23:59 UTC',
    )
  }
  const date = parseDate(parts.date ?? '')
  if (!date.ok) return /^\d{4}\D/.test(trimmed) ? date : noDate(trimmed)
  const clock = parts.clock === undefined ? null : parseTimeOfDay(parts.clock)
  if (clock?.ok === false) return clock
  if (/^\s*\d+$/.test(parts.zone ?? '')) return unreadableClock(parts.zone ?? '')
  const zone = parts.zone === undefined ? null : parseZone(parts.zone)
  if (zone?.ok === false) return zone
  return ok({ date: date.value, clock: clock?.value ?? null, zone: zone?.value ?? null })
}

/** Reads a time of day that may name its zone: `10:35`, `10:35 PT`. */
export function parseTimeInZone(text: string): Parsed<{ clock: Clock; zone: Zone | null }> {
  const bare = parseTimeOfDay(text)
  if (bare.ok) return ok({ clock: bare.value, zone: null })
  const [, clockText = '', zoneText = ''] = /^(.*\S)\s+(\S+)$/.exec(text.trim()) ?? []
  const clock = parseTimeOfDay(clockText)
  if (!clock.ok) return bare
  const zone = parseZone(zoneText)
  return zone.ok ? ok({ clock: clock.value, zone: zone.value }) : zone
}

const UNITS: Record<string, Duration> = { w: 7 * DAY, d: DAY, h: HOUR, m: MINUTE }
const PART = String.raw`(\d{1,6})\s*(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)`

/** Reads `30m`, `1h30m`, `2 days`: a length of time, in milliseconds. */
export function parseDuration(text: string): Parsed<Duration> {
  const trimmed = text.trim().toLowerCase()
  if (!new RegExp(String.raw`^${PART}(?:\s*${PART})*$`).test(trimmed)) {
    const write = /^\d+$/.test(trimmed) ? `${trimmed}m or ${trimmed}h` : '30m, 2h, 1h30m or 7d'
    return fail(`"${trimmed}" is not a duration`, write)
  }
  let total = 0
  for (const [, count, unit = ''] of trimmed.matchAll(new RegExp(PART, 'g'))) {
    total += Number(count) * (UNITS[unit.charAt(0)] ?? 0)
  }
  return ok(total)
}
