/** Finds the type that other words for it mean, such as `coffee break`. */

/** Maximum length of a text that is examined, in characters. */
const MAX_TEXT = 60
/** Matches what has no type of its own. */
const OTHER =
  /^(?:q ?(?:&|and) ?a|qa|hackathon|check-?in|meeting|business meeting|break-?outs?|logistics|workshop|event|conference|reviews?|misc\S*|remarks)$/i

/**
 * Words in names of types, the most specific first: a `keynote talk` is a keynote, a `poster session`
 * a poster.
 */
const TYPES: readonly (readonly [type: string, words: string])[] = [
  ['lunch', 'lunch, luncheon'],
  ['break', 'coffee, tea, pause, breakfast, refreshment, break, recess'],
  ['invited', 'invited'],
  ['keynote', 'keynote, plenary'],
  ['poster', 'poster, demo'],
  ['panel', 'panel, discussion, debate, roundtable'],
  [
    'social',
    'dinner, banquet, reception, networking, excursion, party, drink, social, happy, mixer',
  ],
  ['tutorial', 'tutorial, course, training'],
  ['lightning', 'lightning, flash, pitch'],
  ['spotlight', 'spotlight, highlight'],
  ['contributed', 'contributed'],
  ['oral', 'oral'],
  ['awards', 'award, prize, ceremony'],
  ['opening', 'opening, welcome, introduction, intro'],
  ['closing', 'closing, farewell, conclusion, wrap'],
  ['abstract', 'abstract'],
  ['notification', 'notification, notify, acceptance, decision, result'],
  ['camera-ready', 'camera, final'],
  ['rebuttal', 'rebuttal, response'],
  ['supplementary', 'supplementary, supplement, supplemental, appendix'],
  ['commitment', 'commitment, commit'],
  ['registration', 'registration, register'],
  ['other', 'registration'],
  ['paper', 'paper, submission, manuscript, proposal'],
  ['talk', 'talk, presentation, lecture, session, paper'],
]

/** Returns the type of a key's values that a text most likely means, or null. */
export function typeMeant(text: string, types: readonly string[]): string | null {
  if (types.includes('other') && OTHER.test(text)) return 'other'
  const words = text
    .slice(0, MAX_TEXT)
    .split(/[\s/_-]+/)
    .map(singular)
  const meant = TYPES.find(([type, names]) => {
    return types.includes(type) && names.split(', ').some((name) => words.includes(name))
  })
  return meant?.[0] ?? null
}

/** Returns a word in lower case, without hyphens and a plural `s`. */
export function singular(word: string): string {
  const plain = word
    .slice(0, MAX_TEXT)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
  return plain.replace(/(?<!s)s$/, '')
}
