/** Finds values of several words that lack their quotes: `--speaker Ada Lovelace`. */

import { commandLine } from '../../text/shell-word.ts'
import { parseRequestedZone, UTC } from '../../time/zone.ts'
import type { GivenLine, GivenOption } from './line.ts'
import { isPlainText } from './word-replacements.ts'

/** Options whose values are texts, of any number of words. */
const TEXTS: readonly string[] = ['speaker', 'room', 'track', 'search']

/**
 * Returns the line with each value in quotes and the first option that lacked them, or null if the
 * words that do not fit are not all behind such an option.
 */
export function quoteValues(
  { command, options, operands }: GivenLine,
  wrong: readonly string[],
): { readonly flag: string; readonly line: string } | null {
  const unquoted = options.filter((option) => lacksQuotes(option))
  const [first] = unquoted
  const behind = unquoted.flatMap((option) => option.behind)
  if (!first || !wrong.every((word) => behind.includes(word))) return null
  const words = options.flatMap((option) => {
    const { flag, value = '', option: known } = option
    if (known?.kind === 'flag') return [flag]
    return [flag, unquoted.includes(option) ? joined(option) : value]
  })
  const kept = operands.filter((word) => !behind.includes(word))
  return { flag: first.flag, line: commandLine([command.name, ...kept, ...words]) }
}

function lacksQuotes(given: GivenOption): boolean {
  const { name, option, behind } = given
  if (behind.length === 0 || option === undefined || option.kind === 'flag') return false
  if (name === 'tz') return parseRequestedZone(joined(given), { local: UTC, venue: UTC }).ok
  return TEXTS.includes(name) && isPlainText(behind.join(' '))
}

function joined({ value = '', behind }: GivenOption): string {
  return [value, ...behind].join(' ')
}
