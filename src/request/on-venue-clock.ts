/** Suggests the venue's clock for a schedule that has nothing on the clock asked for with --tz. */

import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import type { ListedDay } from '../query/days.ts'
import { filterDays } from '../query/filter-days.ts'
import { longDate } from '../time/format.ts'
import { hasInstant } from '../time/limits.ts'
import { requestedDays } from './days.ts'
import { type AskedFilters, parseFilters } from './filters.ts'
import { type GivenOptions, scheduleCommand } from './narrow.ts'
import { parseTime } from './times/written-time.ts'

/**
 * Returns `; for Sat 19 July in Vancouver: esfomo schedule 1 --tz tokyo` if the same request has
 * sessions on the venue's clock, else an empty string. Days are named by their number, which is the
 * venue's.
 */
export function onVenueClock(
  asked: AskedFilters,
  day: string | undefined,
  options: GivenOptions,
  context: Pick<Context, 'env'>,
): string {
  const { program } = asked
  const { timezone } = program
  if (asked.zones.primary.name === timezone.name) return ''
  const [first] = daysAtVenue(asked, day, options)
  if (!first) return ''
  const limits = { from: options.from, until: options.until }
  const written = Object.entries(limits).flatMap(([name, text]) => {
    const atVenue = `${text} venue`
    return text !== undefined && parseTime(atVenue, asked).ok ? [[name, atVenue]] : []
  })
  const dayWord = day === undefined ? undefined : dayNumber(program, first)
  const command = scheduleCommand(dayWord, { ...options, ...Object.fromEntries(written) }, context)
  const what = day === undefined ? 'these times' : longDate(first.date, 'no-year')
  return command === null ? '' : `; for ${what} in ${timezone.label}: ${command}`
}

/** Returns the days that are asked for on the venue's clock; none if the request is impossible there. */
function daysAtVenue(
  asked: AskedFilters,
  day: string | undefined,
  options: GivenOptions,
): readonly ListedDay[] {
  const { program } = asked
  const atVenue = { ...asked, zones: { ...asked.zones, primary: program.timezone } }
  try {
    const filters = parseFilters(options, atVenue)
    const days = requestedDays(atVenue, day ?? (hasInstant(filters) ? 'all' : undefined))
    return filters ? filterDays(days, filters) : days
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

function dayNumber({ days }: Program, { date }: ListedDay): string {
  return String(days.findIndex((day) => day.date === date) + 1)
}
