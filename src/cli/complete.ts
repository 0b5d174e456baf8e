/** `esfomo __complete -- WORDS`: what the completion scripts of the shells ask. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { clean } from '../render/layout/sanitize.ts'
import { BUILT_IN, findSource, openProgram } from '../sources/find-program.ts'
import { type Command, complete } from './candidates.ts'

/** A line a candidate, with what it stands for behind a tab; `:files` where a file can be named. */
export async function run(
  context: Context,
  root: Command,
  words: readonly string[],
): Promise<ExitStatus> {
  const load = async (name: string | undefined): Promise<Program | null> => {
    const wanted = name ?? (context.env.ESFOMO_PROGRAM || undefined)
    // Standard input is the terminal of the shell.
    if (wanted === '-') return null
    // Someone who types is told nothing of a file that is wrong; the command will tell.
    const path = wanted === undefined ? undefined : asShellReads(wanted, context.env.HOME)
    return openProgram(findSource(path, context), context).catch(() => null)
  }
  const { candidates, files } = await complete(words, { root, builtIn: BUILT_IN, load })
  const lines = candidates.map(({ value, text }) => `${oneLine(value)}\t${oneLine(text)}\n`)
  await context.stdout.write(`${lines.join('')}${files ? ':files\n' : ''}`)
  return EXIT.ok
}

function oneLine(text: string): string {
  return clean(text.replace(/[\r\n\t]+/g, ' '))
}

/** A word of a command line without its quotes, and with the home folder in place of its signs. */
function asShellReads(word: string, home = ''): string {
  return word
    .replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/)/, () => home)
    .replace(/'([^']*)'|"([^"]*)"|\\(.)/gs, (_all, single, double, escaped) => {
      return single ?? double ?? escaped
    })
}
