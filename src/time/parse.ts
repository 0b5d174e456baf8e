/** Parses dates, times and durations written by hand: in a program file, `--at` or `--within`. */
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
  type WallTime,
  type Zone,
} from './types.ts'
import { dateExists, wallTime } from './wall-time.ts'
import { parseZone } from './zone.ts'

/** A time of day. */
export interface TimeOfDay {
  /** 0 to 24 hours. */
  readonly sinceMidnight: Duration
  /** True for `12:00 AM` to `12:59 AM`: half of their readers take them for noon or the day's end. */
  readonly twelveAm: boolean
}

/** A date with an optional time and zone: `2025-05-26 11:59 PM PT`. */
export interface Moment {
  readonly date: IsoDate
  readonly timeOfDay: TimeOfDay | null
  readonly zone: Zone | null
}

/** Years of dates. Calendars can't read five digits, which 9999-12-31 has in some zones. */
const [MIN_YEAR, MAX_YEAR] = [1900, 2199]

/**
 * Parses `2025-07-19`. Fails for years before 1900 or after 2199, and suggests this form for near
 * misses such as `2025/7/19`.
 */
export function parseDate(text: string): Parsed<IsoDate> {
  const trimmed = text.trim()
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(trimmed) ?? []
  if (year === undefined) return notADate(trimmed)
  const date = calendarDate(Number(year), Number(month), Number(day))
  return !date.ok || date.value === trimmed ? date : fail(`"${trimmed}" is not a date`, date.value)
}

/** Returns a date by its numbers. Fails if there is none, or none in the supported years. */
export function calendarDate(year: number, month: number, day: number): Parsed<IsoDate> {
  const [yearText, ...others] = [year, month, day].map((number) => String(number).padStart(2, '0'))
  const date = [yearText?.padStart(4, '0'), ...others].join('-')
  if (!dateExists(year, month, day)) return fail(`there is no date ${date}`)
  if (year < MIN_YEAR || year > MAX_YEAR) {
    return fail(`${date} is not in the years ${MIN_YEAR} to ${MAX_YEAR}`)
  }
  return ok(date)
}

function notADate(text: string): Parsed<never> {
  return fail(`"${text}" is not a date`, 'a date such as 2025-07-19')
}

/** Returns whether a text stands for a date or time that is not known yet: TBD, TBA or TBC. */
export function isUndetermined(text: string): boolean {
  return /^\s*tb[dac]\s*$/i.test(text)
}

/** Matches what else people write for it, or for "never": a word, or a date such as 9999-12-31. */
const NO_DATE =
  /^(?:to be |t\.b\.|tb[dac]\b|rolling|ongoing|continuous|always|anytime|never|none|open|unknown|n\/?a\b|soon|[?-]+$|(?:2[2-9]|[3-9]\d)\d\d-)/i

/** Returns `TBD` for a text that stands for no date, else null. */
export function suggestUndetermined(text: string): string | null {
  return NO_DATE.test(text.trim()) ? 'TBD' : null
}

const TIME_OF_DAY = /^(\d{1,2})(?::(\d\d))?(?::(\d\d)(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?$/i

/**
 * Parses `8:30`, `08:30`, `8:30am`, `1pm`, `noon`, `23:59:59` or `24:00`. Fractions of a second are
 * dropped. Fails for `midnight`, which is ambiguous.
 */
export function parseTimeOfDay(text: string): Parsed<TimeOfDay> {
  const trimmed = text.trim()
  if (/^(12(:00)?\s*)?noon$/i.test(trimmed)) return timeAt(12, 0, 0)
  if (/^(12(:00)?\s*)?midnight$/i.test(trimmed)) {
    return fail('midnight can be the start or the end of a day', '00:00 or 24:00')
  }
  if (/^(eod|end of (the )?day)$/i.test(trimmed)) return fail(`"${trimmed}" is not a time`, '23:59')
  const [, hourText, minuteText, secondText, meridiem] = TIME_OF_DAY.exec(trimmed) ?? []
  if (hourText === undefined || (minuteText === undefined && meridiem === undefined)) {
    return notATime(trimmed)
  }
  const hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  const noSuchTime = (suggestion: string | null) => {
    return fail(`there is no time ${trimmed}`, suggestion)
  }
  if (minute > 59 || second > 59) return noSuchTime(null)
  if (meridiem === undefined) {
    if (hour > 24 || (hour === 24 && minute + second > 0))
      return noSuchTime('a time from 00:00 to 24:00')
    return timeAt(hour, minute, second)
  }
  const minutePart = `:${String(minute).padStart(2, '0')}`
  if (hour > 12) return noSuchTime(hour < 24 ? `${hour}${minutePart}` : null)
  const isAfternoon = /^p/i.test(meridiem)
  if (hour === 0) return noSuchTime(isAfternoon ? `12${minutePart}pm` : `00${minutePart}`)
  return timeAt((hour % 12) + (isAfternoon ? 12 : 0), minute, second, hour === 12 && !isAfternoon)
}

function timeAt(hour: number, minute: number, second: number, twelveAm = false): Parsed<TimeOfDay> {
  return ok({ sinceMidnight: hour * HOUR + minute * MINUTE + second * SECOND, twelveAm })
}

function notATime(text: string): Parsed<never> {
  return fail(`"${text.trim()}" is not a time`, 'a time such as 08:30, 8:30am or noon')
}

/** Regular expression sources for a time of day, and for a zone behind it. */
const TIME =
  /(?<time>\d{1,2}[:.h]\d\d[\d:.,]*(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?|(?:12(?::00)?\s*)?(?:noon|midnight)|eod\b|end of (?:the )?day)/
    .source
const ZONE = /(?<zone>\s+\S.*|\(.*|[+-]\d\d:?\d\d|Z)/.source
const MOMENT = new RegExp(String.raw`^(?<date>[\d/.-]+)(?:(?:T|\s+)${TIME})?${ZONE}?$`, 'i')
const TIME_IN_ZONE = new RegExp(`^${TIME}${ZONE}?$`, 'i')

/** Parses a zone. `walls` are times at which an abbreviation such as PDT may be in use. */
export type ReadZone = (text: string, walls?: readonly WallTime[]) => Parsed<Zone>

/** Parses a date with an optional time and zone, ISO 8601 included. */
export function parseMoment(text: string, readZone: ReadZone = parseZone): Parsed<Moment> {
  const trimmed = text.trim()
  const parts = MOMENT.exec(trimmed)?.groups
  if (!parts) {
    return fail(
      `"${trimmed}" is not a date and time`,
      'a date and time such as 2025-05-27 23:59 UTC',
    )
  }
  const date = parseDate(parts.date ?? '')
  if (!date.ok) return /^\d{4}\D/.test(trimmed) ? date : notADate(trimmed)
  const time = parts.time === undefined ? null : parseTimeOfDay(parts.time)
  if (time?.ok === false) return time
  // A bare number, as in `2025-05-27 23`, is an incomplete time, not a zone.
  if (/^\s*\d+$/.test(parts.zone ?? '')) return notATime(parts.zone ?? '')
  // Without a time, an abbreviation must be in use at the start or at the end of the date.
  const times = time ? [time.value.sinceMidnight] : [0, DAY - SECOND]
  const walls = times.map((sinceMidnight) => wallTime(date.value, sinceMidnight))
  const zone = parts.zone === undefined ? null : readZone(parts.zone, walls)
  if (zone?.ok === false) return zone
  return ok({ date: date.value, timeOfDay: time?.value ?? null, zone: zone?.value ?? null })
}

/** Returns whether a text has the form of a time of day, with or without a zone: also `25:00 XYZ`. */
export function hasTimeForm(text: string): boolean {
  return TIME_IN_ZONE.test(text.trim())
}

/** Parses a time of day with an optional zone: `10:35`, `10:35 PT`. */
export function parseTimeInZone(
  text: string,
  readZone: ReadZone = parseZone,
): Parsed<{ timeOfDay: TimeOfDay; zone: Zone | null }> {
  const parts = TIME_IN_ZONE.exec(text.trim())?.groups
  const time = parseTimeOfDay(parts?.time ?? text)
  if (!time.ok || parts?.zone === undefined) {
    return time.ok ? ok({ timeOfDay: time.value, zone: null }) : time
  }
  const zone = readZone(parts.zone)
  return zone.ok ? ok({ timeOfDay: time.value, zone: zone.value }) : zone
}

/** Milliseconds in each unit, by its first letter. */
const UNITS: Record<string, Duration> = { w: 7 * DAY, d: DAY, h: HOUR, m: MINUTE }
/** Examples of durations. */
const DURATIONS = '30m, 2h, 1h30m or 7d'
/** Regular expression source for one number with its unit: `30m`, `2 days`. */
const PART = String.raw`(\d{1,6})\s*(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)`

/** Maximum length of the text of a duration, in characters: a few numbers with their units. */
const MAX_DURATION_TEXT = 60
const MAX_DURATION_YEARS = 100
const MAX_DURATION: Duration = MAX_DURATION_YEARS * 365 * DAY

/**
 * Parses a duration such as `30m`, `1h30m` or `2 days`, into milliseconds. Fails beyond a hundred
 * years.
 */
export function parseDuration(text: string): Parsed<Duration> {
  const trimmed = text.trim().toLowerCase()
  if (trimmed.length > MAX_DURATION_TEXT) {
    return fail(`"${trimmed.slice(0, MAX_DURATION_TEXT)}…" is not a duration`, DURATIONS)
  }
  if (!new RegExp(String.raw`^${PART}(?:\s*${PART})*$`).test(trimmed)) {
    const suggestion = /^\d+$/.test(trimmed) ? `${trimmed}m, ${trimmed}h or ${trimmed}d` : DURATIONS
    return fail(`"${trimmed}" is not a duration`, suggestion)
  }
  let total = 0
  for (const [, count, unit = ''] of trimmed.matchAll(new RegExp(PART, 'g'))) {
    total += Number(count) * (UNITS[unit.charAt(0)] ?? 0)
  }
  return total > MAX_DURATION
    ? fail(`"${trimmed}" is longer than ${MAX_DURATION_YEARS} years`)
    : ok(total)
}
