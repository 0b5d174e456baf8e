/** Parses the instants of `--at`, `--from` and `--until`. */
import type { Program } from '../model/program.ts'
import { programSpan } from '../query/timed-slots.ts'
import { resolveMoment } from '../time/date-edges.ts'
import { addDays, isoDate } from '../time/format.ts'
import { type Moment, parseMoment, parseTimeInZone } from '../time/parse.ts'
import { fail, type Instant, type IsoDate, ok, type Parsed, type Zone } from '../time/types.ts'

/** Defaults for the parts that a text leaves out. */
export interface InstantSettings {
  readonly program: Program
  /** Zone of a text that names none. */
  readonly shown: Zone
  /** Current instant. A time alone is today if the program has that day, else on its first date. */
  readonly now: Instant
  /** If given, a time alone is the first such time from this instant on instead. */
  readonly since?: Instant | undefined
}

/** Parses a date and time, or a time alone. A date alone is the start of that day. */
export function parseInstant(text: string, settings: InstantSettings): Parsed<Instant> {
  const { program, shown, now, since } = settings
  const timeAlone = parseTimeInZone(text)
  if (timeAlone.ok) {
    const zone = timeAlone.value.zone ?? shown
    const on = (date: IsoDate) => instantOf({ ...timeAlone.value, zone, date }, text)
    if (since === undefined) return on(defaultDate(program, zone, now))
    const date = isoDate(since, zone)
    const first = on(date)
    return first.ok && first.value < since ? on(addDays(date, 1)) : first
  }
  const moment = parseMoment(text)
  if (moment.ok) return instantOf({ ...moment.value, zone: moment.value.zone ?? shown }, text)
  return /^\s*\d{4}\D/.test(text) ? moment : timeAlone
}

/** Returns whether a text is a time without a date. */
export function isTimeAlone(text: string): boolean {
  return parseTimeInZone(text).ok
}

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
