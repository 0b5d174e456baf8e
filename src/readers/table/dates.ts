/** Reads the dates of tables, which may lack their year, or be `Day 2` or a weekday. */
import { addDays, weekday } from '../../time/format.ts'
import { calendarDate } from '../../time/parse.ts'
import type { IsoDate } from '../../time/types.ts'
import { findDate, type WrittenDate, weekdayNamed } from '../../time/written-date.ts'

/** Returns the date in a text, or null. */
export function dateIn(text: string): WrittenDate | null {
  const found = findDate(text)
  return found?.ok ? found.value : null
}

/** What a day of a table is, once its texts are read. */
export type TableDay =
  | { readonly date: IsoDate; readonly isAssumed: boolean }
  /** The text needs a date that the user gives. */
  | { readonly lacks: 'date' | 'year'; readonly text: string | null }

/** Returns the date of an entry from the texts around it, innermost last. */
export function dayOf(texts: readonly string[], assumed: IsoDate | null): TableDay {
  for (const text of texts.toReversed()) {
    const written = dateIn(text)
    if (written) return fullDate(written, text, assumed)
  }
  const text =
    texts.findLast((one) => dayNumber(one) !== null || weekdayIn(one) !== undefined) ?? null
  if (assumed === null) return { lacks: 'date', text }
  const number = text === null ? null : dayNumber(text)
  if (number !== null) return { date: addDays(assumed, number - 1), isAssumed: true }
  const name = text === null ? undefined : weekdayIn(text)
  return { date: name === undefined ? assumed : nextWeekday(assumed, name), isAssumed: true }
}

/** Returns a date; one without a year is the first from the assumed date on, less half a year. */
function fullDate(
  { year, month, day }: WrittenDate,
  text: string,
  assumed: IsoDate | null,
): TableDay {
  if (year === null && assumed === null) return { lacks: 'year', text }
  const date = calendarDate(year ?? Number(assumed?.slice(0, 4)), month, day)
  return date.ok ? { date: date.value, isAssumed: year === null } : { lacks: 'date', text }
}

/** Returns the number of `Day 2`, or null. */
function dayNumber(text: string): number | null {
  const [, number] = /^\s*(?:day|tag|jour)\s*#?(\d{1,2})\b/i.exec(text) ?? []
  return number === undefined || number === '0' ? null : Number(number)
}

function weekdayIn(text: string): string | undefined {
  const [word] = /^\p{L}+/u.exec(text.trim()) ?? []
  return word === undefined ? undefined : weekdayNamed(word)
}

function nextWeekday(from: IsoDate, name: string): IsoDate {
  const dates = Array.from({ length: 7 }, (_, days) => addDays(from, days))
  return dates.find((date) => weekday(date) === name) ?? from
}
