/** Finds times of several words that lack their quotes: `--at sat 10:35`. */
import { UserError } from '../errors.ts'
import { shellWord } from '../text/shell-word.ts'

const MONTH =
  '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|[a-z]*(?:uary|ch|il|ust|ber))'
const DAY = String.raw`\d\d?(?:st|nd|rd|th)?`
const TIME = String.raw`~?(?:\d\d?:\d\d\S*|\d\d?[ap]m|noon)(?: [ap]m)?`
/** Matches `sat 10:35`, `Sat 19 July 2025 10:35`, `July 19` and `10:35 am`. */
const SEVERAL_WORDS = new RegExp(
  `^(?:\\S+ (?:at )?${TIME}|(?:[a-z]+,? )?(?:${DAY} ${MONTH}|${MONTH} ${DAY}),?(?: \\d{4})?(?: (?:at )?${TIME})?|\\d\\S* [ap]m)(?= |$)`,
  'i',
)

/** Returns the error for a time that is not quoted as one, or null. `index` is that of its option. */
export function unquotedTime(argv: readonly string[], index: number): UserError | null {
  const words = argv.slice(index + 1)
  const end = words.findIndex((word) => word.startsWith('-'))
  const [text] = SEVERAL_WORDS.exec(words.slice(0, end < 0 ? undefined : end).join(' ')) ?? []
  const count = text?.split(' ').length ?? 0
  // A first word with a space was quoted.
  if (text === undefined || count < 2 || /\s/.test(words[0] ?? '')) return null
  const quoted = [...argv.slice(0, index + 1), text, ...words.slice(count)]
  const line = ['esfomo', ...quoted].map(shellWord).join(' ')
  return new UserError(`the time of ${argv[index]} needs quotes; write: ${line}`)
}
