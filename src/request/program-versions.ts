/** Keeps the version of each program that answers, while new ones are opened. */
import { UserError } from '../errors.ts'
import type { OpenThrough, ProgramError, Result } from './open-programs.ts'

/** Answers from all programs, opened through a function. */
type Ask<T> = (through: OpenThrough) => Promise<T>

interface Renewed<T> {
  /** Undefined if no new version can answer. */
  readonly value: T | undefined
  /** Names of the programs that were opened. */
  readonly opened: ReadonlySet<string>
  /** Those whose newest version does not answer. */
  readonly errors: readonly ProgramError[]
}

export class ProgramVersions {
  #answering: ReadonlyMap<string, Result> = new Map()
  /** Programs whose newest version does not fit the others, or what was asked. */
  readonly #held = new Map<string, UserError>()

  /** Answers from the newest version of all programs. Rejects as `ask` does. */
  open<T>(ask: Ask<T>): Promise<T> {
    return this.#attempt(ask, (_, open) => open())
  }

  /**
   * Answers from new versions of some programs, and from the others as they are. One that can't be read,
   * or that leaves no answer, is kept as it was. Rejects only for errors that are no UserError.
   */
  async renew<T>(changed: Iterable<string>, ask: Ask<T>): Promise<Renewed<T>> {
    const names = [...new Set([...changed, ...this.#held.keys()])]
    this.#held.clear()
    const read = memoized()
    let value: T | undefined
    const refusalOf = async (some: readonly string[]) => {
      try {
        value = await this.#attempt(ask, (name, open) => {
          const known = this.#answering.get(name)
          return known && !some.includes(name) ? Promise.resolve(known) : read(name, open)
        })
        return null
      } catch (error) {
        if (error instanceof UserError) return error
        throw error
      }
    }
    // If they can't answer together, the others of them may.
    const isTogether = names.length > 1 && (await refusalOf(names)) === null
    for (const name of isTogether ? [] : names) {
      const refusal = await refusalOf([name])
      if (refusal !== null) this.#held.set(name, refusal)
    }
    return { value, opened: new Set(names), errors: names.flatMap((name) => this.#errorOf(name)) }
  }

  /** Answers, and keeps the versions that did. */
  async #attempt<T>(ask: Ask<T>, through: OpenThrough): Promise<T> {
    const used = new Map<string, Result>()
    const value = await ask(async (name, open) => {
      const result = await through(name, open)
      const last = this.#answering.get(name)?.opened
      const standing = result.opened || !last ? result : { ...result, opened: last }
      used.set(name, standing)
      return standing
    })
    this.#answering = used
    return value
  }

  #errorOf(name: string): ProgramError[] {
    const { error, opened } = this.#answering.get(name) ?? {}
    const reason = opened?.found?.trouble
    const copy = reason ? new UserError(`can't read ${opened.source.name}: ${reason}`) : null
    const one = this.#held.get(name) ?? error ?? copy
    return one ? [{ name, error: one }] : []
  }
}

/** Returns a function that opens each program once. */
function memoized(): OpenThrough {
  const results = new Map<string, Promise<Result>>()
  return (name, open) => {
    const result = results.get(name) ?? open()
    results.set(name, result)
    return result
  }
}
