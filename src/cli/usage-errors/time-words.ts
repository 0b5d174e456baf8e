/** Tells days and times from other words of a command line. */
import { DAY_WORDS } from '../../request/times/day-words.ts'
import { MONTHS, WEEKDAYS } from '../../time/format.ts'
import { namePattern } from '../../time/written-date.ts'

const MONTH_NAME = `${namePattern(MONTHS)}\\.?`
const DAY_NAME = `(?:(?:${DAY_WORDS.join('|')})(?!\\p{L})|${namePattern(WEEKDAYS)}\\.?)`
const NUMBER = '\\d\\d?(?:st|nd|rd|th)?(?![\\p{L}\\d])'
const NUMERIC_DATE = '(?:\\d{4}-\\d\\d?-\\d\\d?|\\d\\d?[./]\\d\\d?[./]\\d{4})'
const MONTH_AND_NUMBER = `(?:${NUMBER} (?:of )?${MONTH_NAME}|${MONTH_NAME} ${NUMBER}),?(?: \\d{4}(?!\\S))?`
const DATE = `(?:${NUMERIC_DATE}|(?:${DAY_NAME},? )?${MONTH_AND_NUMBER})`
const CLOCK_TIME = '~?(?:\\d\\d?[:.h]\\d\\d\\S*|\\d\\d?[ap]m|noon)(?!\\S)(?: [ap]m(?!\\S))?'
const DATE_AND_TIME = `(?:${DATE}|${DAY_NAME}),? (?:at )?(?:${CLOCK_TIME}|\\d\\d? [ap]m(?!\\S))`

/** Matches a day: `sat`, `tomorrow`, `19 July`, `2025-07-19`. */
export const DAY = pattern(`^(?:${DATE}|${DAY_NAME})$`)
/** Matches what begins with a time of day, or is a time from now. */
export const TIME = /^(?:\d\d?[:.h]\d\d\b|\d\d?\s*[ap]m\b|noon\b|\+\d)/i
/** Matches what begins with a day and a time of day. */
export const MOMENT = pattern(`^${DATE_AND_TIME}`)

/** More words than any date and time has. */
export const MAX_TIME_WORDS = 10

/** Matches dates and times of several words. The first word may be a day that is misspelt. */
const SEVERAL_WORDS = pattern(
  `^(?:${DATE_AND_TIME}|(?=\\S*[\\p{L}./-])\\S+ (?:at )?${CLOCK_TIME}|${DATE}|\\d\\S* [ap]m)(?= |$)`,
)
const DATE_ALONE = pattern(`^${DATE}(?= |$)`)

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu')
}

/** Returns the number of words at the start that are a date and time of several words, or 0. */
export function countTimeWords(words: readonly string[]): number {
  return countWords(SEVERAL_WORDS, words)
}

/** Returns the number of words at the start that are a date, or 0. */
export function countDateWords(words: readonly string[]): number {
  return countWords(DATE_ALONE, words)
}

function countWords(form: RegExp, words: readonly string[]): number {
  // A first word with a space was quoted.
  if (/\s/.test(words[0] ?? '')) return 0
  return form.exec(words.join(' '))?.[0].split(' ').length ?? 0
}
