/** Opens something again when its source changes, and keeps the last good version while it is broken. */
import { type Duration, type Instant, SECOND } from '../time/types.ts'

/** Something that can be opened again. */
export interface Followable<T> {
  /** Returns a mark that differs once `open` may return something else, or null. Never rejects. */
  version(): Promise<string | null>
  /** Rejects while the source is broken. */
  open(): Promise<T>
}

/** The error that keeps the source from being opened. */
interface Trouble {
  readonly error: unknown
  readonly since: Instant
}

export interface Followed<T> {
  /** The last good version. */
  readonly value: T
  readonly openedAt: Instant
  /** Null also while the source has been broken so briefly that it may just be half written. */
  readonly trouble: Trouble | null
  /** Time after which to call `step` again. */
  readonly wait: Duration
  /** Looks for a new version. Resolves to whether there is anything new to show. */
  step(at: Instant): Promise<boolean>
}

/** Time between two looks at a source. */
const PERIOD: Duration = SECOND
/** Time that a look at a file takes, also on a network disk. */
const LOOK: Duration = SECOND / 10
/** Time in which a source must not change to be read: editors write in several steps. */
const SETTLE: Duration = SECOND / 4
/** Time for which a source must be broken before it is reported. */
const GRACE: Duration = 2 * SECOND

/** Returns a value that never changes. */
export function constant<T>(value: T, openedAt: Instant): Followed<T> {
  return { value, openedAt, trouble: null, wait: PERIOD, step: async () => false }
}

/**
 * Follows a source whose `value` was opened when it had the version `known`. A look at the source is
 * not waited for, since a network disk that has gone does not answer.
 */
export function follow<T>(
  source: Followable<T>,
  first: { readonly value: T; readonly openedAt: Instant; readonly known: string },
): Followed<T> {
  let { value, openedAt, known } = first
  let isLooking = false
  /** The result of the last look, until it is used. */
  let seen: string | null | undefined
  /** A new version that may still be being written. */
  let unsettled: string | null = null
  let broken: (Trouble & { readonly isReported: boolean }) | null = null
  let wait = PERIOD

  function look(): void {
    isLooking = true
    source.version().then((version) => {
      seen = version
      isLooking = false
    })
  }

  /** Opens a new version. Resolves to whether what is shown changes. */
  async function reopen(version: string, at: Instant): Promise<boolean> {
    known = version
    try {
      value = await source.open()
    } catch (error) {
      broken = { error, since: broken?.since ?? at, isReported: broken?.isReported ?? false }
      return broken.isReported
    }
    openedAt = at
    broken = null
    return true
  }

  /** Returns whether it is time to report that the source is broken. */
  function isReportDue(at: Instant): boolean {
    if (broken === null || broken.isReported || at - broken.since < GRACE) return false
    broken = { ...broken, isReported: true }
    return true
  }

  /** Uses the result of a look. Resolves to whether what is shown changes. */
  async function settle(version: string | null, at: Instant): Promise<boolean> {
    wait = PERIOD - LOOK
    const isNew = version !== null && version !== known
    const isSettled = version === unsettled
    unsettled = isNew && !isSettled ? version : null
    if (!isNew) return isReportDue(at)
    if (isSettled) return reopen(version, at)
    wait = SETTLE
    return false
  }

  return {
    get value() {
      return value
    },
    get openedAt() {
      return openedAt
    },
    get trouble() {
      return broken?.isReported ? broken : null
    },
    get wait() {
      return wait
    },
    async step(at) {
      const version = seen
      seen = undefined
      if (version !== undefined) return settle(version, at)
      wait = isLooking ? PERIOD : LOOK
      if (!isLooking) look()
      return false
    },
  }
}
