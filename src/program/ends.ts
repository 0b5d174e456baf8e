/** Infers ends that a file leaves out from what comes next. The model marks them as inferred. */
import type { SessionType } from '../model/program.ts'
import { type Duration, type Instant, MINUTE } from '../time/types.ts'

// Whether something is cancelled plays no part here: people have planned with the other times, so a
// cancellation must not change them.

/** Length of a session or talk if nothing after its start implies an end. */
const DEFAULT_LENGTH: Duration = 30 * MINUTE

export interface TalkTimes {
  readonly start: Instant | null
  /** The end that the file gives, or null. */
  readonly end: Instant | null
}

export interface SessionTimes extends TalkTimes {
  readonly type: SessionType
  /** Empty if it has no room. */
  readonly rooms: readonly string[]
  readonly talks: readonly TalkTimes[]
}

export interface SessionEnd {
  /** Null if the session has no start. */
  readonly end: Instant | null
  /** True if nothing in the file implies the end. */
  readonly guessed: boolean
}

/**
 * Returns the end of each session of a day: as given, else the next start after the last one in the
 * session (NextStarts decides which count), but not before an end given to one of its talks. If
 * there is none, the end is the last one given to a talk, if that is after the last start, else
 * DEFAULT_LENGTH after the last start.
 */
export function sessionEnds(sessions: readonly SessionTimes[]): SessionEnd[] {
  const nextStarts = new NextStarts(sessions)
  return sessions.map((session) => {
    const { start, end, talks } = session
    if (end !== null || start === null) return { end, guessed: false }
    const lastStart = talks.reduce((last, talk) => Math.max(last, talk.start ?? last), start)
    // A session lasts at least until the last end given to one of its talks.
    const talksEnd = talks.reduce((last, talk) => Math.max(last, talk.end ?? last), start)
    const next = nextStarts.after(lastStart, session)
    if (Number.isFinite(next)) return { end: Math.max(next, talksEnd), guessed: false }
    if (talksEnd > lastStart) return { end: talksEnd, guessed: false }
    return { end: lastStart + DEFAULT_LENGTH, guessed: true }
  })
}

/**
 * Returns the end of each talk of a session: as given, else the start of the next talk, but not
 * after the end of the session. The end of a talk without a start is null.
 */
export function talkEnds(
  talks: readonly TalkTimes[],
  sessionEnd: Instant | null,
): (Instant | null)[] {
  const starts = talks.flatMap(({ start }) => start ?? []).sort(ascending)
  return talks.map(({ start, end }) => {
    if (end !== null || start === null) return end
    return Math.min(sessionEnd ?? Number.POSITIVE_INFINITY, firstAfter(starts, start))
  })
}

/**
 * The starts of a day that end what runs before them: those in the same room, those of sessions
 * without a room, and those of breaks and lunches in any room. A session without a room is ended by
 * all of them. A social event ends only what is in its own room: it is often somewhere else.
 */
class NextStarts {
  readonly #inRoom = new Map<string | null, Instant[]>()
  /** Starts that end sessions in every room. */
  readonly #forEveryRoom: Instant[] = []
  /** Starts that end sessions without a room. */
  readonly #forNoRoom: Instant[] = []

  constructor(sessions: readonly SessionTimes[]) {
    for (const { start, type, rooms } of sessions) {
      if (start === null) continue
      for (const room of rooms.length === 0 ? [null] : rooms) this.#add(room, start)
      const isPause = type === 'break' || type === 'lunch'
      if (isPause || (type !== 'social' && rooms.length === 0)) this.#forEveryRoom.push(start)
      if (type !== 'social') this.#forNoRoom.push(start)
    }
    for (const starts of [this.#forEveryRoom, this.#forNoRoom, ...this.#inRoom.values()]) {
      starts.sort(ascending)
    }
  }

  /** Returns the first start after an instant that ends a session, or Infinity. */
  after(instant: Instant, { rooms }: SessionTimes): Instant {
    const elsewhere = rooms.length === 0 ? this.#forNoRoom : this.#forEveryRoom
    const here = (rooms.length === 0 ? [null] : rooms).map((room) => this.#inRoom.get(room) ?? [])
    return [elsewhere, ...here].reduce(
      (first, starts) => Math.min(first, firstAfter(starts, instant)),
      Number.POSITIVE_INFINITY,
    )
  }

  #add(room: string | null, start: Instant): void {
    const starts = this.#inRoom.get(room)
    if (starts) starts.push(start)
    else this.#inRoom.set(room, [start])
  }
}

function ascending(a: Instant, b: Instant): number {
  return a - b
}

/** Returns the first start after an instant, or Infinity. The starts must ascend. */
function firstAfter(starts: readonly Instant[], instant: Instant): Instant {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? Infinity) > instant) high = middle
    else low = middle + 1
  }
  return starts[low] ?? Infinity
}
