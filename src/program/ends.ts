/** Infers ends that a file leaves out from what comes next. The model marks them as inferred. */
import { type Duration, type Instant, MINUTE } from '../time/types.ts'

/** Length of a session or talk if nothing after its start implies an end. */
const DEFAULT_LENGTH: Duration = 30 * MINUTE

export interface TalkTimes {
  readonly start: Instant | null
  /** The end that the file gives, or null. */
  readonly end: Instant | null
  readonly cancelled: boolean
}

export interface SessionTimes {
  readonly start: Instant
  readonly end: Instant | null
  readonly room: string | null
  readonly cancelled: boolean
  readonly talks: readonly TalkTimes[]
}

export interface SessionEnd {
  readonly end: Instant
  /** True if nothing in the file implies the end. */
  readonly guessed: boolean
}

/**
 * Returns the end of each session of a day: as given, else the next start after the last one in the
 * session, but not before an end given to one of its talks. The next start is in the same room, or
 * in any room if one of the two sessions has no room. If there is none, the end is the last one
 * given to a talk, if that is after the last start, else DEFAULT_LENGTH after the last start. The
 * starts of cancelled sessions and talks don't count.
 */
export function sessionEnds(sessions: readonly SessionTimes[]): SessionEnd[] {
  const everywhere: Instant[] = []
  const byRoom = new Map<string | null, Instant[]>()
  for (const { start, room, cancelled } of sessions) {
    if (cancelled) continue
    everywhere.push(start)
    const starts = byRoom.get(room)
    if (starts) starts.push(start)
    else byRoom.set(room, [start])
  }
  for (const starts of [everywhere, ...byRoom.values()]) starts.sort((a, b) => a - b)

  return sessions.map((session) => {
    if (session.end !== null) return { end: session.end, guessed: false }
    const lastStart = lastTalkStart(session)
    const startLists =
      session.room === null ? [everywhere] : [byRoom.get(session.room), byRoom.get(null)]
    const nextStarts = startLists.map((starts) => firstAfter(starts ?? [], lastStart))
    // A session lasts at least until the last end given to one of its talks.
    const talksEnd = session.talks.reduce(
      (last, { end }) => Math.max(last, end ?? 0),
      session.start,
    )
    const nextStart = Math.min(...nextStarts)
    if (Number.isFinite(nextStart)) return { end: Math.max(nextStart, talksEnd), guessed: false }
    if (talksEnd > lastStart) return { end: talksEnd, guessed: false }
    return { end: lastStart + DEFAULT_LENGTH, guessed: true }
  })
}

/**
 * Returns the end of each talk of a session: as given, else the start of the next talk, but not
 * after the end of the session. The end of a talk without a start is null.
 */
export function talkEnds(talks: readonly TalkTimes[], sessionEnd: Instant): (Instant | null)[] {
  const starts = talks.flatMap(({ start, cancelled }) =>
    start === null || cancelled ? [] : [start],
  )
  return talks.map(({ start, end }) => {
    if (end !== null || start === null) return end
    const next = Math.min(sessionEnd, firstAfter(starts, start))
    // A cancelled talk may start after the end of its session.
    return next > start ? next : start + DEFAULT_LENGTH
  })
}

function lastTalkStart({ start, talks }: SessionTimes): Instant {
  return talks.reduce((last, talk) => Math.max(last, talk.cancelled ? 0 : (talk.start ?? 0)), start)
}

/** Returns the first start after an instant, or Infinity. The starts must ascend. */
function firstAfter(starts: readonly Instant[], instant: Instant): Instant {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) > instant) high = middle
    else low = middle + 1
  }
  return starts[low] ?? Number.POSITIVE_INFINITY
}
