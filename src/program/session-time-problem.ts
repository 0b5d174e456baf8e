/** Explains times of sessions that can't be used, with the time to write instead. */
import { type Finding, problem } from '../model/problems/index.ts'
import { resolveMoment } from '../time/date-edges.ts'
import { addDays, formatTime, isoDate } from '../time/format.ts'
import {
  isUndetermined,
  type Moment,
  parseDuration,
  parseMoment,
  parseTimeInZone,
  parseTimeOfDay,
} from '../time/parse.ts'
import { splitTimeRange, suggestTime } from '../time/suggest-time.ts'
import type { IsoDate, Zone } from '../time/types.ts'
import { suggestMoment } from './suggest-moment.ts'
import type { ItemTime } from './venue-times.ts'

type Unusable = Omit<ItemTime, 'path'>

/** Returns the problem of a time that is not one of the venue's, or does not parse. */
export function sessionTimeProblem(
  time: Unusable,
  date: IsoDate | null,
  venue: Zone | null,
): Finding {
  const { text } = time
  const range = splitTimeRange(text)
  if (range) return rangeProblem(time, range)
  const moment = parseMoment(text)
  const elsewhere = moment.ok ? moment.value : timeElsewhere(text, date)
  if (elsewhere?.zone) return problem('zone-in-session', atVenue(elsewhere, date, venue))
  if (moment.ok) {
    return problem('bad-time', 'a date without a time', `${moment.value.date} 08:30`)
  }
  const withoutZone = /^(.*\d(?:\s*[ap]\.?m\.?)?)\s*\(?[A-Z]{2,5}\)?$/.exec(text.trim())?.[1]
  if (withoutZone !== undefined && parseTimeOfDay(withoutZone).ok) {
    return problem('zone-in-session', withoutZone)
  }
  const isFull = /^\d{4}\D/.test(text.trim())
  const { reason, write } = isFull ? moment : failureOf(text)
  if (time.edge === 'end' && isUndetermined(text)) return problem('end-tbd', text)
  if (time.edge === 'end' && parseDuration(text).ok) return problem('duration-as-end', text)
  return problem('bad-time', reason, pastMidnight(text, date) ?? suggest(text, date) ?? write)
}

function rangeProblem({ edge, hasEnd, text }: Unusable, [start, end]: readonly string[]): Finding {
  if (edge === 'end') return problem('time-range', text, end ?? '')
  const both = `start: ${start} and end: ${end}, each on its own line`
  return problem('time-range', text, hasEnd ? (start ?? '') : both)
}

function failureOf(text: string): { reason: string; write: string | null } {
  const time = parseTimeOfDay(text)
  return time.ok ? { reason: '', write: null } : time
}

/** Returns the moment of a time of day with a zone on a date, or null. */
function timeElsewhere(text: string, date: IsoDate | null): Moment | null {
  const moment = date === null ? null : parseMoment(`${date} ${text}`)
  if (moment?.ok) return moment.value
  const time = parseTimeInZone(text)
  return time.ok ? { date: date ?? '', ...time.value } : null
}

/** Returns the venue's time of a moment in another zone, or null if that is not known. */
function atVenue(moment: Moment, day: IsoDate | null, venue: Zone | null): string | null {
  if (day === null || venue === null || !moment.zone) return null
  const resolution = resolveMoment(moment, moment.zone, 'start')
  if (resolution.kind === 'never') return null
  const time = formatTime(resolution.instant, venue)
  const date = isoDate(resolution.instant, venue)
  return date === day ? time : `${date} ${time}`
}

/** Returns the next date with its time for `24:30`, or null. */
function pastMidnight(text: string, date: IsoDate | null): string | null {
  const [, hour, minute] = /^\s*(2[4-9])[:.h]([0-5]\d)\s*$/.exec(text) ?? []
  if (hour === undefined || date === null) return null
  return `${addDays(date, 1)} ${String(Number(hour) - 24).padStart(2, '0')}:${minute}`
}

/** Returns the time that a text means, without a date that is that of its day anyway. */
function suggest(text: string, day: IsoDate | null): string | null {
  const time = suggestTime(text)
  if (time !== null) return time
  const form = suggestMoment(text)
  const moment = form === null ? null : parseMoment(form)
  if (!moment?.ok || !moment.value.timeOfDay || moment.value.zone) return null
  return moment.value.date === day ? (form ?? '').replace(/^\S+\s+/, '') : form
}
