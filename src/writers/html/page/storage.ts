/** Keeps choices in the browser, if it lets us. */
import type { State, Theme } from './state.ts'

/** What is kept from one visit to the next. */
interface Stored {
  readonly zone?: string
  readonly theme?: Theme
  readonly stars?: readonly string[]
}

export interface Storage {
  /** Returns what is stored; null if nothing is, or if storing is forbidden. */
  read(): Stored | null
  write(state: Pick<State, 'zone' | 'theme' | 'stars'>): void
}

/** Returns the storage of a program. Nothing throws where it is forbidden: then nothing is stored. */
export function storageOf(program: string): Storage {
  const key = `esfomo:${program}`
  return {
    read: () => attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Stored | null),
    write: ({ zone, theme, stars }) => {
      const stored: Stored = { zone, theme, stars: [...stars] }
      attempt(() => localStorage.setItem(key, JSON.stringify(stored)))
    },
  }
}

/** Returns what a function returns, or null if it throws. */
export function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
