/** Maps the words of other formats for types of sessions. */
import type { SessionType } from '../../model/program.ts'

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
const PATTERNS = WORDS.map(([type, words]) => {
  return [type, new RegExp(`(?<![a-z])(?:${words})`)] as const
})

/** Returns the type that a text names, or null. */
export function typeIn(text: string): SessionType | null {
  const plain = text.slice(0, 1000).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
