/** Resolves --from and --until. */
import { UserError } from '../errors.ts'
import { datesOf, type Program } from '../model/program.ts'
import { MORNING, startOfDate } from '../time/date-edges.ts'
import { addDays } from '../time/format.ts'
import { isDaily, type Limit, type Limits, limitsOfDay } from '../time/limits.ts'
import { type IsoDate, ok, type Parsed } from '../time/types.ts'
import type { FilterOptions } from './filter-options.ts'
import { parsedValue } from './setting.ts'
import { type Asked, resolveTime } from './times/plain-time.ts'
import { parseTime } from './times/written-time.ts'

type LimitOptions = Pick<FilterOptions, 'from' | 'until'>

/** Resolves the limits of what to show. */
export function parseLimits(options: LimitOptions, asked: Asked): Required<Limits> {
  const [from, until] = (['from', 'until'] as const).map((name) => {
    const text = options[name]
    const edge = name === 'from' ? 'start' : 'end'
    return text === undefined ? undefined : parsedValue(`--${name}`, parseLimit(text, asked, edge))
  })
  if (from === undefined || until === undefined || isAfter(until, from, asked.program)) {
    return { from, until }
  }
  throw new UserError(`--until ${options.until} is not after --from ${options.from}`)
}

/** Parses a limit. A date alone is its start or, for an upper limit, the start of the next one. */
function parseLimit(text: string, asked: Asked, edge: 'start' | 'end'): Parsed<Limit> {
  const time = parseTime(text, asked)
  if (!time.ok) return time
  if (typeof time.value === 'number' || time.value.date || !time.value.timeOfDay) {
    return resolveTime(time.value, text, asked, edge)
  }
  return ok({ timeOfDay: time.value.timeOfDay, zone: time.value.zone })
}

/** Returns whether a limit is after another. A time of day may also be in the small hours after it. */
function isAfter(until: Limit, from: Limit, program: Program): boolean {
  if (!isDaily(from) || !isDaily(until)) return isDaily(from) || isDaily(until) || from < until
  const [date] = datesOf(program)
  const isLater = until.timeOfDay.sinceMidnight > from.timeOfDay.sinceMidnight
  if (isLater || date === undefined) return true
  const startOf = (day: IsoDate) => startOfDate(program.timezone, day)
  const end = limitsOfDay({ from, until }, startOf(date)).until
  return end <= startOf(addDays(date, 1)) + MORNING
}
