import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
import { nearest } from '../text/nearest.ts'

const SHELLS = ['bash', 'zsh', 'fish']

/** Prints the completion script of a shell. */
export async function run(
  { files, stdout }: Context,
  _options: object,
  [shell = '']: readonly string[],
): Promise<ExitStatus> {
  if (!SHELLS.includes(shell)) {
    const near = nearest(shell, SHELLS)
    const advice = near ? `did you mean ${near}?` : `there is ${SHELLS.join(', ')}`
    throw new UserError(`no completion for "${shell}"; ${advice}`)
  }
  await stdout.write(new TextDecoder().decode(await files.readData(`completion.${shell}`)))
  return EXIT.ok
}
