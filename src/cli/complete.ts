/** Runs `esfomo __complete -- WORDS`, which the completion scripts call. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { programName } from '../request/open-program.ts'
import { findSource, loadProgram } from '../sources/source.ts'
import { sanitize } from '../text/sanitize.ts'
import { completeWords } from './candidates.ts'

/** Prints a line per candidate: value, tab, description. A line `:files` asks for file names. */
export async function complete(context: Context, words: readonly string[]): Promise<ExitStatus> {
  const load = async (name: string | undefined): Promise<Program | null> => {
    const path = name === undefined ? undefined : inHome(name, context.env.HOME)
    const wanted = programName(context, path === undefined ? {} : { program: path })
    // Standard input is the terminal of the shell.
    if (wanted === '-') return null
    // Completion is no place for errors: the command itself will report them.
    try {
      return await loadProgram(findSource(wanted, context), context)
    } catch {
      return null
    }
  }
  const { candidates, files } = await completeWords(words.map(unquoted), load)
  const lines = candidates.map(({ value, text }) => `${oneLine(value)}\t${oneLine(text)}\n`)
  await context.stdout.write(`${lines.join('')}${files ? ':files\n' : ''}`)
  return EXIT.ok
}

function oneLine(text: string): string {
  return sanitize(text.replace(/[\r\n\t]+/g, ' '))
}

/** Returns a shell word without its quotes, of which the last may still be open. */
function unquoted(word: string): string {
  const parts = /'([^']*)(?:'|$)|"((?:\\.|[^"\\])*)(?:"|\\?$)|\\(.|$)/gs
  return word.replace(parts, (_all, single, double, escaped) => {
    return single ?? double?.replace(/\\([\\"$`])/g, '$1') ?? escaped
  })
}

/** Expands the home folder at the beginning of a path. */
function inHome(path: string, home = ''): string {
  return path.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/)/, () => home)
}
