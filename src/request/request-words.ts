/** Writes the options that select the same program, zone and instant again. */
import type { Context } from '../context.ts'
import type { ProgramOptions, RequestOptions } from './options.ts'
import { isStandardInput, programName } from './program-name.ts'

/** Returns the words of a command line, or null if the program came from standard input. */
export function requestWords(
  context: Pick<Context, 'env'>,
  options: RequestOptions,
): readonly string[] | null {
  const program = programName(context, options)
  if (program !== undefined && isStandardInput(program)) return null
  return [
    ...wordsOf({ '-p': program }),
    ...assumedWords(options),
    ...wordsOf({ '--tz': options.tz, '--at': options.at }),
  ]
}

/** What the user says about a source that lacks it. */
export type AssumedOptions = Pick<ProgramOptions, 'assumeZone' | 'assumeDate'>

/** Returns the options that say what a source lacks. */
export function assumedWords({ assumeZone, assumeDate }: AssumedOptions): string[] {
  return wordsOf({ '--assume-zone': assumeZone, '--assume-date': assumeDate })
}

function wordsOf(given: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(given).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, value],
  )
}
