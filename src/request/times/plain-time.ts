/** Parses and resolves dates and times in the forms that need no more code than program files do. */
import type { Program } from '../../model/program.ts'
import { programSpan } from '../../query/timed-slots.ts'
import { resolveMoment } from '../../time/date-edges.ts'
import { isoDate } from '../../time/format.ts'
import { parseMoment, parseTimeInZone, type ReadZone, type TimeOfDay } from '../../time/parse.ts'
import {
  DAY,
  fail,
  type Instant,
  type IsoDate,
  ok,
  type Parsed,
  type Zone,
} from '../../time/types.ts'
import { parseRequestedZone } from '../../time/zone.ts'
import type { RequestZones } from '../zones.ts'

/** The program, instant and zones to resolve times with. */
export interface Asked {
  readonly program: Program
  /** The instant to answer for or, in `--at` itself, the current one. */
  readonly at: Instant
  /** `primary` is the clock of a text that names none. */
  readonly zones: Pick<RequestZones, 'primary' | 'viewer'>
}

/** A date, a time of day or both, on a clock. */
export interface WrittenTime {
  /** Null for a time alone. */
  readonly date: IsoDate | null
  /** Null for a date alone. */
  readonly timeOfDay: TimeOfDay | null
  readonly zone: Zone
}

/** Parses a time as program files have it, or a time of day, or returns null. */
export function parsePlainTime(text: string, asked: Asked): WrittenTime | null {
  const readZone = zoneReader(asked)
  const timeAlone = parseTimeInZone(text, readZone)
  const parsed = timeAlone.ok ? timeAlone : parseMoment(text, readZone)
  if (!parsed.ok) return null
  return { date: null, ...parsed.value, zone: parsed.value.zone ?? asked.zones.primary }
}

/** Returns a parser for zones as `--tz` takes them. A label that answers show is that zone. */
export function zoneReader({ program, zones }: Asked): ReadZone {
  const { primary, viewer } = zones
  const venue = program.timezone
  return (text, walls) => {
    const label = text.trim().toLowerCase()
    const shown = [primary, venue, viewer].find((zone) => zone.label.toLowerCase() === label)
    return shown ? ok(shown) : parseRequestedZone(text, { local: viewer, venue }, walls)
  }
}

const END_OF_DATE: TimeOfDay = { sinceMidnight: DAY, twelveAm: false }

/** Returns the instant of a time. A date alone is its start, or its end: the start of the next one. */
export function resolveTime(
  time: Instant | WrittenTime,
  text: string,
  asked: Asked,
  edge: 'start' | 'end',
): Parsed<Instant> {
  if (typeof time === 'number') return ok(time)
  const { zone } = time
  const date = time.date ?? defaultDate(asked, zone)
  const timeOfDay = time.timeOfDay ?? (edge === 'end' ? END_OF_DATE : null)
  const resolution = resolveMoment({ date, timeOfDay }, zone, 'start')
  return resolution.kind === 'never'
    ? fail(`there is no ${text} in ${zone.label}: the clocks go forward`)
    : ok(resolution.instant)
}

/** Returns the date of a time alone: today if the program has that day, else its first date. */
export function defaultDate({ program, at }: Asked, zone: Zone): IsoDate {
  const today = isoDate(at, program.timezone)
  const start = programSpan(program)?.start ?? at
  return isoDate(program.days.some(({ date }) => date === today) ? at : start, zone)
}
