/** Reads the dates of tables, which may lack their year, or be `Day 2` or a weekday. */
import { addDays, weekday } from '../../time/format.ts'
import { calendarDate } from '../../time/parse.ts'
import type { IsoDate } from '../../time/types.ts'
import {
  contradicts,
  findDate,
  type WrittenDate,
  weekdayNamed,
  withoutDate,
} from '../../time/written-date.ts'

/** Returns the date in a text, or null. */
export function dateIn(text: string): WrittenDate | null {
  const found = findDate(text)
  return found?.ok ? found.value : null
}

/** A text that may say the date of an entry. */
export interface DayText {
  readonly text: string
  /** True if its field is for a date, so that it must be one. */
  readonly isStated: boolean
}

/** What a day of a table is, once its texts are read. */
export type TableDay =
  | {
      readonly date: IsoDate
      /** True if the date that the user gives was needed. */
      readonly isAssumed: boolean
      /** What its weekday contradicts, or null. */
      readonly doubt: string | null
      /** The text if other dates of the file tell its day from its month, else left out. */
      readonly ordered?: string
      /** The text if its year has two digits. */
      readonly century?: string
      /** The text if it was counted from a date around it: `Day 2`. */
      readonly counted?: string
    }
  /** The text needs a date that the user gives. */
  | { readonly lacks: 'date' | 'year'; readonly text: string | null }
  /** The text is one of several dates. */
  | { readonly ambiguous: readonly string[]; readonly text: string }
  /** The text is no date. */
  | { readonly wrong: string; readonly text: string }

/** How dates such as 05/06/2025 are written in a file; null if it does not tell. */
export type NumberOrder = 'day first' | 'month first' | null

/** Returns the order of day and month, from dates of which only one order makes a date. */
export function numberOrder(texts: Iterable<string>): NumberOrder {
  const orders = new Set<NumberOrder>()
  for (const text of texts) {
    const [, first, second] = /\b(\d{1,2})[-/](\d{1,2})[-/]\d{4}\b/.exec(text.slice(0, 120)) ?? []
    if (Number(first) > 12) orders.add('day first')
    if (Number(second) > 12) orders.add('month first')
  }
  const [order = null] = orders
  return orders.size === 1 ? order : null
}

/** Returns the date of an entry from the texts around it, innermost last. */
export function dayOf(
  texts: readonly DayText[],
  assumed: IsoDate | null,
  order: NumberOrder,
): TableDay {
  let near: string | null = null
  for (const { text, isStated } of texts.toReversed()) {
    const day = writtenDay(text, assumed, order)
    if (isStated && mayHaveShortYear(text)) return { wrong: 'its year needs four digits', text }
    if (day !== null) return near === null ? day : countedFrom(day, near)
    if (isStated && !saysDay(text)) return { wrong: 'this is not a date', text }
    if (isStated || dayNumber(text) !== null) near ??= text
  }
  const text = texts.findLast((one) => saysDay(one.text))?.text ?? null
  if (assumed === null) return { lacks: 'date', text }
  return { date: text === null ? assumed : nearDate(text, assumed), isAssumed: true, doubt: null }
}

/** Returns whether two digits stand behind a date without a year, which may be that or an hour. */
export function mayHaveShortYear(text: string): boolean {
  return !/\d{4}/.test(text) && /^\d\d$/.test(withoutDate(text) ?? '')
}

/** Returns the day that a text names by its date, or null. */
function writtenDay(text: string, assumed: IsoDate | null, order: NumberOrder): TableDay | null {
  const found = findDate(text)
  if (found === null) return null
  if (found.ok) return fullDate(found.value, text, assumed)
  const choices = found.write?.split(' or ') ?? []
  const chosen = order === null ? undefined : choices[order === 'day first' ? 0 : 1]
  if (chosen !== undefined) return { date: chosen, isAssumed: false, doubt: null, ordered: text }
  if (choices.length > 1) return { ambiguous: choices, text }
  // What contradicts the weekday is the date all the same.
  const plain = findDate(text.replace(/\p{L}+/u, (word) => (weekdayNamed(word) ? '' : word)))
  if (!plain?.ok) return { wrong: found.reason, text }
  const day = fullDate(plain.value, text, assumed)
  return 'date' in day ? { ...day, doubt: found.reason } : day
}

/** Returns a date; one without a year is in that of the assumed date. */
function fullDate(
  { year, month, day, weekday: named, text: written }: WrittenDate,
  text: string,
  assumed: IsoDate | null,
): TableDay {
  if (year === null && assumed === null) return { lacks: 'year', text }
  const date = calendarDate(year ?? Number(assumed?.slice(0, 4)), month, day)
  if (!date.ok) return { wrong: date.reason, text }
  const isWrong = named !== null && named !== weekday(date.value)
  const contradiction = isWrong ? contradicts(named, date.value) : null
  const doubt = contradiction && !contradiction.ok ? contradiction.reason : null
  const isShort = year !== null && !/\d{4}/.test(written)
  return { date: date.value, isAssumed: year === null, doubt, ...(isShort && { century: text }) }
}

/** Returns whether a text is a date, a weekday or `Day 2`, as texts around entries may be. */
export function saysDay(text: string): boolean {
  return findDate(text) !== null || dayNumber(text) !== null || weekdayIn(text) !== undefined
}

/** Returns whether a text is a date, a weekday or `Day 2`, and nothing more. */
export function isDay(text: string): boolean {
  if (!saysDay(text)) return false
  const isPlain = /^\s*(?:[\d/.-]+|\p{L}+\.?(?: \d\d?)?)\s*$/u.test(text)
  return isPlain || !/[\p{L}\d]/u.test(withoutDate(text) ?? text)
}

/** Returns the day that a text such as `Day 2` names behind a date. */
function countedFrom(day: TableDay, text: string): TableDay {
  if (!('date' in day)) return day
  const date = nearDate(text, day.date)
  return date === day.date ? day : { ...day, date, counted: text }
}

function nearDate(text: string, assumed: IsoDate): IsoDate {
  const number = dayNumber(text)
  if (number !== null) return addDays(assumed, number - 1)
  const name = weekdayIn(text)
  const dates = Array.from({ length: 7 }, (_, days) => addDays(assumed, days))
  return dates.find((date) => weekday(date) === name) ?? assumed
}

/** Returns the number of `Day 2` or `day_2`, or null. */
function dayNumber(text: string): number | null {
  const [, number] = /^\s*(?:day|tag|jour)[\s_-]*#?(\d{1,2})\b/i.exec(text) ?? []
  return number === undefined || Number(number) === 0 ? null : Number(number)
}

function weekdayIn(text: string): string | undefined {
  const [word] = /^\p{L}+/u.exec(text.trim()) ?? []
  return word === undefined ? undefined : weekdayNamed(word)
}
