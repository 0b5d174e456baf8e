/** Runs `esfomo __complete -- WORDS`, which the completion scripts call. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { openToComplete } from '../request/open-to-complete.ts'
import { sanitize } from '../text/sanitize.ts'
import { completeWords, type LookUp } from './candidates.ts'

/** Prints a line per candidate: value, tab, description. A line `:files` asks for file names. */
export async function complete(context: Context, words: readonly string[]): Promise<ExitStatus> {
  const program: LookUp['program'] = ({ names, ...others }) => {
    const paths = names.map((name) => inHome(name, context.env.HOME))
    return openToComplete(context, { names: paths, ...others })
  }
  const ownNames: LookUp['ownNames'] = async (which) => {
    const [{ readNames }, { hideSecrets, shownSource }] = await Promise.all([
      import('../sources/names/read-names.ts'),
      import('../sources/names/shown-source.ts'),
    ])
    const { names, broken } = await readNames(context).catch(() => ({ names: [], broken: [] }))
    const inUse = names.map(({ name, source }) => ({ value: name, text: shownSource(source) }))
    // A name that is an address may hold a secret.
    const others = broken.filter(({ name }) => which === 'all' && hideSecrets(name) === name)
    return [...inUse, ...others.map(({ name }) => ({ value: name, text: '' }))]
  }
  const starred = async (opened: Program) => {
    const { starredCandidates } = await import('../request/starred-candidates.ts')
    return starredCandidates(opened, context)
  }
  const lookUp = { program, ownNames, starred }
  const { candidates, files } = await completeWords(words.map(unquoted), lookUp)
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
