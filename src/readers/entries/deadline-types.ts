/** Maps the words of other formats for types of deadlines. */
import type { DeadlineType } from '../../model/program.ts'

/** The first that matches counts: `abstract_registration` is an abstract. */
const TYPES: readonly (readonly [pattern: RegExp, type: DeadlineType])[] = [
  [/camera|final.?version/i, 'camera-ready'],
  [/notif|decision|acceptance/i, 'notification'],
  [/abstract/i, 'abstract'],
  [/suppl/i, 'supplementary'],
  [/rebuttal|author.?response/i, 'rebuttal'],
  [/commitment/i, 'commitment'],
  [/regist/i, 'registration'],
  [/paper|submission|\bcfp\b/i, 'paper'],
]

/** Returns the type that a word or title names. */
export function deadlineTypeIn(text: string): DeadlineType {
  return TYPES.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}
