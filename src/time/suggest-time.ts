/** Suggests how to write times of day that parseTimeOfDay does not take: `9h00`, `9:00-9:30`. */
import { parseTimeOfDay } from './parse.ts'

/** Maximum length of a text that is examined, in characters. */
const MAX_TEXT = 60

/** Matches what joins the start and the end of a time range. */
const JOINT = /\s*(?:[-\u2010-\u2015\u2212~/]|\bto\b|\buntil\b|\btill\b|\bbis\b)\s*/i

/** A start and an end, as the format writes them. */
export type TimeRange = readonly [start: string, end: string]

/** Returns the start and end of `9:00-9:30`, `9 to 10am` or `9h00 – 9h30`, or null. */
export function splitTimeRange(text: string): TimeRange | null {
  const parts = text.length > MAX_TEXT ? [] : text.trim().split(JOINT)
  const [start, end] = parts
  if (parts.length !== 2 || !start || !end) return null
  const meridiem = /[ap]\.?m\.?$/i.exec(end)?.[0]
  const isShared = meridiem !== undefined && !/(?:[ap]\.?m\.?|noon|midnight)$/i.test(start)
  const range = [suggestTime(isShared ? `${start} ${meridiem}` : start), suggestTime(end)] as const
  return range[0] !== null && range[1] !== null ? [range[0], range[1]] : null
}

/** Returns a time of day in a form that parses, as it is if it does already, or null. */
export function suggestTime(text: string): string | null {
  if (text.length > MAX_TEXT) return null
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:~|ca\.?|c\.|about|around|approx\.?|at)\s*/i, '')
    .replace(/\s*[-\u2013\u2014]$/, '')
    .replace(/\s*(?:h|hrs?|hours|uhr|o['’]clock)\.?$/i, '')
    .replace(/^(\d{1,2})\s*[.;,h]\s*(\d\d)(?!\d)/i, '$1:$2')
    .replace(/^(\d{1,2}):(\d)(?!\d)/, '$1:0$2')
    .replace(/^mid-?day$/i, 'noon')
  if (parseTimeOfDay(plain).ok) return plain
  // An hour alone, or 0900.
  const [, hour, minute = '00'] = /^(\d{1,2}?)(\d\d)?$/.exec(plain) ?? []
  const time = `${hour?.padStart(2, '0')}:${minute}`
  return hour !== undefined && parseTimeOfDay(time).ok ? time : null
}

/** A time of day that does not parse, with a zone. */
export interface MeantTime {
  readonly reason: string
  /** One or two times to write instead, with the zone. */
  readonly write: readonly string[]
}

const TIME_AND_ZONE =
  /^(\d{1,2}(?:[.:;h]\d{1,2}|\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:uhr|h)\b)?|midnight)\s*(.*)$/i

/** Returns what is wrong with the time of `10h35 Tokyo`, or null if that is fine or far from a time. */
export function meantTime(text: string): MeantTime | null {
  const plain = text.trim().replace(/^\((.*)\)$|^(?:at|by|@)\s+/i, '$1')
  const [, time = '', zone = ''] = TIME_AND_ZONE.exec(plain) ?? []
  const parsed = parseTimeOfDay(time)
  const times = parsed.ok ? [time] : timesNear(time, parsed.write)
  const write = times.map((one) => `${one} ${zone}`.trim())
  if (write.length === 0 || write[0] === text.trim()) return null
  return { reason: parsed.ok ? `"${text}" is not a time` : parsed.reason, write }
}

/** Returns the times that one which does not parse may mean, or none. */
function timesNear(time: string, write: string | null): readonly string[] {
  const near = suggestTime(time)
  const times = near === null ? (write?.split(' or ') ?? []) : [near]
  return times.every((one) => parseTimeOfDay(one).ok) ? times : []
}
