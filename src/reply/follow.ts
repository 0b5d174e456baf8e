/** Opens something again when its source changes, and keeps the last good version while it is broken. */
import { type Duration, type Instant, SECOND } from '../time/types.ts'

/** Something that can be opened again. */
export interface Followable<T> {
  /** Returns a mark that differs once `open` may return something else, or null. Never rejects. */
  version(): Promise<string | null>
  /** Rejects while the source is broken. */
  open(): Promise<Opened<T>>
}

interface Opened<T> {
  readonly value: T
  /** Why it is not the version that is there now, or null. */
  readonly trouble: unknown
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
export function follow<T>(source: Followable<T>, first: First<T>): Followed<T> {
  return new Follower(source, first)
}

interface First<T> {
  readonly value: T
  readonly openedAt: Instant
  readonly known: string
}

class Follower<T> implements Followed<T> {
  value: T
  openedAt: Instant
  wait = PERIOD
  readonly #source: Followable<T>
  #known: string
  #isLooking = false
  /** The result of the last look, until it is used. */
  #seen: string | null | undefined
  /** A new version that may still be being written. */
  #unsettled: string | null = null
  #broken: (Trouble & { readonly isReported: boolean }) | null = null

  constructor(source: Followable<T>, { value, openedAt, known }: First<T>) {
    this.#source = source
    this.value = value
    this.openedAt = openedAt
    this.#known = known
  }

  get trouble(): Trouble | null {
    return this.#broken?.isReported ? this.#broken : null
  }

  async step(at: Instant): Promise<boolean> {
    const version = this.#seen
    this.#seen = undefined
    if (version !== undefined) return this.#settle(version, at)
    this.wait = this.#isLooking ? PERIOD : LOOK
    if (!this.#isLooking) this.#look()
    return false
  }

  #look(): void {
    this.#isLooking = true
    this.#source.version().then((version) => {
      this.#seen = version
      this.#isLooking = false
    })
  }

  /** Uses the result of a look. Resolves to whether what is shown changes. */
  async #settle(version: string | null, at: Instant): Promise<boolean> {
    this.wait = PERIOD - LOOK
    const isNew = version !== null && version !== this.#known
    const isSettled = version === this.#unsettled
    this.#unsettled = isNew && !isSettled ? version : null
    if (!isNew) return this.#isReportDue(at)
    if (isSettled) return this.#reopen(version, at)
    this.wait = SETTLE
    return false
  }

  /** Opens a new version. Resolves to whether what is shown changes. */
  async #reopen(version: string, at: Instant): Promise<boolean> {
    this.#known = version
    try {
      const { value, trouble } = await this.#source.open()
      this.value = value
      if (trouble !== null) this.#break(trouble, at)
      else {
        this.openedAt = at
        this.#broken = null
      }
      return true
    } catch (error) {
      return this.#break(error, at)
    }
  }

  /** Remembers an error. Returns whether one is reported already, so that this one takes its place. */
  #break(error: unknown, at: Instant): boolean {
    const { since = at, isReported = false } = this.#broken ?? {}
    this.#broken = { error, since, isReported }
    return isReported
  }

  /** Returns whether it is time to report that the source is broken. */
  #isReportDue(at: Instant): boolean {
    const broken = this.#broken
    if (broken === null || broken.isReported || at - broken.since < GRACE) return false
    this.#broken = { ...broken, isReported: true }
    return true
  }
}
