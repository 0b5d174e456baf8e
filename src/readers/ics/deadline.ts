/** Maps tasks, and days and moments that are named as deadlines, to deadlines. */
import { problem } from '../../model/problems/index.ts'
import { DEADLINE_TYPES, type DeadlineType } from '../../model/program.ts'
import { addDays, isoInstant } from '../../time/format.ts'
import { fixedOffset, formatOffset } from '../../time/offset.ts'
import { DAY, MINUTE, type Zone } from '../../time/types.ts'
import { UTC } from '../../time/zone.ts'
import { deadlineTypeIn } from '../entries/deadline-types.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceDeadline } from '../entries/source-program.ts'
import { SourceError } from '../source-error.ts'
import { isTask, type Timed } from './entry.ts'
import { categoriesOf } from './item.ts'
import type { Instance } from './series.ts'
import { dateOf, type EventTime, instantOf, nominalLength } from './times.ts'

/** Matches titles of whole days that are deadlines. */
const DEADLINE = /\b(?:deadlines?|due|submissions?|notifications?|camera.?ready)\b/i
/** Matches the start of titles under which deadlines are exported. */
const PREFIX = /^deadline:\s*(?=\S)/i

/** Returns whether an entry is a deadline rather than a session. */
export function isDeadline(entry: Timed): boolean {
  if (isTask(entry)) return true
  const title = entry.title ?? ''
  return entry.start.isDate ? DEADLINE.test(title) : PREFIX.test(title) && isMoment(entry)
}

/** Returns whether an entry lasts a minute at most: calendars drop what has no length. */
function isMoment({ start, end, length }: Timed): boolean {
  const given = length && nominalLength(length)
  const duration = given ?? (end === null ? 0 : instantOf(end, UTC) - instantOf(start, UTC))
  return duration <= MINUTE
}

/** Returns a deadline. Throws a SourceError if its time is in an unknown zone. */
export function toDeadline(
  { entry, id, start, end, length }: Instance,
  zone: Zone | null,
  notes: Notes,
): SourceDeadline {
  const { component, isCancelled, where } = entry
  const title = entry.title?.replace(PREFIX, '') ?? ''
  const what = guessAbout(entry, start)
  if (what !== null) notes.guessed('field', what, { example: entry.title, where })
  return {
    id,
    type: typeOf(entry),
    title,
    due: start.isDate ? lastDate(start, end, length) : momentOf(start, zone),
    isCancelled,
    note: component.text('DESCRIPTION'),
    url: component.text('URL'),
    where,
  }
}

/** Returns what is guessed about a deadline, for a note, or null if its source says all. */
function guessAbout(entry: Timed, { isDate }: EventTime): string | null {
  if (isTask(entry))
    return isDate ? 'tasks with a date alone: due at the end of that day, AoE' : null
  return isDate
    ? 'days that are named as deadlines: due at the end of that day, AoE'
    : 'moments that are named as deadlines'
}

function typeOf(entry: Timed): DeadlineType {
  const categories = categoriesOf(entry.component).map((category) => category.toLowerCase())
  const given = DEADLINE_TYPES.find((type) => categories.includes(type))
  return given ?? deadlineTypeIn(entry.title ?? '')
}

/** Returns the last of some whole days. Their end is the day after it. */
function lastDate(start: EventTime, end: EventTime | null, length: number | null): string {
  const days = ((end?.wall ?? start.wall + (length ?? DAY)) - start.wall) / DAY
  return addDays(dateOf(start), Math.max(0, Math.ceil(days) - 1))
}

/** Returns a time as program files write it. */
function momentOf(time: EventTime, floating: Zone | null): string {
  const written = isoInstant(time.wall, UTC).slice(0, 19)
  const zone = time.zone ?? floating
  if (zone === null) throw new SourceError(problem('no-zone', written.slice(0, 16)))
  const offset = zone.knownOffset?.(time.wall) ?? fixedOffset(zone.name)
  return `${written.replace('T', ' ')} ${offset === null ? zone.name : formatOffset(offset)}`
}
