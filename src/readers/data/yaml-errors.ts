/** Says what is wrong with YAML, in more helpful words than its parser has. */
import type { YAMLParseError } from 'yaml'
import type { YamlFile } from '../esfomo/yaml/yaml-file.ts'

/** Words for the messages of yaml that people are likely to meet. */
const REASONS: readonly [message: RegExp, reason: string][] = [
  [
    /^Sequence item without/,
    'this line is neither an item with "-" nor indented like the one above',
  ],
  [/^Flow (?:map|sequence)/, 'a bracket or brace above is not closed'],
  [/^Missing closing/, 'this quote is not closed'],
  [/^Implicit (?:map )?keys/, 'a ": " is missing here'],
  [/^(?:Nested mappings|Block collections)/, 'a text with ": " in it needs quotes'],
  [/^Unexpected scalar/, 'there is text where a key or an item is due'],
]

export interface YamlError {
  readonly reason: string
  readonly offset: number
}

/** Returns the reason and the place of an error: that of a quote that is not closed is where it opens. */
export function explain({ message, pos: [offset] }: YAMLParseError, file: YamlFile): YamlError {
  const [, reason] = REASONS.find(([pattern]) => pattern.test(message)) ?? []
  const isQuote = message.startsWith('Missing closing')
  return {
    reason: reason ?? message.split('\n', 1)[0] ?? '',
    offset: isQuote ? (file.quotes.get(offset) ?? offset) : offset,
  }
}
