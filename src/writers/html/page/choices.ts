/** Holds the state of the page: reads it from the address and the storage, and writes it to both. */
import { formatState, isPart, parseState, type State, starsIn } from './state.ts'
import { attempt, type Storage } from './storage.ts'

export interface Choices {
  readonly state: State
  /** True while the stars are those of an address from somewhere else, which are not stored. */
  readonly areBorrowed: boolean
  change(changes: Partial<State>): void
  toggleStar(id: string): void
  /** Ends the loan: the stars become the visitor's own, beside those that are stored, or go. */
  settle(isKept: boolean): void
  /** Takes what the address says now. */
  readAddress(): void
  /** Shows another state, and leaves address and storage as they are. */
  show(other: State): void
}

/** Returns the choices, by default those of `usual`. `show` is called after each change. */
export function choicesOf(storage: Storage, usual: State, show: () => void): Choices {
  let state = usual
  let areBorrowed = false
  const ownStars = () => new Set(storage.read()?.stars ?? [])

  const readStorage = () => {
    const { zone = usual.zone, theme = usual.theme } = storage.read() ?? {}
    state = { ...state, zone, theme, stars: ownStars() }
  }
  const change = (changes: Partial<State>) => {
    state = { ...state, ...changes }
    const { zone, theme, stars } = changes
    const kept = {
      ...(zone === undefined ? {} : { zone }),
      ...(theme === undefined ? {} : { theme }),
      ...(stars === undefined || areBorrowed ? {} : { stars }),
    }
    if (Object.keys(kept).length > 0) storage.write(kept)
    writeAddress(formatState(state, usual))
    show()
  }
  storage.onChange(() => {
    if (!areBorrowed) {
      state = { ...state, stars: ownStars() }
      // Otherwise those of the address would be taken for somebody else's on the next visit.
      if (starsIn(fragment())) writeAddress(formatState(state, usual))
    }
    show()
  })
  readStorage()
  return {
    get state() {
      return state
    },
    get areBorrowed() {
      return areBorrowed
    },
    change,
    toggleStar(id) {
      const stars = new Set(state.stars)
      if (!stars.delete(id)) stars.add(id)
      change({ stars })
    },
    settle(isKept) {
      areBorrowed = false
      change({ stars: isKept ? new Set([...ownStars(), ...state.stars]) : ownStars() })
    },
    show(other) {
      state = other
      show()
    },
    readAddress() {
      const given = fragment()
      const stars = starsIn(given)
      const isStored = storage.read() !== null
      if (given === '') {
        state = { ...usual, stars: state.stars }
        if (isStored) readStorage()
        areBorrowed = false
      } else state = parseState(given, state)
      if (stars) areBorrowed = isStored && !areEqual(stars, ownStars())
      // A link to a part of the page changes nothing else, so that the address keeps the state.
      if (isPart(given)) writeAddress(formatState(state, usual) || given)
    },
  }
}

/** Returns the fragment of the address as it is written, without `#`. */
export function fragment(): string {
  return location.hash.slice(1)
}

/** Replaces the fragment, so that no step back leads to an earlier state. */
function writeAddress(text: string): void {
  const address = text === '' ? location.pathname + location.search : `#${text}`
  attempt(() => history.replaceState(null, '', address))
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}
