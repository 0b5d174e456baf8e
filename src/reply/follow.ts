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
  /** The parts that are missing in the value, or not the version that is there now. */
  readonly broken: readonly Broken[]
}

/** A part of a source, or all of it, and the error that keeps it from being opened. */
interface Broken {
  /** Name of the part; `WHOLE` for all of the source. */
  readonly key: string
  readonly error: unknown
}

const WHOLE = ''

interface Trouble extends Broken {
  readonly since: Instant
  /** When its last good version was opened; null if it has none. */
  readonly openedAt: Instant | null
}

export interface Followed<T> {
  /** The last good version. */
  readonly value: T
  /** Without what has been broken so briefly that it may just be half written. */
  readonly troubles: readonly Trouble[]
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
export function constant<T>(value: T): Followed<T> {
  return { value, troubles: [], wait: PERIOD, step: async () => false }
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
  /** The parts that are missing in the value. */
  readonly broken: readonly Broken[]
}

type Reportable = Trouble & { readonly isReported: boolean }

class Follower<T> implements Followed<T> {
  value: T
  wait = PERIOD
  readonly #source: Followable<T>
  #openedAt: Instant
  #known: string
  #isLooking = false
  /** The result of the last look, until it is used. */
  #seen: string | null | undefined
  /** A new version that may still be being written. */
  #unsettled: string | null = null
  #broken: readonly Reportable[]

  constructor(source: Followable<T>, { value, openedAt, known, broken }: First<T>) {
    this.#source = source
    this.value = value
    this.#openedAt = openedAt
    this.#known = known
    this.#broken = broken.map((part) => {
      return { ...part, since: openedAt, openedAt: null, isReported: true }
    })
  }

  get troubles(): readonly Trouble[] {
    return this.#broken.filter(({ isReported }) => isReported)
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
      const { value, broken } = await this.#source.open()
      this.value = value
      this.#broken = broken.map((part) => this.#troubleOf(part, at))
      this.#openedAt = at
      return true
    } catch (error) {
      const whole = this.#troubleOf({ key: WHOLE, error }, at)
      this.#broken = [...this.#broken.filter(({ key }) => key !== WHOLE), whole]
      return whole.isReported
    }
  }

  /** Returns the trouble of a part, which goes on if it was broken before. */
  #troubleOf(part: Broken, at: Instant): Reportable {
    const before = this.#broken.find(({ key }) => key === part.key)
    const begun = { since: at, openedAt: this.#openedAt, isReported: false }
    return { ...begun, ...before, ...part }
  }

  /** Returns whether it is time to report that something is broken. */
  #isReportDue(at: Instant): boolean {
    const isDue = ({ isReported, since }: Reportable) => !isReported && at - since >= GRACE
    if (!this.#broken.some(isDue)) return false
    this.#broken = this.#broken.map((one) => (isDue(one) ? { ...one, isReported: true } : one))
    return true
  }
}
