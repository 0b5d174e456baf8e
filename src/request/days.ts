/** Resolves the days that `schedule` is asked for. */
import { UserError, unknownWord } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { hasSessions, type ListedDay, listDays } from '../query/days.ts'
import { askToday } from '../query/today.ts'
import { alternatives } from '../text/alternatives.ts'
import { count } from '../text/count.ts'
import { addDays, weekday } from '../time/format.ts'
import { parseDate } from '../time/parse.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import { parsedValue } from './setting.ts'

/** Words for days, besides dates, weekdays and numbers. */
export const DAY_WORDS = ['today', 'tomorrow', 'all'] as const

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** The instant and the clock of a question. */
export interface Asked {
  readonly program: Program
  readonly at: Instant
  readonly zone: Zone
}

/**
 * Returns the days that `request` names: one of DAY_WORDS, a date, a weekday (also `sat`) or the
 * number of a day. The default is today if the program runs today, else every day. Dates, weekdays,
 * today and tomorrow are of the clock of `zone`, numbers are the venue's. Throws a UserError if the
 * request names no day; a day without sessions is an empty answer.
 */
export function requestedDays(asked: Asked, request?: string): readonly ListedDay[] {
  const { program, at, zone } = asked
  if (request === undefined) return defaultDays(asked)
  const word = request.trim().toLowerCase()
  if (word === 'all') return listDays(program)
  if (word === 'today') return askToday(program, at, zone).days
  if (/^\d{1,3}$/.test(word)) return numberedDay(program, Number(word))
  const isAsked = dateTest(word, asked)
  if (isAsked) return listDays(program, zone).filter(({ on }) => isAsked(on))
  const known = [...DAY_WORDS, ...WEEKDAYS]
  const otherwise = `write a date, a weekday, the number of a day, ${alternatives(DAY_WORDS)}`
  throw unknownWord({ what: 'day', word: request, known, otherwise, isArgument: true })
}

function defaultDays({ program, at, zone }: Asked): readonly ListedDay[] {
  const { days } = askToday(program, at, zone)
  return days.some(hasSessions) ? days : listDays(program)
}

function numberedDay(program: Program, number: number): readonly ListedDay[] {
  const { days, id } = program
  const day = days[number - 1]
  if (!day) throw new UserError(`no day ${number}: ${id} has ${count(days.length, 'day')}`)
  return listDays(program).filter(({ date }) => date === day.date)
}

/** Returns whether a date is the one, or the weekday, that a word names; null if it names none. */
function dateTest(word: string, { program, at, zone }: Asked): ((date: IsoDate) => boolean) | null {
  if (word === 'tomorrow') {
    const tomorrow = addDays(askToday(program, at, zone).date, 1)
    return (date) => date === tomorrow
  }
  const given = parseDate(word)
  if (given.ok || /^\d{4}\D/.test(word)) {
    const wanted = parsedValue('day', given)
    return (date) => date === wanted
  }
  const named = weekdayNamed(word)
  return named === undefined ? null : (date) => weekday(date) === named
}

function weekdayNamed(word: string): string | undefined {
  return word.length < 3 ? undefined : WEEKDAYS.find((name) => name.startsWith(word))
}
