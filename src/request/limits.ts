/** Resolves --from and --until. */
import { UserError } from '../errors.ts'
import { datesOf, type Program } from '../model/program.ts'
import { MORNING, startOfDate } from '../time/date-edges.ts'
import { addDays } from '../time/format.ts'
import { isDaily, type Limit, type Limits, limitsOfDay } from '../time/limits.ts'
import { parseTimeInZone } from '../time/parse.ts'
import { type IsoDate, ok, type Parsed, type Zone } from '../time/types.ts'
import type { FilterOptions } from './filter-options.ts'
import { isTimeAlone, parseDatedInstant } from './instant.ts'
import { parsedValue } from './setting.ts'

type LimitOptions = Pick<FilterOptions, 'from' | 'until'>

/** Resolves the limits of what to show; `shown` is the zone of texts that name none. */
export function parseLimits(
  options: LimitOptions,
  program: Program,
  shown: Zone,
): Required<Limits> {
  const [from, until] = (['from', 'until'] as const).map((name) => {
    const text = options[name]
    const edge = name === 'from' ? 'start' : 'end'
    return text === undefined ? undefined : parsedValue(`--${name}`, parseLimit(text, shown, edge))
  })
  if (from === undefined || until === undefined || isAfter(until, from, program)) {
    return { from, until }
  }
  throw new UserError(`--until ${options.until} is not after --from ${options.from}`)
}

/** Parses a limit. A date alone is its start or, for an upper limit, the start of the next one. */
function parseLimit(text: string, shown: Zone, edge: 'start' | 'end'): Parsed<Limit> {
  const timeAlone = parseTimeInZone(text)
  if (!timeAlone.ok) return parseDatedInstant(text, shown, edge) ?? timeAlone
  return ok({ ...timeAlone.value, zone: timeAlone.value.zone ?? shown })
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

/** Returns whether --from or --until names a date, so that other days than today are searched. */
export function namesDate({ from, until }: LimitOptions): boolean {
  return [from, until].some((text) => text !== undefined && !isTimeAlone(text))
}
