/** Writes the options that select the same program, zone and instant again. */
import type { Context } from '../context.ts'
import { programName } from './open-program.ts'
import type { RequestOptions } from './options.ts'

/** Returns the words of a command line, or null if the program came from standard input. */
export function requestWords(
  context: Pick<Context, 'env'>,
  options: RequestOptions,
): readonly string[] | null {
  const program = programName(context, options)
  if (program === '-') return null
  const given = Object.entries({ '-p': program, '--tz': options.tz, '--at': options.at })
  return given.flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]))
}
