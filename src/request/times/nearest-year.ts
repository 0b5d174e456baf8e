/** Finds the year of a date without one. */
import { isoDate, weekday } from '../../time/format.ts'
import { calendarDate } from '../../time/parse.ts'
import { DAY, type IsoDate, type Zone } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import type { WrittenDate } from '../../time/written-date.ts'
import { datesOn, deadlineDates } from './own-dates.ts'
import type { Asked } from './plain-time.ts'

/** Years before and after those of the program and of today. 29 February can be 8 years away. */
const YEARS_AROUND = [1, 8]

type Range = readonly [first: IsoDate, last: IsoDate]

/**
 * Returns a date without a year as the program has it, in one of its days or else of its deadlines.
 * Otherwise it is the date that is nearest to the time between today and the program, and of several
 * in that time the one nearest to the program. A weekday that the date has in another of these years
 * decides for that year, but never against the program. Null if no year is supported.
 */
export function nearestYear(
  written: WrittenDate,
  zone: Zone,
  { program, at }: Asked,
): IsoDate | null {
  const today = isoDate(at, zone)
  const days = [zone, program.timezone].flatMap((clock) => datesOn(program, clock))
  const deadlines = deadlineDates(program, zone)
  for (const own of [days, deadlines]) {
    const same = own.filter((date) => isOn(date, written)).sort()
    const fitting = withWeekday(same, written)
    const dates = fitting.length > 0 ? fitting : same
    const date = dates.find((one) => one >= today) ?? dates[0]
    if (date !== undefined) return date
  }
  const core = rangeOf(days.length > 0 ? days : [...deadlines, today])
  const range = rangeOf([...days, ...deadlines, today])
  const rank = (date: IsoDate) => distance(date, range) * DAY + distance(date, core)
  const dates = YEARS_AROUND.map((years) => datesAround(range, years, written))
    .find(({ length }) => length > 0)
    ?.sort((a, b) => rank(a) - rank(b))
  if (!dates) return null
  const fitting = withWeekday(dates, written)
  // Headings without a year are of the program's.
  const printed =
    written.weekday === null ? [] : fitting.filter((date) => isSameYear(date, core[0]))
  return printed[0] ?? fitting[0] ?? dates[0] ?? null
}

function withWeekday(dates: readonly IsoDate[], { weekday: named }: WrittenDate): IsoDate[] {
  return dates.filter((date) => named === null || weekday(date) === named)
}

function isOn(date: IsoDate, { month, day }: WrittenDate): boolean {
  return Number(date.slice(5, 7)) === month && Number(date.slice(8)) === day
}

function isSameYear(a: IsoDate, b: IsoDate): boolean {
  return a.slice(0, 4) === b.slice(0, 4)
}

function rangeOf(dates: readonly IsoDate[]): Range {
  const sorted = [...dates].sort()
  return [sorted[0] ?? '', sorted.at(-1) ?? '']
}

/** Returns the number of days between a date and a range of dates. */
function distance(date: IsoDate, [first, last]: Range): number {
  const dayOf = (one: IsoDate) => wallTime(one, 0) / DAY
  return Math.max(dayOf(first) - dayOf(date), dayOf(date) - dayOf(last), 0)
}

/** Returns the dates of a day and month in the years of a range, and some years around it. */
function datesAround(range: Range, years: number, { month, day }: WrittenDate): IsoDate[] {
  const [first, last] = [Number(range[0].slice(0, 4)) - years, Number(range[1].slice(0, 4)) + years]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => {
    const date = calendarDate(year, month, day)
    return date.ok ? date.value : []
  })
}
