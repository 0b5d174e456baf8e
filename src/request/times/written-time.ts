/** Resolves times as people write them: `Sat 19 July 10:35 Tokyo`, `sat 10:35`, `+1h`. */
import { addDays, isoDate, longDate, weekday } from '../../time/format.ts'
import { offsetAt } from '../../time/offset.ts'
import {
  hasTimeForm,
  parseDuration,
  parseMoment,
  parseTimeInZone,
  type ReadZone,
} from '../../time/parse.ts'
import { type MeantTime, meantTime } from '../../time/suggest-time.ts'
import {
  DAY,
  fail,
  type Instant,
  type IsoDate,
  MINUTE,
  ok,
  type Parsed,
  SECOND,
  type WallTime,
} from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import { MAX_TEXT } from '../../time/written-date.ts'
import { parseZone } from '../../time/zone.ts'
import { dayRange } from './day-range.ts'
import { datesOn } from './own-dates.ts'
import {
  type Asked,
  defaultDate,
  parsePlainTime,
  resolveTime,
  type WrittenTime,
  zoneReader,
} from './plain-time.ts'
import { findDay, type WrittenDay } from './written-day.ts'

/** Parses a time in any form that people write or answers show. */
export function parseTime(text: string, asked: Asked): Parsed<Instant | WrittenTime> {
  const plain = parsePlainTime(text, asked)
  if (plain) return ok(plain)
  const clocks = text.split(/\s+·\s+/).map(normalize)
  if (clocks.length > 1 && clocks.every((part) => CLOCK.test(part))) return onClocks(clocks, asked)
  const clean = normalize(text)
  if (clean.length > MAX_TEXT) return fail(`"${clean}" is not a time`, forms(asked))
  const shifted = shiftedInstant(clean, asked.at)
  if (shifted !== null) return ok(shifted)
  if (/\d.* (?:to|until) .*\d/i.test(clean) || dayRange(clean, asked)) {
    return fail(`"${text.trim()}" is a range`, 'one date or time, or use --from and --until')
  }
  const day = findDay(clean, asked)
  if (day) return day.ok ? timeOnDay(day.value, clean, asked) : day
  return timeAlone(clean, asked)
}

/** Matches a time in a text, and not the offset of a zone. */
const CLOCK = /(?<![-+:\d])\d{1,2}:\d\d/

/** Parses a heading that shows one time on several clocks. Those without a date have that of the first. */
function onClocks(texts: readonly string[], asked: Asked): Parsed<Instant | WrittenTime> {
  const [text = '', ...others] = texts
  const first = parseTime(text, asked)
  if (!first.ok) return first
  const date = typeof first.value === 'number' ? null : first.value.date
  const instant = resolveTime(first.value, text, asked, 'start')
  for (const other of others) {
    const dated = date === null || findDay(other, asked) ? other : `${date} ${other}`
    const time = parseTime(dated, asked)
    if (!time.ok) return time
    const same = resolveTime(time.value, other, asked, 'start')
    if (!same.ok) return same
    if (instant.ok && same.value !== instant.value) {
      return fail(`"${text}" and "${other}" differ`, 'one of them')
    }
  }
  return first
}

/** Removes what varies: spaces, minus characters, the separators and marks of answers. */
function normalize(text: string): string {
  return text
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/[\s·]+/g, ' ')
    .replace(/(?<![^\s])~\s*(?=\d)/g, '')
    .trim()
}

/** Returns the instant of `now`, `+1h`, `in 1 hour`, `-1h` or `1 hour ago`, or null for another text. */
function shiftedInstant(text: string, now: Instant): Instant | null {
  if (text.toLowerCase() === 'now') return now
  const [, sign, after, before] = /^(?:([+-]|in )(.+)|(.+) ago)$/i.exec(text) ?? []
  const duration = parseDuration(after ?? before ?? '')
  if (!duration.ok) return null
  return sign === undefined || sign === '-' ? now - duration.value : now + duration.value
}

/** Matches the days between a time and its date: `02:30 +1d`. */
const SHIFT = /(?<!\S)([+-]\d{1,2})d(?!\S)/

/** Parses the time and the zone beside a day. */
function timeOnDay(day: WrittenDay, text: string, asked: Asked): Parsed<WrittenTime> {
  const own = ownDate(day, asked)
  if (own) return fail(`"${text}" has no month`, JSON.stringify(longDate(own, 'no-year')))
  const [shift = '', count = 0] = SHIFT.exec(day.rest) ?? []
  const days = Number(count)
  const rest = day.rest.replace(SHIFT, '').trim()
  // The zone can depend on the date, as PDT does, and the date on the zone.
  const venueDate = day.dateOn(asked.program.timezone)
  if (!venueDate.ok) return venueDate
  const date = addDays(venueDate.value, days)
  const parse = (time: string) => parseMoment(`${date} ${time}`.trim(), zoneAndOffset(asked))
  const whole = (time: string) => `${day.text} ${time} ${shift}`.trim()
  const moment = orInstead(parse(rest), meantTime(rest), parse, whole)
  if (!moment.ok) {
    const isTime = moment.write !== null || /^(?:\d|[+-])/.test(rest)
    return isTime ? moment : fail(`"${text}" is not a time`, forms(asked))
  }
  const { timeOfDay } = moment.value
  const zone = moment.value.zone ?? asked.zones.primary
  const zoneDate = day.dateOn(zone)
  return zoneDate.ok ? ok({ date: addDays(zoneDate.value, days), timeOfDay, zone }) : zoneDate
}

/** Returns the date of the program that a weekday and a number mean: `Sat 19`. */
function ownDate({ weekday: named, rest }: WrittenDay, asked: Asked): IsoDate | undefined {
  const [, number] = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/i.exec(rest) ?? []
  return datesOn(asked.program, asked.program.timezone).find((date) => {
    return weekday(date) === named && Number(date.slice(-2)) === Number(number)
  })
}

/** Parses a time of day, with a zone that may depend on its date. */
function timeAlone(text: string, asked: Asked): Parsed<WrittenTime> {
  const { program, zones } = asked
  const heading = withHeading(text, asked)
  if (heading !== null) {
    return fail(`"${text}" needs the date of its heading`, JSON.stringify(heading))
  }
  const date = defaultDate(asked, program.timezone)
  const readZone = zoneAndOffset(asked)
  if (parseDuration(text).ok) return fail(`"${text}" is not a time`, `+${text} or -${text}`)
  const meant = isYear(text, asked) ? null : meantTime(text)
  const parse = (written: string) =>
    parseTimeInZone(written, (zone) => readZone(zone, edgesOf(date)))
  const time = orInstead(parse(text), meant, parse, (write) => write)
  if (time.ok) return ok({ ...time.value, date: null, zone: time.value.zone ?? zones.primary })
  if (meant || hasTimeForm(text)) return time
  return fail(`"${text}" is not a time`, forms(asked))
}

/** Returns `02:30 +1d` with a date that its heading may have, or null for another text. */
export function withHeading(text: string, asked: Asked): string | null {
  return SHIFT.test(text) ? `${longDate(exampleDate(asked))} ${text}` : null
}

/** Returns whether a number is the year of the program or the current one, rather than 20:25. */
function isYear(text: string, asked: Asked): boolean {
  const dates = [exampleDate(asked), isoDate(asked.at, asked.program.timezone)]
  return dates.some((date) => date.slice(0, 4) === text)
}

/** Returns a time as it was parsed, or fails with what to write for the one that was meant. */
function orInstead<T>(
  parsed: Parsed<T>,
  meant: MeantTime | null,
  parse: (text: string) => Parsed<T>,
  whole: (time: string) => string,
): Parsed<T> {
  if (parsed.ok || !meant) return parsed
  const zoned = parse(meant.write[0] ?? '')
  if (!zoned.ok) return zoned
  const texts = meant.write.map(whole).map((text) => (text.includes(' ') ? `"${text}"` : text))
  return fail(meant.reason, texts.join(' or '))
}

function edgesOf(date: IsoDate): WallTime[] {
  return [0, DAY - SECOND].map((sinceMidnight) => wallTime(date, sinceMidnight))
}

/** Returns a parser for zones that also takes an offset behind a label, as headings have it. */
function zoneAndOffset(asked: Asked): ReadZone {
  const readZone = zoneReader(asked)
  return (text, walls = []) => {
    const [, label = '', offsets = ''] = /^\s*(\S.*?) \(?(UTC\S*?)\)?$/i.exec(text) ?? []
    const zone = readZone(label || text, walls)
    if (label === '' || !zone.ok) return label === '' ? zone : readZone(text, walls)
    const agrees = offsets.split('/').some((name) => {
      const offset = parseZone(name)
      if (!offset.ok) return false
      return walls.some((wall) => {
        const minutes = offsetAt(offset.value, wall)
        return offsetAt(zone.value, wall - minutes * MINUTE) === minutes
      })
    })
    return agrees ? zone : fail(`${label} is not ${offsets} at that time`, label)
  }
}

/** Returns examples of the forms that times can have, on a day of the program. */
function forms(asked: Asked): string {
  const date = exampleDate(asked)
  const day = weekday(date).slice(0, 3)
  return `"${date} 10:35", 10:35, "${day} 10:35", "tomorrow 9:00" or +1h`
}

export function exampleDate({ program, at }: Asked): IsoDate {
  return program.days[0]?.date ?? isoDate(at, program.timezone)
}
