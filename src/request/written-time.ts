/** Resolves times as people write them: `Sat 19 July 10:35 Tokyo`, `sat 10:35`, `+1h`. */
import { addDays, isoDate, longDate, weekday } from '../time/format.ts'
import { offsetAt } from '../time/offset.ts'
import {
  parseDuration,
  parseMoment,
  parseTimeInZone,
  type ReadZone,
  TIME_EXAMPLES,
} from '../time/parse.ts'
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
} from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'
import { MAX_TEXT } from '../time/written-date.ts'
import { parseZone } from '../time/zone.ts'
import {
  type Asked,
  defaultDate,
  parsePlainTime,
  type WrittenTime,
  zoneReader,
} from './plain-time.ts'
import { findDay, type WrittenDay } from './written-day.ts'

/** Parses a time in any form that people write or answers show. */
export function parseTime(text: string, asked: Asked): Parsed<Instant | WrittenTime> {
  const plain = parsePlainTime(text, asked)
  if (plain) return ok(plain)
  const clean = normalize(text)
  if (clean.length > MAX_TEXT) return fail(`"${clean}" is not a time`, forms(asked))
  const shifted = shiftedInstant(clean, asked.at)
  if (shifted !== null) return ok(shifted)
  if (/\d.* (?:to|until) .*\d/i.test(clean)) {
    return fail(`"${text.trim()}" is a range`, 'one date or time, or use --from and --until')
  }
  const day = findDay(clean, asked)
  if (day) return day.ok ? timeOnDay(day.value, clean, asked) : day
  return timeAlone(clean, asked)
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
  const days = Number(SHIFT.exec(day.rest)?.[1] ?? 0)
  const rest = day.rest.replace(SHIFT, '').trim()
  // The zone can depend on the date, as PDT does, and the date on the zone.
  const venueDate = day.dateOn(asked.program.timezone)
  if (!venueDate.ok) return venueDate
  const moment = parseMoment(
    `${addDays(venueDate.value, days)} ${rest}`.trim(),
    zoneAndOffset(asked),
  )
  if (!moment.ok) {
    const isTime = moment.write !== null || /^(?:\d|[+-])/.test(rest)
    return isTime ? moment : fail(`"${text}" is not a time`, forms(asked))
  }
  const { timeOfDay } = moment.value
  const zone = moment.value.zone ?? asked.zones.primary
  const date = day.dateOn(zone)
  return date.ok ? ok({ date: addDays(date.value, days), timeOfDay, zone }) : date
}

/** Parses a time of day, with a zone that may depend on its date. */
function timeAlone(text: string, asked: Asked): Parsed<WrittenTime> {
  const { program, zones } = asked
  const [shift] = SHIFT.exec(text) ?? []
  if (shift !== undefined) {
    const heading = `${longDate(exampleDate(asked))} ${text}`
    return fail(`"${text}" needs the date of its heading`, JSON.stringify(heading))
  }
  const date = defaultDate(asked, program.timezone)
  const readZone = zoneAndOffset(asked)
  const time = parseTimeInZone(text, (zone) => readZone(zone, edgesOf(date)))
  if (time.ok) return ok({ ...time.value, date: null, zone: time.value.zone ?? zones.primary })
  if (time.write !== TIME_EXAMPLES) return time
  const isDuration = parseDuration(text).ok
  return fail(`"${text}" is not a time`, isDuration ? `+${text} or -${text}` : forms(asked))
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
