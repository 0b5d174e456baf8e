/** Builds the calendar events of deadlines. */
import {
  type Announcement,
  type Deadline,
  lastKnownDue,
  type Program,
} from '../../model/program.ts'
import { formatFormer } from '../../render/phrases/deadlines.ts'
import { titleOf } from '../../render/phrases/facts.ts'
import { formatTime, isoDate, shortDate } from '../../time/format.ts'
import { type Instant, MINUTE, type Zone } from '../../time/types.ts'
import { AOE, UTC } from '../../time/zone.ts'
import { paragraphs, withAddress } from './describe.ts'
import type { EventFacts } from './event.ts'
import { uidOf } from './uid.ts'

/**
 * Returns a one-minute event, or none if the deadline has had no date. Some clients drop events
 * without length, and all drop a VTODO. A deadline that has gone back to TBD is cancelled at its
 * former date, where calendars have it. The opening of a period is in the description alone.
 */
export function deadlineEvent(deadline: Deadline, program: Program): EventFacts[] {
  const start = lastKnownDue(deadline)
  if (start === null) return []
  const { id, title, type } = deadline
  const url = deadline.url ?? program.url
  const cancelled = deadline.status === 'cancelled' || deadline.due === null
  const status = cancelled ? 'cancelled' : 'confirmed'
  return [
    {
      uid: uidOf(program.id, id),
      start,
      end: start + MINUTE,
      summary: titleOf({ title: `Deadline: ${title}`, status }),
      description: withAddress(describeDeadline(deadline), url),
      location: null,
      url,
      categories: ['deadline', type],
      cancelled,
      transparent: true,
    },
  ]
}

function describeDeadline({ status, opens, opening, due, announcement, was, note }: Deadline) {
  const isOff = status === 'cancelled'
  const former = was.map((date) => (date === null ? 'unknown' : formatFormer(date, null)))
  return paragraphs([
    opens === null || isOff ? null : describeInstant('Opens', opens, opening),
    due === null ? null : describeInstant(isOff ? 'Was due' : 'Due', due, announcement),
    due === null && !isOff ? 'A new date is to be announced.' : null,
    former.length === 0 ? null : `Was: ${former.join(', ')}`,
    note,
  ])
}

function describeInstant(verb: string, instant: Instant, announcement: Announcement | null) {
  const { timeInferred = false, zoneInferred = false } = announcement ?? {}
  const missing = [timeInferred ? 'time' : [], zoneInferred ? 'zone' : []].flat().join(' or ')
  const inferred = missing === '' ? '' : `\nInferred: the program gives no ${missing}.`
  return `${verb} ${dateAndTime(instant, AOE)} AoE, ${dateAndTime(instant, UTC)} UTC.${inferred}`
}

function dateAndTime(instant: Instant, zone: Zone): string {
  return `${shortDate(isoDate(instant, zone))} ${formatTime(instant, zone)}`
}
