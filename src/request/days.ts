/** Resolves the days that `schedule` is asked for. */
import { UnknownArgument, UserError, unknownWord } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { hasSessions, type ListedDay, listDays } from '../query/days.ts'
import { askToday } from '../query/today.ts'
import { alternatives } from '../text/alternatives.ts'
import { count } from '../text/count.ts'
import { commandLine } from '../text/shell-word.ts'
import { longDate, WEEKDAYS, weekday } from '../time/format.ts'
import { parsedValue } from './setting.ts'
import { dayRange } from './times/day-range.ts'
import { DAY_WORDS } from './times/day-words.ts'
import { type Asked, parsePlainTime, resolveTime } from './times/plain-time.ts'
import { findDay, type WrittenDay } from './times/written-day.ts'
import { exampleDate, parseTime, withHeading } from './times/written-time.ts'

/**
 * Returns the days that `request` names: one of DAY_WORDS, a date, a weekday (also `sat`) or the
 * number of a day. The default is today if the program runs today, else every day. Dates, weekdays,
 * today and tomorrow are of the clock of `zones.primary`, numbers are the venue's. A time beside a
 * date names the day that is today then. Throws a UserError if the request names no day; a day
 * without sessions is an empty answer.
 */
export function requestedDays(asked: Asked, request?: string): readonly ListedDay[] {
  const { program } = asked
  if (request === undefined) return defaultDays(asked)
  const text = request.trim()
  if (/^all$/i.test(text)) return listDays(program)
  if (/^today$/i.test(text)) return today(asked).days
  const [, number] = /^(?:day\s*)?(\d{1,3})$/i.exec(text) ?? []
  if (number !== undefined) return numberedDay(program, Number(number))
  const range = dayRange(text, asked)
  if (range) {
    throw otherWords(text, 'is a range of days', ['--from', range.from, '--until', range.until])
  }
  const day = findDay(text, asked)
  if (day) return daysNamed(parsedValue('day', day), text, asked)
  throw unknownDay(request, asked)
}

/** Returns the days of a written one: all of a weekday, or those of a date or of a time on it. */
function daysNamed(day: WrittenDay, text: string, asked: Asked): readonly ListedDay[] {
  const { program, zones } = asked
  if (day.weekday !== null && day.rest === '') {
    return listDays(program, zones.primary).filter(({ on }) => weekday(on) === day.weekday)
  }
  parsedValue('day', day.dateOn(zones.primary))
  const parsed = parseTime(text, asked)
  if (!parsed.ok && !/\d/.test(day.rest)) throw unknownDay(text, asked)
  const time = parsedValue('day', parsed)
  if (typeof time !== 'number' && time.timeOfDay === null) {
    return listDays(program, time.zone).filter(({ on }) => on === time.date)
  }
  const at = parsedValue('day', resolveTime(time, text, asked, 'start'))
  return today({ ...asked, at }).days
}

function unknownDay(request: string, asked: Asked): UserError {
  if (parsePlainTime(request, asked)) {
    return otherWords(request, 'is a time, not a day', ['--from', request])
  }
  const heading = withHeading(request, asked)
  if (heading !== null) {
    return otherWords(request, 'is a time without the date of its heading', ['--from', heading])
  }
  const known = [...DAY_WORDS, ...WEEKDAYS.map((name) => name.toLowerCase())]
  const date = exampleDate(asked)
  const day = longDate(date, 'no-year').slice(4)
  const examples = [date, JSON.stringify(day), weekday(date).slice(0, 3), '1', ...DAY_WORDS]
  const otherwise = `write ${alternatives(examples)}`
  return unknownWord({ what: 'day', word: request, known, otherwise, isArgument: true })
}

/** Returns the error for a text that serves as a value of options. */
function otherWords(text: string, what: string, instead: readonly string[]): UserError {
  const problem = `"${text}" ${what}`
  const line = ['schedule', ...instead]
  const message = `${problem}; write: ${commandLine(line)}`
  return new UnknownArgument(message, text, problem, [line])
}

function today({ program, at, zones }: Asked) {
  return askToday(program, at, zones.primary)
}

function defaultDays(asked: Asked): readonly ListedDay[] {
  const { days } = today(asked)
  return days.some(hasSessions) ? days : listDays(asked.program)
}

function numberedDay(program: Program, number: number): readonly ListedDay[] {
  const { days, id } = program
  const day = days[number - 1]
  if (!day) throw new UserError(`no day ${number}: ${id} has ${count(days.length, 'day')}`)
  return listDays(program).filter(({ date }) => date === day.date)
}
