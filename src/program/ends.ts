/** Ends that a file does not give. They follow from what comes next, and are marked as inferred. */
import { type Duration, type Instant, MINUTE } from '../time/types.ts'

/** How long something takes when nothing comes after it. */
const USUAL_LENGTH: Duration = 30 * MINUTE

export interface TalkTimes {
  readonly start: Instant | null
  /** As the file gives it. */
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
  /** Nothing in the file says when it ends. */
  readonly guessed: boolean
}

/**
 * The ends of the sessions of a day: as given, else the earliest later start in the same room, or
 * where either has no room; else the usual length. What is cancelled does not count.
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
    const here = session.room === null ? [everywhere] : [byRoom.get(session.room), byRoom.get(null)]
    const next = here.map((starts) => firstAfter(starts ?? [], lastStart))
    // A block lasts as long as the ends given to its talks say.
    const talksEnd = session.talks.reduce(
      (last, { end }) => Math.max(last, end ?? 0),
      session.start,
    )
    const end = Math.min(...next)
    if (Number.isFinite(end)) return { end: Math.max(end, talksEnd), guessed: false }
    if (talksEnd > lastStart) return { end: talksEnd, guessed: false }
    return { end: lastStart + USUAL_LENGTH, guessed: true }
  })
}

/** The ends of the talks of a session: as given, else the next timed talk or the session's end. */
export function talkEnds(talks: readonly TalkTimes[], sessionEnd: Instant): (Instant | null)[] {
  const starts = talks.flatMap(({ start, cancelled }) =>
    start === null || cancelled ? [] : [start],
  )
  return talks.map(({ start, end }) => {
    if (end !== null || start === null) return end
    const next = Math.min(sessionEnd, firstAfter(starts, start))
    // What is cancelled may stand behind the end of its session.
    return next > start ? next : start + USUAL_LENGTH
  })
}

function lastTalkStart({ start, talks }: SessionTimes): Instant {
  return talks.reduce((last, talk) => Math.max(last, talk.cancelled ? 0 : (talk.start ?? 0)), start)
}

/** Infinity where there is none. The starts ascend. */
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
