/** Tells ranges of days from single ones: `9-11 January`, `2027-01-09 2027-01-16`, `thu to fri`. */
import type { Asked } from './plain-time.ts'
import { findDay } from './written-day.ts'

/** The first and the last day of a range, as they are written. */
export interface DayRange {
  readonly from: string
  readonly until: string
}

const JOINT = '(?:[-\\u2013\\u2014/&]|to|until|till|and|through)'
const JOINED = new RegExp(`^(?:${JOINT}\\s*)?(.*?)(?:\\s*${JOINT})?$`, 'iu')
/** Matches a day that is without its month: `9`, `Thu 17`, `11, 2027`. */
const NUMBER =
  /^(?<name>\p{L}{3,}[.,]? )?(?<number>\d{1,2})(?:st|nd|rd|th|\.)?(?<year>,? \d{4})?$/iu
/** Matches the weekday at the start of a date. */
const WEEKDAY = /^\p{L}+[.,]?\s+(?=\d+\S*\s+(?:of\s+)?\p{L})/u
/** Matches the number of the day in a date with the name of its month. */
const DAY_NUMBER = /(?<!\d)\d{1,2}(?!\d)/

/** Returns the range of days that a text names, or null for another text. */
export function dayRange(text: string, asked: Asked): DayRange | null {
  const day = findDay(text, asked)
  if (!day?.ok || day.value.rest === '') return null
  const { text: written, rest } = day.value
  const [, other = ''] = JOINED.exec(rest) ?? []
  const parts = NUMBER.exec(other)?.groups
  const second = parts ? withNumber(written, parts, rest !== other) : dayAlone(other, asked)
  if (second === null) return null
  const texts = [written, second].map((one) => `${one}${parts?.year ?? ''}`)
  const isFirst = text.indexOf(written) <= text.indexOf(other)
  const [from = '', until = ''] = isFirst ? texts : texts.reverse()
  return { from, until }
}

/** Returns a date with another number of its month, if a character or word joins both. */
function withNumber(
  written: string,
  { name = '', number = '' }: Readonly<Record<string, string | undefined>>,
  isJoined: boolean,
): string | null {
  const hasMonth = /\p{L}{3}/u.test(written) && DAY_NUMBER.test(written)
  const bare = written.replace(WEEKDAY, '')
  return hasMonth && isJoined ? name + bare.replace(DAY_NUMBER, number) : null
}

function dayAlone(text: string, asked: Asked): string | null {
  const day = findDay(text, asked)
  return day?.ok && day.value.rest === '' ? day.value.text : null
}
