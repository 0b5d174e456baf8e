/** Sessions and talks with their times read and checked against each other, before all else. */
import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import { oneLine } from '../text/one-line.ts'
import { addDays, formatTime, isoDate } from '../time/format.ts'
import { type Duration, HOUR, type Instant, type IsoDate } from '../time/types.ts'
import type { SessionDraft, TalkDraft } from './draft.ts'
import type { SessionTimes, TalkTimes } from './ends.ts'
import type { VenueTimes } from './venue-times.ts'

const HALF_DAY: Duration = 12 * HOUR
/** From this hour on `8:45` means the morning, also to those with a clock of twelve hours. */
const MORNING = 8
/** From this hour on something may go on until the next day. */
const NOON = 12

export interface TimingTools {
  readonly report: Report
  readonly times: VenueTimes
  /** The room of a session that names no other. */
  readonly room: string | null
}

/** A session or talk whose times are instants; what could not be read has been told. */
export interface TimedItem<T extends TalkDraft> extends TalkTimes {
  readonly file: T
  readonly path: Path
}
export interface TimedSession extends TimedItem<SessionDraft>, SessionTimes {
  readonly start: Instant
  readonly talks: readonly TimedItem<TalkDraft>[]
}

/** The sessions of a day whose start is known; what is wrong with the others has been told. */
export function timeSessions(
  files: readonly (SessionDraft | undefined)[],
  path: Path,
  date: IsoDate,
  tools: TimingTools,
): TimedSession[] {
  const drafts = files.flatMap((file, index) => {
    return (file && timeSession(file, [...path, index], date, tools)) ?? []
  })
  checkOrder(drafts, tools)
  return drafts
}

function timeSession(
  file: SessionDraft,
  path: Path,
  date: IsoDate,
  tools: TimingTools,
): TimedSession | null {
  const talks = (file.talks ?? []).flatMap((talk, index) => {
    return talk ? timeItem(talk, [...path, 'talks', index], date, tools, null) : []
  })
  const firstTalk = talks.find((talk) => talk.start !== null)?.start ?? null
  const { start, ...rest } = timeItem(file, path, date, tools, firstTalk)
  if (start === null) {
    const misspelt = 'talks' in file && file.talks === undefined
    const told = misspelt || 'start' in file || talks.some((talk) => 'start' in talk.file)
    if (!told) tools.report(path, problem('no-start'))
    return null
  }
  const draft = { ...rest, start, talks, room: roomOf(file, tools.room) }
  checkTalks(draft, tools)
  return draft
}

/** `otherStart` is the start of what has none of its own. */
function timeItem<T extends TalkDraft>(
  file: T,
  path: Path,
  date: IsoDate,
  tools: TimingTools,
  otherStart: Instant | null,
): TimedItem<T> {
  const { times, report } = tools
  const nobody =
    !('speakers' in file) || (Array.isArray(file.speakers) && file.speakers.length === 0)
  if (!('title' in file) && nobody) report(path, problem('no-title'))
  const ownStart = file.start && times.instantOf(file.start, date, [...path, 'start'], 'start')
  const start = typeof ownStart === 'number' ? ownStart : 'start' in file ? null : otherStart
  return {
    file,
    path,
    start,
    end: endOf(file, path, date, start, tools),
    cancelled: file.status === 'cancelled',
  }
}

function endOf(
  file: TalkDraft,
  path: Path,
  date: IsoDate,
  start: Instant | null,
  { times, report }: TimingTools,
): Instant | null {
  const key = file.end === undefined ? 'duration' : 'end'
  const place = [...path, key]
  if (file.end !== undefined && file.duration !== undefined)
    report(place, problem('end-and-duration'))
  const end = file.end && times.instantOf(file.end, date, place, 'end')
  const length = file.duration && times.duration(file.duration, [...path, 'duration'])
  if (typeof end !== 'number' && typeof length !== 'number') return null
  if (start === null) {
    // Of a session it has been told that it has no start.
    const isTalk = path.at(-2) === 'talks'
    if (isTalk && !('start' in file)) report(place, problem('end-without-start', key))
    return null
  }
  if (typeof end !== 'number') return start + Number(length)
  if (end > start) return end
  report(place, problem('end-before-start', ...endHint(end, start, times)))
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
function checkOrder(drafts: readonly TimedSession[], tools: TimingTools): void {
  const latest = new Map<string | null, Instant>()
  for (const { start, room, path } of drafts) {
    const previous = latest.get(room)
    if (previous !== undefined && start < previous) tellDisorder(start, previous, path, tools)
    latest.set(room, Math.max(start, previous ?? start))
  }
}

/** Talks stand in order of time within their session. */
function checkTalks({ start, end, talks }: TimedSession, tools: TimingTools): void {
  const clock = (instant: Instant) => formatTime(instant, tools.times.zone)
  let previous: Instant | null = null
  for (const talk of talks) {
    if (talk.start === null) continue
    const place = [...talk.path, 'start']
    if (previous !== null && talk.start < previous) {
      tellDisorder(talk.start, previous, talk.path, tools)
    } else if (talk.start < start) {
      tools.report(place, problem('before-block', clock(talk.start), clock(start)))
    } else if (end !== null && talk.start >= end) {
      tools.report(place, problem('after-block', clock(talk.start), clock(end)))
    } else if (end !== null && talk.end !== null && talk.end > end) {
      tools.report([...talk.path, 'end'], problem('after-block', clock(talk.end), clock(end)))
    }
    previous = Math.max(talk.start, previous ?? talk.start)
  }
}

function tellDisorder(start: Instant, previous: Instant, path: Path, tools: TimingTools): void {
  const [clock, above] = [start, previous].map((time) => formatTime(time, tools.times.zone))
  const afternoon = start + HALF_DAY >= previous ? inAfternoon(clock ?? '') : null
  tools.report([...path, 'start'], problem('out-of-order', clock ?? '', above ?? '', afternoon))
}

/** `none` opts out of the room of the program. */
export function roomOf(file: TalkDraft, inherited: string | null): string | null {
  if (file.room === undefined) return inherited
  return /^\s*none\s*$/i.test(file.room) ? null : oneLine(file.room)
}
