/** Opens something again when its source changes, and keeps the last good version while it is broken. */
import { type Duration, type Instant, SECOND } from '../time/types.ts'
import { Look, type Part } from './look.ts'

/** Something that can be opened again. */
export interface Followable<T> {
  /** What may change, each by itself. */
  readonly parts: readonly Part[]
  /** Opens the parts that have changed, and perhaps others. Rejects while those are broken. */
  open(changed: ReadonlySet<string>): Promise<Opened<T>>
}

interface Opened<T> {
  /** Undefined if there is nothing new to show. */
  readonly value: T | undefined
  /** Keys of the parts that were opened. */
  readonly opened: ReadonlySet<string>
  /** Those that are missing in the value, or not in the version that is there now. */
  readonly broken: readonly Broken[]
}

/** A part, and the error that keeps it from being opened. */
interface Broken {
  readonly key: string
  readonly error: unknown
}

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

/**
 * Follows a source whose `value` was opened when its parts had the versions that are known. A look at a
 * part is not waited for, since a network disk that has gone does not answer.
 */
export function follow<T>(source: Followable<T>, first: First<T>): Followed<T> {
  return new Follower(source, first)
}

interface First<T> {
  readonly value: T
  readonly openedAt: Instant
  /** Versions of the parts. */
  readonly known: readonly string[]
  /** The parts that are missing in the value. */
  readonly broken: readonly Broken[]
}

type Reportable = Trouble & { readonly isReported: boolean }

class Follower<T> implements Followed<T> {
  value: T
  wait = PERIOD
  readonly #source: Followable<T>
  readonly #looks: readonly Look[]
  /** When the last good version of each part was opened. */
  readonly #openedAt: Map<string, Instant>
  #broken: readonly Reportable[]

  constructor(source: Followable<T>, { value, openedAt, known, broken }: First<T>) {
    this.#source = source
    this.value = value
    this.#looks = source.parts.map((part, index) => new Look(part, known[index] ?? ''))
    this.#broken = broken.map((part) => {
      return { ...part, since: openedAt, openedAt: null, isReported: true }
    })
    const good = source.parts.filter(({ key }) => !broken.some((one) => one.key === key))
    this.#openedAt = new Map(good.map(({ key }) => [key, openedAt]))
  }

  get troubles(): readonly Trouble[] {
    return this.#broken.filter(({ isReported }) => isReported)
  }

  async step(at: Instant): Promise<boolean> {
    const answered = this.#looks.filter(({ hasAnswer }) => hasAnswer)
    if (answered.length > 0) return this.#use(answered, at)
    const started = this.#looks.filter((look) => look.start())
    this.wait = started.length > 0 ? LOOK : PERIOD
    return false
  }

  /** Uses the results of looks. Resolves to whether what is shown changes. */
  async #use(answered: readonly Look[], at: Instant): Promise<boolean> {
    const answers = answered.map((look) => [look.key, look.take()] as const)
    const keysOf = (kind: 'new' | 'unsettled') => {
      return new Set(answers.flatMap(([key, answer]) => (answer === kind ? key : [])))
    }
    const [changed, unsettled] = [keysOf('new'), keysOf('unsettled')]
    this.wait = unsettled.size > 0 ? SETTLE : PERIOD - LOOK
    const isChange = changed.size > 0 && (await this.#reopen(changed, at))
    return this.#report(unsettled, at) || isChange
  }

  /** Opens new versions. Resolves to whether what is shown changes. */
  async #reopen(changed: ReadonlySet<string>, at: Instant): Promise<boolean> {
    const { value, opened, broken } = await this.#source.open(changed).catch((error) => ({
      value: undefined,
      opened: changed,
      broken: [...changed].map((key) => ({ key, error })),
    }))
    if (value !== undefined) this.value = value
    const troubles = broken.map((part) => this.#troubleOf(part, at))
    const all = [...this.#broken.filter(({ key }) => !opened.has(key)), ...troubles]
    this.#broken = this.#looks.flatMap(({ key }) => all.filter((one) => one.key === key))
    const good = [...opened].filter((key) => !broken.some((one) => one.key === key))
    for (const key of good) this.#openedAt.set(key, at)
    return value !== undefined || troubles.some(({ isReported }) => isReported)
  }

  /** Returns the trouble of a part, which goes on if it was broken before. */
  #troubleOf(part: Broken, at: Instant): Reportable {
    const before = this.#broken.find(({ key }) => key === part.key)
    const openedAt = this.#openedAt.get(part.key) ?? null
    return { since: at, isReported: false, ...before, openedAt, ...part }
  }

  /** Reports what has been broken for long enough. Returns whether there is any. */
  #report(unsettled: ReadonlySet<string>, at: Instant): boolean {
    const isDue = ({ key, isReported, since }: Reportable) => {
      return !isReported && !unsettled.has(key) && at - since >= GRACE
    }
    if (!this.#broken.some(isDue)) return false
    this.#broken = this.#broken.map((one) => (isDue(one) ? { ...one, isReported: true } : one))
    return true
  }
}
