/** Reads the clock times of tables: `9:00`, `9.00`, `12h15`, `0930`, `8:30 AM – 8:40 AM`, noon. */
import { parseTimeOfDay } from '../../time/parse.ts'
import { splitTimeRange, suggestTime } from '../../time/suggest-time.ts'
import { DAY, type Duration, HOUR } from '../../time/types.ts'
import { withoutDate } from '../../time/written-date.ts'
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
  /** The zone that is written behind the times, or null. */
  readonly zone: string | null
}

/** Maximum length of a text to look for a time in, in characters. */
const MAX_TEXT = 80
/** Matches a zone behind a time. */
const ZONE =
  /\s*\(?\b(AoE|PT|ET|[A-Z]{1,4}T|(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?)\)?(?=\s*(?:$|[-\u2010-\u2015\u2212~/]|to\b|until\b))/g

/** Returns a time or a range of times, or null. */
function parseClock(text: string): ClockRange | null {
  if (text.length > MAX_TEXT) return null
  const zones = new Set([...text.matchAll(ZONE)].map(([, zone = '']) => zone))
  // The same time in several zones is no range.
  if (zones.size > 1) return null
  const [zone = null] = zones
  const plain = text.trim().replace(ZONE, '')
  const range = splitTimeRange(plain)
  if (range) {
    const [start, end] = [clockOf(range[0]), clockOf(range[1])]
    return start && end && { ...sharedMeridiem(start, end, plain), zone }
  }
  const form = suggestTime(plain)
  const start = form === null ? null : clockOf(form)
  return start && { start, end: null, zone }
}

/** Returns whether a text is a time, of any form, or a date with one. */
export function hasTime(text: string): boolean {
  if (text === '') return false
  return parseIsoTime(text) !== null || clockIn(text) !== null
}

/** Returns the time of a text that may have a date too, or null: `24 July 2026, 9:00`. */
export function clockIn(text: string): ClockRange | null {
  return parseClock(text) ?? parseClock(withoutDate(text) ?? '')
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

/**
 * Corrects a range with one am or pm: the start of `11:30-12:30 PM` shares it only if it is then
 * before the end, and the end of `3pm-4:30` is the first such time after the start.
 */
function sharedMeridiem(start: Clock, end: Clock, text: string): Omit<ClockRange, 'zone'> {
  if ((text.match(/[ap]\.?m/gi)?.length ?? 0) !== 1) return { start, end }
  if (!end.hasMeridiem) {
    const isNext = end.sinceMidnight <= start.sinceMidnight && end.sinceMidnight < DAY / 2
    return { start, end: isNext ? later(end) : end }
  }
  const isLate = start.sinceMidnight > end.sinceMidnight && start.sinceMidnight >= DAY / 2
  return {
    start: isLate ? { ...start, sinceMidnight: start.sinceMidnight - DAY / 2 } : start,
    end,
  }
}

function later(clock: Clock): Clock {
  return { sinceMidnight: clock.sinceMidnight + DAY / 2, hasMeridiem: true }
}

/** Hours that are in the afternoon where a table leaves am and pm out. */
const [FIRST_AFTERNOON, FIRST_MORNING] = [1 * HOUR, 8 * HOUR]

/** Returns a time of a table on a 12-hour clock without am and pm: 1:00 to 7:59 are in the afternoon. */
export function inAfternoon(clock: Clock): Clock {
  const { sinceMidnight, hasMeridiem } = clock
  const isMeant = !hasMeridiem && sinceMidnight >= FIRST_AFTERNOON && sinceMidnight < FIRST_MORNING
  return isMeant ? { ...clock, sinceMidnight: sinceMidnight + DAY / 2 } : clock
}
