/** Resolves the days that `schedule` is asked for. */
import { UserError, unknownWord } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { hasSessions, type ListedDay, listDays } from '../query/days.ts'
import { alternatives } from '../text/alternatives.ts'
import { count } from '../text/count.ts'
import { addDays, isoDate, weekday } from '../time/format.ts'
import { parseDate } from '../time/parse.ts'
import type { Instant, IsoDate } from '../time/types.ts'
import { parsedValue } from './setting.ts'

/** Words for days, besides dates, weekdays and numbers. */
export const DAY_WORDS = ['today', 'tomorrow', 'all'] as const

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/**
 * Returns the days that `request` names: one of DAY_WORDS, a date, a weekday (also `sat`) or the
 * number of a day. The default is today if the program runs today, else every day. Days are the
 * venue's. Throws a UserError if the request names no day; a day without sessions is an empty
 * answer.
 */
export function requestedDays(
  program: Program,
  at: Instant,
  request?: string,
): readonly ListedDay[] {
  const days = listDays(program)
  const today = isoDate(at, program.timezone)
  const on = (date: IsoDate) => days.filter((day) => day.date === date)
  if (request === undefined) return on(today).some(hasSessions) ? on(today) : days
  const word = request.trim().toLowerCase()
  if (word === 'all') return days
  if (word === 'today') return on(today)
  if (word === 'tomorrow') return on(addDays(today, 1))
  if (/^\d{1,3}$/.test(word)) return numberedDay(program, Number(word))
  const date = parseDate(word)
  if (date.ok || /^\d{4}\D/.test(word)) return on(parsedValue('day', date))
  const named = weekdayNamed(word)
  if (named) return days.filter((day) => weekday(day.date) === named)
  const known = [...DAY_WORDS, ...WEEKDAYS]
  const otherwise = `write a date, a weekday, the number of a day, ${alternatives(DAY_WORDS)}`
  throw unknownWord({ what: 'day', word: request, known, otherwise })
}

function numberedDay(program: Program, number: number): readonly ListedDay[] {
  const { days, id } = program
  const day = days[number - 1]
  if (!day) throw new UserError(`no day ${number}: ${id} has ${count(days.length, 'day')}`)
  return listDays(program).filter(({ date }) => date === day.date)
}

function weekdayNamed(word: string): string | undefined {
  return word.length < 3 ? undefined : WEEKDAYS.find((name) => name.startsWith(word))
}
