/** Reads what people write for a part of the schedule: `thu to fri`, `thu 14:00 16:00`, `from 2pm`. */
import { DAY, MAX_TIME_WORDS } from './time-words.ts'

const CLOCK_TIME = /^(?:\d\d?[:.h]\d\d|\d\d? ?[ap]m|noon)$/i
const FROM = /^(?:from|between|since)$/i
const TO = /^(?:to|until|till|and|-|–)$/i

/** Returns the line of `schedule` for a part of it that has an end or only a start, or null. */
export function scheduleOfRange(words: readonly string[]): readonly string[] | null {
  if (words.length > 2 * MAX_TIME_WORDS) return null
  const day = longest(words, isDay)
  const rest = words.slice(day)
  const dayWord = words.slice(0, day).join(' ')
  const times = pointsOf(rest, (text) => CLOCK_TIME.test(text))
  if (times) return ['schedule', ...(day > 0 ? [dayWord] : []), ...times]
  const days = pointsOf(words, isDay)
  return days?.includes('--until') ? ['schedule', ...days] : null
}

function isDay(text: string): boolean {
  return DAY.test(text) && !/^all$/i.test(text)
}

/** Returns the options for one point or two, with or without the words between them, or null. */
function pointsOf(words: readonly string[], isPoint: (text: string) => boolean) {
  let left = words
  const options: string[] = []
  for (const [flag, word] of [
    ['--from', FROM],
    ['--until', TO],
  ] as const) {
    if (left.length === 0) break
    const behind = word.test(left[0] ?? '') ? left.slice(1) : left
    const size = longest(behind, isPoint)
    if (size === 0) {
      if (flag === '--from') continue
      return null
    }
    options.push(flag, behind.slice(0, size).join(' '))
    left = behind.slice(size)
  }
  return options.length > 0 && left.length === 0 ? options : null
}

/** Returns the number of words at the start that are together what a test accepts, as many as possible. */
function longest(words: readonly string[], accepts: (text: string) => boolean): number {
  for (let size = Math.min(words.length, MAX_TIME_WORDS); size > 0; size--) {
    if (accepts(words.slice(0, size).join(' '))) return size
  }
  return 0
}
