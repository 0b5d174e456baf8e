/** The days of a program that someone asks for. */
import { UserError } from '../errors.ts'
import type { Day, Program } from '../model/program.ts'
import { nearest } from '../text/nearest.ts'
import { count } from '../time/countdown.ts'
import { addDays, isoDate, weekday } from '../time/format.ts'
import { parseDate } from '../time/parse.ts'
import type { Instant, IsoDate } from '../time/types.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const WORDS = ['today', 'tomorrow', 'all', ...WEEKDAYS]

/**
 * The days that `request` names: `today`, `tomorrow`, `all`, a date, a weekday (`sat` too) or the
 * number of a day. Left out: today when the program runs today, else every day. Days are the
 * venue's. Fails with a UserError where it names no day; a day without sessions is an empty answer.
 */
export function askSchedule(program: Program, at: Instant, request?: string): readonly Day[] {
  const { days } = program
  const today = isoDate(at, program.timezone)
  const on = (date: IsoDate) => days.filter((day) => day.date === date)
  if (request === undefined) return on(today).length > 0 ? on(today) : days
  const word = request.trim().toLowerCase()
  if (word === 'all') return days
  if (word === 'today') return on(today)
  if (word === 'tomorrow') return on(addDays(today, 1))
  if (/^\d{1,3}$/.test(word)) return dayNumber(program, Number(word))
  const date = parseDate(word)
  if (date.ok) return on(date.value)
  const named = weekdayNamed(word)
  if (named) return days.filter((day) => weekday(day.date) === named)
  const near = nearest(word, WORDS)
  const advice = near ? `did you mean ${near}?` : 'write a date, a weekday, a number, today or all'
  throw new UserError(`no day "${request}"; ${advice}`)
}

function dayNumber({ days, id }: Program, number: number): readonly Day[] {
  const day = days[number - 1]
  if (!day) throw new UserError(`no day ${number}: ${id} has ${count(days.length, 'day')}`)
  return [day]
}

function weekdayNamed(word: string): string | undefined {
  return word.length < 3 ? undefined : WEEKDAYS.find((name) => name.startsWith(word))
}
