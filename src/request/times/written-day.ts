/** Resolves days as people write them: `Sat 19 July 2025`, `19 July`, `sat`, `tomorrow`. */
import { askToday } from '../../query/today.ts'
import { addDays, MONTHS, WEEKDAYS, weekday } from '../../time/format.ts'
import { calendarDate } from '../../time/parse.ts'
import { fail, type IsoDate, ok, type Parsed, type Zone } from '../../time/types.ts'
import {
  contradicts,
  findDate,
  namePattern,
  restOf,
  type WrittenDate,
  weekdayNamed,
} from '../../time/written-date.ts'
import { RELATIVE_DAYS } from './day-words.ts'
import { nearestYear } from './nearest-year.ts'
import { datesOn } from './own-dates.ts'
import type { Asked } from './plain-time.ts'

/** A day found in a text. */
export interface WrittenDay {
  /** Returns its date on the clock of a zone. */
  readonly dateOn: (zone: Zone) => Parsed<IsoDate>
  /** The weekday of a text that names no more of the date, in lower case, or null. */
  readonly weekday: string | null
  /** The day as it is written: `sat`. */
  readonly text: string
  /** The text without the day: `10:35 Tokyo`. */
  readonly rest: string
}

const NAMES = [...RELATIVE_DAYS.keys(), ...WEEKDAYS.map((name) => `${name}s`)]
const DAY_WORD = new RegExp(
  `(?<![\\p{L}\\d])(?:${NAMES.join('|')}|${namePattern(WEEKDAYS)}\\.?)(?![\\p{L}\\d])`,
  'iu',
)

/** Finds a day in a text, or returns null. Fails for a date that does not exist or is ambiguous. */
export function findDay(text: string, asked: Asked): Parsed<WrittenDay> | null {
  const date = findDate(text)
  if (date?.ok) {
    const { text: written, rest } = date.value
    const dateOn = (zone: Zone) => dateOf(date.value, zone, asked)
    return ok({ dateOn, weekday: null, text: written, rest })
  }
  if (date) return date
  const match = DAY_WORD.exec(text)
  if (!match) return null
  const [word] = match
  const rest = restOf(text, word, match.index)
  const { program, at } = asked
  const days = RELATIVE_DAYS.get(word.toLowerCase())
  if (days !== undefined) {
    const dateOn = (zone: Zone) => ok(addDays(askToday(program, at, zone).date, days))
    return ok({ dateOn, weekday: null, text: word, rest })
  }
  const named = weekdayNamed(word.replace(/(?<=day)s|\.$/i, '')) ?? ''
  const dateOn = (zone: Zone) => ok(dateOfWeekday(named, zone, asked))
  return ok({ dateOn, weekday: named, text: word, rest })
}

/** Returns the date of a written one. Without a year, it is the program's or the nearest. */
function dateOf(written: WrittenDate, zone: Zone, asked: Asked): Parsed<IsoDate> {
  const { year, month, day, weekday: named } = written
  if (year !== null) return calendarDate(year, month, day)
  const date = nearestYear(written, zone, asked)
  if (date === null) return fail(`there is no date ${day} ${MONTHS[month - 1]}`)
  return named === null || weekday(date) === named ? ok(date) : contradicts(named, date)
}

/**
 * Returns the date of a weekday: of those of the program, the first that is not over, or the first if
 * all are; else the coming one. On another clock than the venue's the program can lack it; then it is
 * the venue's.
 */
function dateOfWeekday(named: string, zone: Zone, { program, at }: Asked): IsoDate {
  const today = askToday(program, at, zone).date
  const isNamed = (date: IsoDate) => weekday(date) === named
  const own = [zone, program.timezone].map((clock) => datesOn(program, clock).filter(isNamed))
  const dates = own.find(({ length }) => length > 0) ?? nextSevenDays(today).filter(isNamed)
  return dates.find((date) => date >= today) ?? dates[0] ?? today
}

function nextSevenDays(today: IsoDate): IsoDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, days))
}
