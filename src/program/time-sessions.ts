/** Resolves the times of sessions and talks and checks their order: the first step of a day. */
import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import { addDays, formatTime, isoDate } from '../time/format.ts'
import { wallTimeAt } from '../time/offset.ts'
import { isUndetermined } from '../time/parse.ts'
import { DAY, type Duration, HOUR, type Instant, type IsoDate } from '../time/types.ts'
import type { SessionDraft, TalkDraft } from './draft.ts'
import type { SessionTimes, TalkTimes } from './ends.ts'
import { decodePlace, type Place } from './rooms.ts'
import type { VenueTimes } from './venue-times.ts'

/** Maximum length of a session or talk. */
const MAX_DAYS = 14
const HALF_DAY: Duration = 12 * HOUR
/** First hour that surely means the morning: `8:45` does, but `1:00` may mean 13:00. */
const FIRST_MORNING_HOUR = 8
/** Minimum hour of a start for which an end on the next day is suggested. */
const MIN_OVERNIGHT_HOUR = 12

export interface TimingTools {
  readonly report: Report
  readonly times: VenueTimes
  /** Default place of the sessions: that of the program. */
  readonly place: Place
}

/** A session or talk with its times as instants. Times that are missing or invalid are null. */
export interface TimedItem<T extends TalkDraft> extends TalkTimes {
  readonly file: T
  readonly path: Path
}
export interface TimedSession extends TimedItem<SessionDraft>, SessionTimes, Place {
  readonly rooms: readonly string[]
  /** Null if the time is to be announced. */
  readonly start: Instant | null
  readonly talks: readonly TimedItem<TalkDraft>[]
}

/**
 * Returns the sessions of a day. Reports problems with all times, but not with dates if that of the
 * day is invalid, and null.
 */
export function timeSessions(
  drafts: readonly (SessionDraft | undefined)[],
  path: Path,
  date: IsoDate | null,
  tools: TimingTools,
): TimedSession[] {
  const sessions = drafts.flatMap((draft, index) => {
    return draft ? timeSession(draft, [...path, index], date, tools) : []
  })
  checkOrder(sessions, tools)
  return sessions
}

function timeSession(
  draft: SessionDraft,
  path: Path,
  date: IsoDate | null,
  tools: TimingTools,
): TimedSession {
  const talks = (draft.talks ?? []).flatMap((talk, index) => {
    if (talk === undefined) return []
    const talkDraft = typeof talk === 'string' ? { title: talk } : talk
    return timeItem(talkDraft, [...path, 'talks', index], date, tools, null)
  })
  const firstTalk = talks.find((talk) => talk.start !== null)?.start ?? null
  const timed = timeItem(draft, path, date, tools, firstTalk)
  const session = {
    ...timed,
    type: draft.type ?? 'talk',
    talks,
    ...decodePlace(draft.room, tools.place),
  }
  if (session.start !== null) checkTalks({ ...session, start: session.start }, tools)
  else if (isToBeAnnounced(draft)) {
    if (firstTalk !== null) tools.report([...path, 'start'], problem('timed-talks'))
  } else if (!talks.some(({ file }) => isToBeAnnounced(file)) && !isStartReported(draft)) {
    tools.report(path, problem('no-start'))
  }
  return session
}

function isToBeAnnounced({ start }: TalkDraft): boolean {
  return start !== undefined && isUndetermined(start)
}

/**
 * Returns whether another problem explains a missing start: talks that are invalid or misspelt, or
 * a start that doesn't parse.
 */
function isStartReported(draft: SessionDraft): boolean {
  if ('start' in draft || ('talks' in draft && draft.talks === undefined)) return true
  return (draft.talks ?? []).some((talk) => {
    return talk === undefined || (typeof talk === 'object' && 'start' in talk)
  })
}

/** Resolves the times of a session or talk. `fallbackStart` is its start if it gives none. */
function timeItem<T extends TalkDraft>(
  draft: T,
  path: Path,
  date: IsoDate | null,
  tools: TimingTools,
  fallbackStart: Instant | null,
): TimedItem<T> {
  const { times, report } = tools
  const hasNoSpeakers =
    !('speakers' in draft) || (Array.isArray(draft.speakers) && draft.speakers.length === 0)
  if (!('title' in draft) && hasNoSpeakers) report(path, problem('no-title'))
  const hasEnd = 'end' in draft || 'duration' in draft
  const ownStart = isToBeAnnounced(draft)
    ? undefined
    : draft.start &&
      times.instantOf({ text: draft.start, path: [...path, 'start'], edge: 'start', hasEnd }, date)
  const start = typeof ownStart === 'number' ? ownStart : 'start' in draft ? null : fallbackStart
  return {
    file: draft,
    path,
    start,
    end: endOf(draft, path, date, start, tools),
  }
}

/** Returns the end that a draft gives, also by its duration, or null. Reports problems with it. */
function endOf(
  draft: TalkDraft,
  path: Path,
  date: IsoDate | null,
  start: Instant | null,
  { times, report }: TimingTools,
): Instant | null {
  const key = draft.end === undefined ? 'duration' : 'end'
  const keyPath = [...path, key]
  if (draft.end !== undefined && draft.duration !== undefined)
    report(keyPath, problem('end-and-duration'))
  const end =
    draft.end &&
    times.instantOf({ text: draft.end, path: keyPath, edge: 'end', hasEnd: true }, date)
  const duration = draft.duration && times.duration(draft.duration, [...path, 'duration'])
  if (typeof end !== 'number' && typeof duration !== 'number') return null
  if (start === null) {
    // A session without a start is reported by timeSession.
    const isTalk = path.at(-2) === 'talks'
    const isTbd = isToBeAnnounced(draft)
    if (isTbd || (isTalk && !('start' in draft)))
      report(keyPath, problem('end-without-start', key, isTbd))
    return null
  }
  const result = typeof end === 'number' ? end : start + Number(duration)
  if (lengthOf(start, result, times) > MAX_DAYS * DAY)
    report(keyPath, problem('too-long-session', MAX_DAYS))
  else if (result > start) return result
  else report(keyPath, problem('end-before-start', ...endHint(result, start, times, date)))
  return null
}

/** Returns the time between two instants, or between their clock times if that is less. */
function lengthOf(start: Instant, end: Instant, { zone }: VenueTimes): Duration {
  return Math.min(end - start, wallTimeAt(zone, end) - wallTimeAt(zone, start))
}

/**
 * Returns the end and the start as `HH:MM`, and the end that may be meant: in the afternoon, on the
 * next day, or null.
 */
function endHint(
  end: Instant,
  start: Instant,
  { zone }: VenueTimes,
  date: IsoDate | null,
): [string, string, string | null] {
  const [endTime, startTime] = [formatTime(end, zone), formatTime(start, zone)]
  const nextDay = `${addDays(isoDate(start, zone), 1)} ${endTime}`
  const afternoon = end + HALF_DAY > start ? suggestAfternoon(endTime) : null
  const isLate = Number(startTime.slice(0, 2)) >= MIN_OVERNIGHT_HOUR
  const overnight = isLate && date !== null ? nextDay : null
  return [endTime, startTime, afternoon ?? overnight]
}

/** Returns `13:00 or 1pm` for `01:00`, or null from FIRST_MORNING_HOUR on. */
export function suggestAfternoon(time: string): string | null {
  const [hour = 0, minute = '00'] = [Number(time.slice(0, 2)), time.slice(3)]
  if (hour >= FIRST_MORNING_HOUR) return null
  const twelveHour = minute === '00' ? `${hour || 12}pm` : `${hour || 12}:${minute}pm`
  return `${hour + 12}:${minute} or ${twelveHour}`
}

/** Reports sessions that are listed after a later one in the same room. */
function checkOrder(sessions: readonly TimedSession[], tools: TimingTools): void {
  const latest = new Map<string | null, Instant>()
  for (const { start, rooms, path } of sessions) {
    if (start === null) continue
    const places = rooms.length === 0 ? [null] : rooms
    const previous = Math.max(...places.map((room) => latest.get(room) ?? Number.NEGATIVE_INFINITY))
    if (start < previous) reportDisorder(start, previous, path, tools)
    for (const room of places) latest.set(room, Math.max(start, previous))
  }
}

/** Reports talks that are listed after a later one, or are outside of their session. */
function checkTalks(
  { start, end, talks }: TimedSession & { readonly start: Instant },
  tools: TimingTools,
): void {
  const time = (instant: Instant) => formatTime(instant, tools.times.zone)
  let previous: Instant | null = null
  for (const talk of talks) {
    if (talk.start === null) continue
    const startPath = [...talk.path, 'start']
    if (previous !== null && talk.start < previous) {
      reportDisorder(talk.start, previous, talk.path, tools)
    } else if (talk.start < start) {
      tools.report(startPath, problem('before-block', time(talk.start), time(start)))
    } else if (end !== null && talk.start >= end) {
      tools.report(startPath, problem('after-block', time(talk.start), time(end)))
    } else if (end !== null && talk.end !== null && talk.end > end) {
      tools.report([...talk.path, 'end'], problem('after-block', time(talk.end), time(end)))
    }
    previous = Math.max(talk.start, previous ?? talk.start)
  }
}

function reportDisorder(start: Instant, previous: Instant, path: Path, tools: TimingTools): void {
  const [time, above] = [start, previous].map((instant) => formatTime(instant, tools.times.zone))
  const afternoon = start + HALF_DAY >= previous ? suggestAfternoon(time ?? '') : null
  tools.report([...path, 'start'], problem('out-of-order', time ?? '', above ?? '', afternoon))
}
