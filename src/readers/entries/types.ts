/** Maps the words of other formats for types of sessions. */
import type { SessionType } from '../../model/program.ts'
import { memoize } from '../../text/memoize.ts'

/**
 * Types by the words that mean them, in order: the first that matches counts. Words start where a
 * word of the text does, so that `doctoral` is no oral and `adjourn` no DJ.
 */
const WORDS: readonly [type: SessionType, words: string][] = [
  ['keynote', 'keynote|plenar'],
  ['invited', 'invited'],
  ['lightning', 'lightning|blitz'],
  ['poster', 'poster'],
  ['spotlight', 'spotlight'],
  ['oral', 'orals?(?![a-z])'],
  ['contributed', 'contributed|papers?(?![a-z])'],
  ['panel', 'panel|podium|round.?table|discussion'],
  ['tutorial', 'tutorial|workshop|hands.?on|training|courses?(?![a-z])'],
  ['opening', 'opening|welcome|eroffnung'],
  ['closing', 'closing|wrap(?![a-z])|abschluss'],
  ['awards', 'award|prize'],
  ['lunch', 'lunch|mittag'],
  ['break', 'breaks?(?![a-z])|pause|[a-z]+pause|coffee|kaffee|registration|service(?![a-z])'],
  [
    'social',
    'social|reception|dinner|party|concert|djs?(?![a-z])|meet.?up|meeting|bofs?(?![a-z])|games?(?![a-z])|performance|film|screening',
  ],
  ['talk', 'talk|lecture|vortrag|devroom|maintrack|session|presentation'],
]
const patternOf = (words: string) => new RegExp(`(?<![a-z])(?:${words})`)
const PATTERNS = WORDS.map(([type, words]) => [type, patternOf(words)] as const)
const ANY = patternOf(WORDS.map(([, words]) => words).join('|'))

/** Returns the type that a text names, or null. */
export const typeIn = memoize((text): SessionType | null => typeAt(plain(text))?.type ?? null)

/** Number of words up to which a title may be nothing but a type: `Poster session 2`. */
const FEW_WORDS = 4
/** Matches what long titles begin with that are about it: `Training language models`. */
const SUBJECT =
  /^(?:training|papers?|courses?|games?|performance|film|services?|discussion|pause|break)/

/**
 * Returns the type that a title says, or null: a short title anywhere, a longer one by its first word,
 * so that `Robustness by adversarial training` is no tutorial.
 */
export function typeInTitle(title: string): SessionType | null {
  const text = plain(title).replace(/^[^a-z]+/, '')
  const found = typeAt(text)
  if (found === null) return null
  const isShort = text.split(/[^a-z0-9]+/).filter(Boolean).length <= FEW_WORDS
  return isShort || (found.index === 0 && !SUBJECT.test(text)) ? found.type : null
}

function typeAt(text: string): { type: SessionType; index: number } | null {
  if (!ANY.test(text)) return null // one pass over most titles, not one for each type
  for (const [type, pattern] of PATTERNS) {
    const index = text.search(pattern)
    if (index !== -1) return { type, index }
  }
  return null
}

/** Returns a text in lower case without accents. */
function plain(text: string): string {
  const start = text.slice(0, 1000).toLowerCase()
  return /^[\x20-\x7e]*$/.test(start) ? start : start.normalize('NFD').replace(/\p{M}/gu, '')
}
