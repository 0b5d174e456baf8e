/** Parses the times and countdowns that answers show, and computes the countdowns again from them. */
import moment from 'moment-timezone'
import { DAY, type Instant, MINUTE, type Zone } from '../../src/time/types.ts'

/** A minute as the clock of a zone shows it: `2025-07-19 10:35`. */
export interface Shown {
  readonly wall: string
  readonly zone: Zone
}

export const COUNT =
  '(less than a minute|\\d+ (?:month|week|day|hour|minute)s?(?: \\d+ (?:hour|minute)s?)?)'
export const DATE =
  '(\\d{4}-\\d\\d-\\d\\d|\\w{3} \\d{1,2} [A-Z]\\w+(?: \\d{4})?|\\d{1,2} \\w{3} \\d{4})'
export const TIME = '~?(\\d\\d:\\d\\d)(?: ([+-]\\d+)d)?'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Parses a date in any form that answers have. If it has no year, it has that of `near`. */
export function parseDate(text: string, near = ''): string {
  if (/^\d{4}-/.test(text)) return text
  const [, day = '', month = '', year] = /(\d+) ([A-Z]..)[a-z]*(?: (\d{4}))?/.exec(text) ?? []
  const number = String(MONTHS.indexOf(month) + 1)
  return [year ?? near.slice(0, 4), number.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

/** Returns a time of day on a date, or `days` later: the number of a mark such as `+1d`. */
export function shownOn(zone: Zone, date: string, time = '', days = '0'): Shown {
  const day = new Date(Date.parse(date) + Number(days) * DAY)
  return { wall: `${day.toISOString().slice(0, 10)} ${time}`, zone }
}

export function shownAt(zone: Zone, at: Instant): Shown {
  const wall = new Date(at + offsetOf(zone, at) * MINUTE).toISOString()
  return { wall: wall.slice(0, 16).replace('T', ' '), zone }
}

const offsets = new Map<string, number>()

/** Returns an offset in minutes. It is cached for a quarter of an hour, in which none changes. */
function offsetOf({ name }: Zone, at: Instant): number {
  const quarter = Math.floor(at / (15 * MINUTE)) * 15 * MINUTE
  const key = `${name} ${quarter}`
  const offset = offsets.get(key) ?? 0 - (moment.tz.zone(name)?.utcOffset(quarter) ?? Number.NaN)
  offsets.set(key, offset)
  return offset
}

/** Returns the starts of the minutes when a clock shows a time: two of them while clocks go back. */
export function minutesOf({ wall, zone }: Shown): Instant[] {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}Z`)
  const around = [-DAY, DAY].map((shift) => offsetOf(zone, asUtc + shift))
  const minutes = [...new Set(around.map((offset) => asUtc - offset * MINUTE))]
  return minutes.filter((minute) => minute + offsetOf(zone, minute) * MINUTE === asUtc)
}

/** Returns the countdowns between two times shown: several if clocks show one of them twice. */
export function countsBetween(at: Shown, event: Shown): string[] {
  return minutesOf(at).flatMap((from) => {
    return minutesOf(event).map((to) => {
      const parts = unitsBetween(at.wall, event.wall, Math.abs(to - from) / MINUTE)
      const texts = parts.map(([number, unit]) => `${number} ${unit}${number === 1 ? '' : 's'}`)
      return texts.filter((text) => !text.startsWith('0 ')).join(' ') || 'less than a minute'
    })
  })
}

type Part = readonly [number: number, unit: string]

function unitsBetween(at: string, event: string, minutes: number): Part[] {
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  const hourPart: Part = [hours % 24, 'hour']
  const minutePart: Part = [minutes % 60, 'minute']
  if (days === 0) return [hourPart, minutePart]
  if (minutes <= 60 * 1440) return [[days, 'day'], hourPart]
  const months = monthsBetween(at, event)
  if (months >= 6) return [[months, 'month']]
  return days < 63 ? [[days, 'day']] : [[Math.floor(days / 7), 'week']]
}

function monthsBetween(...walls: [string, string]): number {
  const [from = '', to = ''] = walls.sort()
  const month = (wall: string) => Number(wall.slice(0, 4)) * 12 + Number(wall.slice(5, 7))
  return month(to) - month(from) - (to.slice(8) < from.slice(8) ? 1 : 0)
}
