/** The time that an answer is for, as `--at` gives it. */
import type { Program } from '../model/program.ts'
import { programSpan } from '../query/timed-slots.ts'
import { addDays, isoDate } from '../time/format.ts'
import { resolveWallTime } from '../time/offset.ts'
import { type Moment, parseMoment, parseTimeInZone } from '../time/parse.ts'
import { fail, type Instant, type IsoDate, ok, type Parsed, type Zone } from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'

/** What a time that leaves something out is taken for. */
export interface InstantSettings {
  readonly program: Program
  /** Without a zone it is a time of this one. */
  readonly shown: Zone
  /** A time alone is one of today while the program runs today, else of its first day. */
  readonly now: Instant
  /** It is the first such time from this instant on instead. */
  readonly since?: Instant | undefined
}

/** Reads a date and time, or a time alone. A date alone is the start of that day. */
export function parseInstant(text: string, settings: InstantSettings): Parsed<Instant> {
  const { program, shown, now, since } = settings
  const clock = parseTimeInZone(text)
  if (clock.ok) {
    const zone = clock.value.zone ?? shown
    const on = (date: IsoDate) => instantOf({ ...clock.value, zone, date }, text)
    if (since === undefined) return on(dayOf(program, zone, now))
    const date = isoDate(since, zone)
    const first = on(date)
    return first.ok && first.value < since ? on(addDays(date, 1)) : first
  }
  const moment = parseMoment(text)
  if (moment.ok) return instantOf({ ...moment.value, zone: moment.value.zone ?? shown }, text)
  return /^\s*\d{4}\D/.test(text) ? moment : clock
}

/** Whether a text is a time alone, that says nothing of its day. */
export function isTimeAlone(text: string): boolean {
  return parseTimeInZone(text).ok
}

/** The midnight that a day of the program begins with. */
export function dayStart({ timezone }: Program, date: IsoDate): Instant {
  const resolution = resolveWallTime(timezone, wallTime(date, 0))
  return resolution.kind === 'never' ? wallTime(date, 0) : resolution.instant
}

function instantOf({ date, clock, zone }: Moment & { zone: Zone }, text: string): Parsed<Instant> {
  const resolution = resolveWallTime(zone, wallTime(date, clock?.sinceMidnight ?? 0))
  return resolution.kind === 'never'
    ? fail(`there is no ${text} in ${zone.label}: the clocks go forward`)
    : ok(resolution.instant)
}

function dayOf(program: Program, zone: Zone, now: Instant): string {
  const today = isoDate(now, program.timezone)
  const start = programSpan(program)?.start ?? now
  return isoDate(program.days.some(({ date }) => date === today) ? now : start, zone)
}
