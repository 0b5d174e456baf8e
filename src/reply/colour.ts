/** Decides whether a stream gets colour. */
import type { ReplyOptions } from './options.ts'

/**
 * Returns whether a stream gets colour. The option decides, then NO_COLOR, then FORCE_COLOR or
 * CLICOLOR_FORCE, then the terminal. `option` is `always`, `never` or `auto`, or false for
 * `--no-color`. Empty variables count as unset (https://no-color.org).
 */
export function wantsColour(
  option: ReplyOptions['color'],
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (option === false || option === 'never') return false
  if (option === 'always') return true
  if (env.NO_COLOR) return false
  const forced = env.FORCE_COLOR || env.CLICOLOR_FORCE
  if (forced) return forced !== '0' && forced !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}
