/** Sessions and talks with their times read and checked against each other, before all else. */
import type { Path } from '../model/problem.ts'
import { words } from '../model/problems.ts'
import type { Report } from '../readers/esfomo/schema/check-schema.ts'
import type { ValidSession, ValidTalk } from '../readers/esfomo/schema/schema.ts'
import { oneLine } from '../text/one-line.ts'
import { addDays, formatTime, isoDate } from '../time/format.ts'
import { type Duration, HOUR, type Instant, type IsoDate } from '../time/types.ts'
import type { SessionTimes, TalkTimes } from './ends.ts'
import type { VenueTimes } from './venue-times.ts'

const HALF_DAY: Duration = 12 * HOUR
/** From this hour on `8:45` means the morning, also to those with a clock of twelve hours. */
const MORNING = 8
/** From this hour on something may go on until the next day. */
const NOON = 12

export interface DraftTools {
  readonly report: Report
  readonly times: VenueTimes
  /** The room of a session that names no other. */
  readonly room: string | null
}

/** A session or talk whose times are instants; what could not be read has been told. */
export interface Draft<T extends ValidTalk> extends TalkTimes {
  readonly file: T
  readonly path: Path
}
export interface SessionDraft extends Draft<ValidSession>, SessionTimes {
  readonly start: Instant
  readonly talks: readonly Draft<ValidTalk>[]
}

/** The sessions of a day whose start is known; what is wrong with the others has been told. */
export function timeSessions(
  files: readonly (ValidSession | undefined)[],
  path: Path,
  date: IsoDate,
  tools: DraftTools,
): SessionDraft[] {
  const drafts = files.flatMap((file, index) => {
    return (file && draftSession(file, [...path, index], date, tools)) ?? []
  })
  checkOrder(drafts, tools)
  return drafts
}

function draftSession(
  file: ValidSession,
  path: Path,
  date: IsoDate,
  tools: DraftTools,
): SessionDraft | null {
  const talks = (file.talks ?? []).flatMap((talk, index) => {
    return talk ? draftItem(talk, [...path, 'talks', index], date, tools, null) : []
  })
  const firstTalk = talks.find((talk) => talk.start !== null)?.start ?? null
  const { start, ...rest } = draftItem(file, path, date, tools, firstTalk)
  if (start === null) {
    const misspelt = 'talks' in file && file.talks === undefined
    const told = misspelt || 'start' in file || talks.some((talk) => 'start' in talk.file)
    if (!told) tools.report(path, words.noStart())
    return null
  }
  const draft = { ...rest, start, talks, room: roomOf(file, tools.room) }
  checkTalks(draft, tools)
  return draft
}

/** `otherStart` is the start of what has none of its own. */
function draftItem<T extends ValidTalk>(
  file: T,
  path: Path,
  date: IsoDate,
  tools: DraftTools,
  otherStart: Instant | null,
): Draft<T> {
  const { times, report } = tools
  const nobody =
    !('speakers' in file) || (Array.isArray(file.speakers) && file.speakers.length === 0)
  if (!('title' in file) && nobody) report(path, words.noTitle())
  const ownStart = file.start && times.read(file.start, date, [...path, 'start'], 'start')
  const start = typeof ownStart === 'number' ? ownStart : 'start' in file ? null : otherStart
  return {
    file,
    path,
    start,
    end: readEnd(file, path, date, start, tools),
    cancelled: file.status === 'cancelled',
  }
}

function readEnd(
  file: ValidTalk,
  path: Path,
  date: IsoDate,
  start: Instant | null,
  { times, report }: DraftTools,
): Instant | null {
  const key = file.end === undefined ? 'duration' : 'end'
  const place = [...path, key]
  if (file.end !== undefined && file.duration !== undefined) report(place, words.endAndDuration())
  const end = file.end && times.read(file.end, date, place, 'end')
  const length = file.duration && times.duration(file.duration, [...path, 'duration'])
  if (typeof end !== 'number' && typeof length !== 'number') return null
  if (start === null) {
    // Of a session it has been told that it has no start.
    const isTalk = path.at(-2) === 'talks'
    if (isTalk && !('start' in file)) report(place, words.endWithoutStart(key))
    return null
  }
  if (typeof end !== 'number') return start + Number(length)
  if (end > start) return end
  report(place, words.endBeforeStart(...endHint(end, start, times)))
  return null
}

/** The end, the start, and what the end may have meant: an afternoon, the next day, or neither. */
function endHint(
  end: Instant,
  start: Instant,
  { zone }: VenueTimes,
): [string, string, string | null] {
  const [endClock, startClock] = [formatTime(end, zone), formatTime(start, zone)]
  const nextDay = `${addDays(isoDate(start, zone), 1)} ${endClock}`
  const afternoon = end + HALF_DAY > start ? inAfternoon(endClock) : null
  const late = Number(startClock.slice(0, 2)) >= NOON ? nextDay : null
  return [endClock, startClock, afternoon ?? late]
}

/** `13:00 or 1pm` for a `01:00`; null for an hour that is no hour of an afternoon. */
function inAfternoon(clock: string): string | null {
  const [hour = 0, minute = '00'] = [Number(clock.slice(0, 2)), clock.slice(3)]
  if (hour >= MORNING) return null
  const twelve = minute === '00' ? `${hour || 12}pm` : `${hour || 12}:${minute}pm`
  return `${hour + 12}:${minute} or ${twelve}`
}

/** Sessions stand in order of time within each room. */
function checkOrder(drafts: readonly SessionDraft[], tools: DraftTools): void {
  const latest = new Map<string | null, Instant>()
  for (const { start, room, path } of drafts) {
    const previous = latest.get(room)
    if (previous !== undefined && start < previous) tellDisorder(start, previous, path, tools)
    latest.set(room, Math.max(start, previous ?? start))
  }
}

/** Talks stand in order of time within their session. */
function checkTalks({ start, end, talks }: SessionDraft, tools: DraftTools): void {
  const clock = (instant: Instant) => formatTime(instant, tools.times.zone)
  let previous: Instant | null = null
  for (const talk of talks) {
    if (talk.start === null) continue
    const place = [...talk.path, 'start']
    if (previous !== null && talk.start < previous) {
      tellDisorder(talk.start, previous, talk.path, tools)
    } else if (talk.start < start) {
      tools.report(place, words.beforeBlock(clock(talk.start), clock(start)))
    } else if (end !== null && talk.start >= end) {
      tools.report(place, words.afterBlock(clock(talk.start), clock(end)))
    } else if (end !== null && talk.end !== null && talk.end > end) {
      tools.report([...talk.path, 'end'], words.afterBlock(clock(talk.end), clock(end)))
    }
    previous = Math.max(talk.start, previous ?? talk.start)
  }
}

function tellDisorder(start: Instant, previous: Instant, path: Path, tools: DraftTools): void {
  const [clock, above] = [start, previous].map((time) => formatTime(time, tools.times.zone))
  const afternoon = start + HALF_DAY >= previous ? inAfternoon(clock ?? '') : null
  tools.report([...path, 'start'], words.outOfOrder(clock ?? '', above ?? '', afternoon))
}

/** `none` opts out of the room of the program. */
export function roomOf(file: ValidTalk, inherited: string | null): string | null {
  if (file.room === undefined) return inherited
  return /^\s*none\s*$/i.test(file.room) ? null : oneLine(file.room)
}
