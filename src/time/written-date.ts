/** Finds a date in a text, in any form that people write: `Sat 19 July 2025`, `July 19`, `19.07.2025`. */
import { capitalize } from '../text/capitalize.ts'
import { longDate, MONTHS, WEEKDAYS, weekday } from './format.ts'
import { calendarDate } from './parse.ts'
import { fail, type IsoDate, ok, type Parsed } from './types.ts'

/** A date as written. It exists, at least in a leap year. */
export interface WrittenDate {
  /** Null if the text names no year. */
  readonly year: number | null
  /** 1 to 12 */
  readonly month: number
  readonly day: number
  /** In lower case: `saturday`; null if the text names none. */
  readonly weekday: string | null
  /** The date as it is written: `July 19`. */
  readonly text: string
  /** The text without the date: `10:35 Tokyo`. */
  readonly rest: string
}

/** Maximum length of a text to look for a date in, in characters. */
export const MAX_TEXT = 120
/** The year of dates without one when their existence is checked: a leap year. */
const LEAP_YEAR = 2000

const MONTH = `(?<month>${namePattern(MONTHS)})\\.?`
const WEEKDAY = namePattern(WEEKDAYS)
/** Matches a day, but not the number of `Day 2`, nor a time. */
const DAY =
  /(?<!\b(?:day|tag|jour|part|teil)[\s_]*#?)(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\s*[ap]\.?m\b)/
    .source
const YEAR = /(?<year>\d{4})(?!\d|:\d)/.source
/** Matches a year of two digits: without an apostrophe it must be no hour. */
const SHORT_YEAR = /(?:['’](?<year>\d\d)|(?<bareYear>2[5-9]|[3-9]\d))(?=\s*(?:$|[,;)]|\d\d?:))/
  .source
const DAY_MONTH = `${DAY}\\.?(?:\\s*(?:of\\s+)?|-)${MONTH}`
const MONTH_DAY = `${MONTH}[\\s-]*${DAY}`

/** Regular expressions of dates: those with a year come first. */
const NUMBERS = [
  /(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)/,
  // All countries that put points between the numbers of a date have the day first.
  /(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/,
  /(?<first>\d{1,2})(?<separator>[-/])(?<second>\d{1,2})\k<separator>(?<year>\d{4})(?!\d)/,
]
const NAMES = [
  `${YEAR}[\\s,-]+${MONTH}[\\s-]+${DAY}`,
  `${DAY_MONTH},?[\\s-]*${YEAR}`,
  `${MONTH_DAY},?\\s*${YEAR}`,
  `${DAY}-${MONTH}-(?<year>\\d\\d)(?!\\d)`,
  `${DAY_MONTH},?\\s+${SHORT_YEAR}`,
  `${MONTH_DAY},?\\s+${SHORT_YEAR}`,
  DAY_MONTH,
  MONTH_DAY,
]
/** Matches what every date with the name of its month holds. */
const HAS_NAME = new RegExp(MONTHS.map((name) => name.slice(0, 3)).join('|'), 'i')

let forms: { numbers: readonly RegExp[]; names: readonly RegExp[] } | undefined

/**
 * Returns the regular expressions of dates with a weekday before or behind. They
 * are made on first use: reading a program needs none.
 */
function writtenForms(text: string): readonly RegExp[] {
  if (!/\d/.test(text)) return []
  forms ??= {
    numbers: NUMBERS.map(({ source }) => withWeekday(source)),
    names: NAMES.map(withWeekday),
  }
  return HAS_NAME.test(text) ? [...forms.numbers, ...forms.names] : forms.numbers
}

function withWeekday(source: string): RegExp {
  const before = `(?<![\\p{L}\\d:.])(?:(?<weekday>${WEEKDAY})[.,]?\\s*)?`
  const after = `(?:,?\\s*\\((?<weekdayBehind>${WEEKDAY})\\.?\\))?`
  return new RegExp(before + source + after, 'iu')
}

/** Returns the source of a pattern for names and their beginnings of three letters or more. */
export function namePattern(names: readonly string[]): string {
  const beginnings = names.flatMap((name) => {
    return Array.from({ length: name.length - 2 }, (_, index) => name.slice(0, name.length - index))
  })
  return `(?:${beginnings.join('|')})(?!\\p{L})`
}

/**
 * Finds a date in a text, or returns null. Fails for one that does not exist, that is ambiguous
 * (05/06/2025) or that its weekday contradicts. Suggests dates in ISO form.
 */
export function findDate(text: string): Parsed<WrittenDate> | null {
  const match = matchDate(text)
  return match && written(match.groups ?? {}, match[0], restOf(text, match[0], match.index))
}

/** Returns a text without the date in it, even if that is none that exists; null if there is none. */
export function withoutDate(text: string): string | null {
  const match = matchDate(text)
  return match && restOf(text, match[0], match.index)
}

function matchDate(text: string): RegExpExecArray | null {
  if (text.length > MAX_TEXT) return null
  for (const form of writtenForms(text)) {
    const match = form.exec(text)
    if (match) return match
  }
  return null
}

type Groups = Readonly<Record<string, string | undefined>>

function written(groups: Groups, text: string, rest: string): Parsed<WrittenDate> {
  const year = yearOf(groups.year ?? groups.bareYear)
  const numbers = groups.first === undefined ? numbersOf(groups) : inEitherOrder(groups, text)
  if (!numbers.ok) return numbers
  const [month, day] = numbers.value
  const date = calendarDate(year ?? LEAP_YEAR, month, day)
  if (!date.ok) return year === null ? fail(`there is no date ${text}`) : date
  const name = groups.weekday ?? groups.weekdayBehind
  const named = name === undefined ? null : (weekdayNamed(name) ?? null)
  if (year !== null && named !== null && named !== weekday(date.value)) {
    return contradicts(named, date.value)
  }
  return ok({ year, month, day, weekday: named, text, rest })
}

/** Returns a year; one of two digits is in the 2000s. */
function yearOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits.length === 2 ? `20${digits}` : digits)
}

/** Returns the error for a weekday that its date does not have. */
export function contradicts(named: string, date: IsoDate): Parsed<never> {
  const [actual, wrong] = [weekday(date), named].map(capitalize)
  return fail(`${longDate(date).slice(4)} is a ${actual}, not a ${wrong}`)
}

type MonthAndDay = readonly [month: number, day: number]

function numbersOf({ month = '', day }: Groups): Parsed<MonthAndDay> {
  const start = month.toLowerCase()
  const index = MONTHS.findIndex((name) => name.toLowerCase().startsWith(start))
  return ok([/^\d/.test(month) ? Number(month) : index + 1, Number(day)])
}

/** Returns the month and day of `19/07/2025` or `07/19/2025`. Fails if both orders make a date. */
function inEitherOrder({ first, second, year }: Groups, text: string): Parsed<MonthAndDay> {
  const [a, b] = [Number(first), Number(second)]
  const [dayFirst, monthFirst] = [
    calendarDate(Number(year), b, a),
    calendarDate(Number(year), a, b),
  ]
  if (dayFirst.ok && monthFirst.ok && a !== b) {
    return fail(`"${text}" is ambiguous`, `${dayFirst.value} or ${monthFirst.value}`)
  }
  return ok(monthFirst.ok ? [a, b] : [b, a])
}

/** Returns what surrounds a date, without the words and characters that join it to a time. */
export function restOf(text: string, date: string, index: number): string {
  const before = text
    .slice(0, index)
    .replace(/(?:^|\s|,)(?:on|by|due|opens|from|until)\s*$|[,\s·]+$/i, '')
  const behind = text.slice(index + date.length)
  // ISO 8601 without separators: 20250719T103500Z.
  const basic = /^T(\d\d)(\d\d)(\d\d)?(?=Z|[+-]|\s|$)/i.exec(behind)
  const time = basic
    ? `${basic.slice(1).filter(Boolean).join(':')}${behind.slice(basic[0].length)}`
    : behind.replace(/^(?:[,\s·]+|T(?=\d))(?:at\s+)?/i, '')
  return `${before.trim()} ${time.trim()}`.trim()
}

/** Returns a weekday in lower case by its name or the first three letters or more, in any case. */
export function weekdayNamed(text: string): string | undefined {
  const start = text.toLowerCase()
  if (start.length < 3) return undefined
  return WEEKDAYS.map((name) => name.toLowerCase()).find((name) => name.startsWith(start))
}
