/** Parses the instant of `--at`, and those of `--from` and `--until`. */
import type { Program } from '../model/program.ts'
import { programSpan } from '../query/timed-slots.ts'
import { resolveMoment } from '../time/date-edges.ts'
import { isoDate } from '../time/format.ts'
import { type Moment, parseMoment, parseTimeInZone, type TimeOfDay } from '../time/parse.ts'
import { DAY, fail, type Instant, type IsoDate, ok, type Parsed, type Zone } from '../time/types.ts'

/** Defaults for the parts that a text leaves out. */
export interface InstantSettings {
  readonly program: Program
  /** Zone of a text that names none. */
  readonly shown: Zone
  /** Current instant. A time alone is today if the program has that day, else on its first date. */
  readonly now: Instant
}

/** Parses a date and time, or a time alone. A date alone is the start of that day. */
export function parseInstant(text: string, settings: InstantSettings): Parsed<Instant> {
  const { program, shown, now } = settings
  const timeAlone = parseTimeInZone(text)
  if (!timeAlone.ok) return parseDatedInstant(text, shown, 'start') ?? timeAlone
  const zone = timeAlone.value.zone ?? shown
  return instantOf({ ...timeAlone.value, zone, date: defaultDate(program, zone, now) }, text)
}

/** Returns whether a text is a time without a date. */
export function isTimeAlone(text: string): boolean {
  return parseTimeInZone(text).ok
}

/**
 * Parses a date with an optional time and zone, or returns null for a text that has none. A date
 * alone is its start, or its end: the start of the next one.
 */
export function parseDatedInstant(
  text: string,
  shown: Zone,
  edge: 'start' | 'end',
): Parsed<Instant> | null {
  const moment = parseMoment(text)
  if (!moment.ok) return /^\s*\d{4}\D/.test(text) ? moment : null
  const { date, timeOfDay, zone } = moment.value
  const time = timeOfDay ?? (edge === 'end' ? END_OF_DATE : null)
  return instantOf({ date, timeOfDay: time, zone: zone ?? shown }, text)
}

const END_OF_DATE: TimeOfDay = { sinceMidnight: DAY, twelveAm: false }

function instantOf(moment: Moment & { zone: Zone }, text: string): Parsed<Instant> {
  const { zone } = moment
  const resolution = resolveMoment(moment, zone, 'start')
  return resolution.kind === 'never'
    ? fail(`there is no ${text} in ${zone.label}: the clocks go forward`)
    : ok(resolution.instant)
}

/** Returns the date of a time alone: today if the program has that day, else its first date. */
function defaultDate(program: Program, zone: Zone, now: Instant): IsoDate {
  const today = isoDate(now, program.timezone)
  const start = programSpan(program)?.start ?? now
  return isoDate(program.days.some(({ date }) => date === today) ? now : start, zone)
}
