/** Bounds how long reading a source may take, with everything that it asks for. */
import { type Duration, type Instant, SECOND } from '../../time/types.ts'

/** How long servers may take. */
const LONG: Duration = 10 * SECOND
/** How long they may take where a copy can answer instead. */
const SHORT: Duration = 2 * SECOND

export class Patience {
  readonly #start: Instant
  #limit: Duration = LONG

  constructor(start: Instant) {
    this.#start = start
  }

  /** A copy can answer: what else is asked for has to come as soon. */
  shorten(): void {
    this.#limit = SHORT
  }

  /** The limit in words: `no complete answer within 2 seconds`. */
  get reason(): string {
    return `no complete answer within ${this.#limit / SECOND} seconds`
  }

  /** Returns the milliseconds that are left, from 0. */
  left(now: Instant): number {
    // The clock may have been set back.
    return Math.max(0, this.#limit - Math.max(0, now - this.#start))
  }
}
