/** Bounds the work of expanding recurrence rules, which a short file can make endless. */

/** Steps for all recurrence rules of a file, of some 3 µs each: a year of a daily rule takes 1,000. */
const MAX_STEPS = 150_000

export class OutOfBudget extends Error {
  override readonly name = 'OutOfBudget'
}

export class Budget {
  #left: number

  constructor(steps = MAX_STEPS) {
    this.#left = steps
  }

  /** Throws OutOfBudget once a file has taken too many steps. */
  spend(steps: number): void {
    this.#left -= steps
    if (!(this.#left >= 0)) throw new OutOfBudget()
  }
}
