/** Maps the words of other formats for types of sessions. */
import type { SessionType } from '../../model/program.ts'
import { memoize } from '../../text/memoize.ts'

/**
 * Types by the words that mean them, in order: the first that matches counts. In titles, words start where
 * a word of the text does. In the field for the type they may stand within one, as in `Kinderworkshop`,
 * but for the short ones: `doctoral` is no oral and `adjourn` no DJ.
 */
const WORDS: readonly [type: SessionType, words: string][] = [
  ['keynote', 'keynote|plenar'],
  ['invited', 'invited'],
  ['lightning', 'lightning|blitz'],
  ['poster', 'poster'],
  ['spotlight', 'spotlight'],
  ['oral', '(?<![a-z])orals?(?![a-z])'],
  ['contributed', 'contributed|papers?(?![a-z])'],
  ['panel', 'panel|podium|round.?table|discussion'],
  ['tutorial', 'tutorial|workshop|hands.?on|training|courses?(?![a-z])'],
  ['opening', 'opening|welcome|eroffnung'],
  ['closing', 'closing|wrap(?:.?up)?(?![a-z])|abschluss'],
  ['awards', 'award|prize'],
  ['lunch', 'lunch|mittag'],
  ['break', 'breaks?(?![a-z])|pause|[a-z]+pause|coffee|kaffee|registration|services?(?![a-z])'],
  [
    'social',
    'social|reception|dinner|party|concert|(?<![a-z])djs?(?![a-z])|meet.?up|meeting|(?<![a-z])bofs?(?![a-z])|games?(?![a-z])|performance|film|screening',
  ],
  ['talk', 'talk|lecture|vortrag|devroom|maintrack|session|presentation'],
]
/** Patterns of the types, and one of all of them: one pass over most titles, not one for each type. */
interface Patterns {
  readonly types: readonly (readonly [type: SessionType, pattern: RegExp])[]
  readonly any: RegExp
}

function patternsOf(start: string): Patterns {
  const patternOf = (words: string) => new RegExp(`${start}(?:${words})`)
  return {
    types: WORDS.map(([type, words]) => [type, patternOf(words)]),
    any: patternOf(WORDS.map(([, words]) => words).join('|')),
  }
}

const IN_TITLE = patternsOf('(?<![a-z])')
const IN_FIELD = patternsOf('')

/** Returns the type that the text of a field for types names, or null. */
export const typeIn = memoize((text): SessionType | null => {
  return typeAt(plain(text), IN_FIELD)?.type ?? null
})

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
  const text = plain(title)
    .replace(/^[^a-z]+/, '')
    .replaceAll('services', 'x') // what talks are about
  const found = typeAt(text, IN_TITLE)
  if (found === null) return null
  const isShort = text.split(/[^a-z0-9]+/).filter(Boolean).length <= FEW_WORDS
  return isShort || (found.index === 0 && !SUBJECT.test(text)) ? found.type : null
}

function typeAt(
  text: string,
  { types, any }: Patterns,
): { type: SessionType; index: number } | null {
  if (!any.test(text)) return null
  for (const [type, pattern] of types) {
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
