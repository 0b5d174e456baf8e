/** Reads the clock times of tables: `9:00`, `9.00`, `12h15`, `0930`, `8:30 AM – 8:40 AM`, noon. */
import { parseTimeOfDay } from '../../time/parse.ts'
import { splitTimeRange, suggestTime } from '../../time/suggest-time.ts'
import { DAY, type Duration, HOUR } from '../../time/types.ts'
import { parseIsoTime } from '../entries/iso-time.ts'

/** A time of day. */
export interface Clock {
  readonly sinceMidnight: Duration
  /** True if the text says am, pm or noon. */
  readonly hasMeridiem: boolean
}

export interface ClockRange {
  readonly start: Clock
  readonly end: Clock | null
}

/** Matches a zone behind a time: what a table says of it is its heading's matter, or a guess. */
const ZONE = /\s*\(?\b(?:[A-Z]{2,5}T|UTC|GMT|AoE)\)?$/

/** Returns a time or a range of times, or null. */
export function parseClock(text: string): ClockRange | null {
  const plain = text.trim().replace(ZONE, '')
  const range = splitTimeRange(plain)
  if (range) {
    const [start, end] = [clockOf(range[0]), clockOf(range[1])]
    return start && end ? { start: sharedMeridiem(start, end, plain), end } : null
  }
  const form = suggestTime(plain)
  const start = form === null ? null : clockOf(form)
  return start && { start, end: null }
}

/** Returns whether a text is a time, of any form, or a date with one. */
export function hasTime(text: string): boolean {
  return text !== '' && (parseIsoTime(text) !== null || parseClock(text) !== null)
}

function clockOf(form: string): Clock | null {
  const time = parseTimeOfDay(form)
  if (!time.ok) return null
  const { sinceMidnight } = time.value
  return {
    sinceMidnight: sinceMidnight % DAY === 0 && /24/.test(form) ? DAY : sinceMidnight,
    hasMeridiem: /[apn]\.?[mo]/i.test(form),
  }
}

/** Corrects the start of `11:30-12:30 PM`, which shares the PM of its end only if it is before it. */
function sharedMeridiem(start: Clock, end: Clock, text: string): Clock {
  const isShared = start.hasMeridiem && (text.match(/[ap]\.?m/gi)?.length ?? 0) === 1
  const isLate =
    isShared && start.sinceMidnight > end.sinceMidnight && start.sinceMidnight >= DAY / 2
  return isLate ? { ...start, sinceMidnight: start.sinceMidnight - DAY / 2 } : start
}

/** Hours that are in the afternoon where a table leaves am and pm out. */
const [FIRST_AFTERNOON, FIRST_MORNING] = [1 * HOUR, 8 * HOUR]

/** Returns a time of a table on a 12-hour clock without am and pm: 1:00 to 7:59 are in the afternoon. */
export function inAfternoon({ sinceMidnight, hasMeridiem }: Clock): Clock {
  const isMeant = !hasMeridiem && sinceMidnight >= FIRST_AFTERNOON && sinceMidnight < FIRST_MORNING
  return { sinceMidnight: sinceMidnight + (isMeant ? DAY / 2 : 0), hasMeridiem }
}
