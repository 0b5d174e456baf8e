/** Writes the dates of lists as program files have them. */
import { closesDay } from '../../program/deadlines.ts'
import { abbreviationOffset } from '../../time/abbreviations.ts'
import { formatOffset } from '../../time/offset.ts'
import { isUndetermined, type Moment, parseMoment, suggestUndetermined } from '../../time/parse.ts'
import { parseZone } from '../../time/zone.ts'
import type { Notes } from '../entries/notes.ts'
import { sourceZone } from '../entries/source-zone.ts'

/** Maximum length of a zone, in characters. All dates of an event may share one that is no zone. */
const MAX_ZONE = 60

/** Returns a date and time with its zone: `2026-01-28 23:59:59 AoE`, or `TBD`. */
export function dueText(written: string, given: string | null, notes: Notes): string {
  const isLong = given !== null && given.length > MAX_ZONE
  const zone = isLong ? `${given.slice(0, MAX_ZONE)}…` : given
  if (isUndetermined(written)) return 'TBD'
  if (suggestUndetermined(written) !== null) {
    notes.changed('field', 'dates that name no day became TBD', { example: written })
    return 'TBD'
  }
  const date = padDate(written)
  const moment = parseMoment(date)
  // What can't be read is left out, so that nothing of it is guessed.
  if (!moment.ok) return zone === null ? date : `${date} ${zone}`
  if (moment.value.zone !== null) return date
  if (zone === null) return withoutZone(date, moment.value, notes)
  const due = `${date} ${zoneText(zone, notes)}`
  if (moment.value.timeOfDay === null) {
    notes.guessed('field', 'no time: the end of the day', { example: due })
  }
  return due
}

/** Returns a date with two digits for month and day: `2026-1-5` has one. */
function padDate(date: string): string {
  return date.replace(/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, (_, year, __, ...rest) => {
    return [year, ...rest.slice(0, 2).map((part) => String(part).padStart(2, '0'))].join('-')
  })
}

/**
 * Lists mean AoE where they name no zone. Program files read a date alone and 23:59 in the same way, and
 * mark the zone as inferred; of any other hour they need it.
 */
function withoutZone(date: string, { timeOfDay }: Moment, notes: Notes): string {
  const isDateAlone = timeOfDay === null
  const what = isDateAlone ? 'no time and zone: the end of the day, AoE' : 'no zone: AoE'
  notes.guessed('field', what, { example: date })
  const isInferred = isDateAlone || closesDay(timeOfDay)
  return isInferred ? date : `${date} AoE`
}

/** Matches `UTC+8`, `GMT+08`, `+8` and `UTC-03:30`. */
const OFFSET = /^(?:UTC|GMT)?\s*([+-])\s*(\d{1,2})(?::?(\d\d))?$/i

/** Returns a text that two zones have in common if they are the same: `GMT+2` and `UTC+02`. */
export function zoneKey(zone: string | null): string {
  if (zone === null || zone.length > MAX_ZONE) return zone ?? ''
  return String(offsetOf(zone) ?? abbreviationOffset(zone) ?? zone)
}

/**
 * Returns a zone as program files write it. An abbreviation means its offset all year, PST in July
 * too. What is none of these is returned as it is.
 */
function zoneText(written: string, notes: Notes): string {
  const minutes = offsetOf(written) ?? abbreviationOffset(written)
  if (minutes === null) return zoneName(written, notes)
  const text = formatOffset(minutes)
  if (text !== written && !/^UTC[+-]/.test(written)) {
    notes.changed('field', 'zones became offsets', { example: `${written}: ${text}` })
  }
  return text
}

/** Returns a name that program files take: `Asia/Tokyo` for `Japan`. */
function zoneName(written: string, notes: Notes): string {
  if (parseZone(written).ok) return written
  const zone = sourceZone(written)
  if (zone === null) return written
  const example = `${written}: ${zone.name}`
  notes.changed('field', 'zones became the names that program files take', { example })
  return zone.name
}

function offsetOf(written: string): number | null {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(written) ?? []
  if (sign === undefined) return null
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}
