/** Maps the words of lists for types of deadlines to those of programs. */
import type { DeadlineType } from '../../model/program.ts'

/** The first that matches counts: `abstract_registration` is an abstract. */
const TYPES: readonly (readonly [pattern: RegExp, type: DeadlineType])[] = [
  [/abstract/, 'abstract'],
  [/notif|decision|acceptance/, 'notification'],
  [/camera/, 'camera-ready'],
  [/regist/, 'registration'],
  [/rebuttal|author.?response/, 'rebuttal'],
  [/suppl/, 'supplementary'],
  [/commitment/, 'commitment'],
  [/paper|submission|^cfp$/, 'paper'],
]

export function deadlineType(word: string): DeadlineType {
  const lower = word.toLowerCase()
  return TYPES.find(([pattern]) => pattern.test(lower))?.[1] ?? 'other'
}

/** Returns the words for a type in a sentence: `camera_ready` is `camera ready`. */
export function typeWords(word: string): string {
  return word
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()
}
