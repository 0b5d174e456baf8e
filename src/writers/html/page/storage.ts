/** Keeps choices in the browser, if it lets us. */
import { type State, THEMES, type Theme } from './state.ts'

/** Choices that are kept from one visit to the next. */
interface Stored {
  readonly zone?: string
  readonly theme?: Theme
  readonly stars?: readonly string[]
}

export interface Storage {
  /** Returns what is stored; null if the browser forbids to store anything. */
  read(): Stored | null
  /** Stores choices, and leaves others as they are: another window may have changed them. */
  write(choices: Partial<Pick<State, 'zone' | 'theme' | 'stars'>>): void
  /** Calls a function when another window has stored something. */
  onChange(listener: () => void): void
}

/** Returns the storage of a program. */
export function storageOf(program: string): Storage {
  const key = `esfomo:${program}`
  return {
    read: () => {
      const text = attempt(() => localStorage.getItem(key) ?? '{}')
      return text === null ? null : parseStored(text)
    },
    write: ({ stars, ...others }) => {
      const text = attempt(() => localStorage.getItem(key)) ?? '{}'
      const stored = { ...parseStored(text), ...others, ...(stars ? { stars: [...stars] } : {}) }
      attempt(() => localStorage.setItem(key, JSON.stringify(stored)))
    },
    onChange: (listener) => {
      addEventListener('storage', (event) => {
        if (event.key === key) listener()
      })
    },
  }
}

/** Returns the choices in a text, without those that can't be: anything on the same site may write it. */
function parseStored(text: string): Stored {
  const { zone, theme, stars }: Readonly<Record<string, unknown>> = {
    ...attempt(() => JSON.parse(text)),
  }
  const known = THEMES.find((one) => one === theme)
  return {
    ...(typeof zone === 'string' ? { zone } : {}),
    ...(known === undefined ? {} : { theme: known }),
    ...(Array.isArray(stars) ? { stars: stars.filter((one) => typeof one === 'string') } : {}),
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
