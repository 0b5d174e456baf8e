/** Finds the source that a name of the user's own stands for. */
import type { Context } from '../../context.ts'
import { cannot, UserError } from '../../errors.ts'
import { didYouMean } from '../../text/did-you-mean.ts'
import { listed } from '../../text/listed.ts'
import { nearest } from '../../text/nearest.ts'
import { fileWord } from '../../text/shell-word.ts'
import { BUILT_IN } from '../built-in.ts'
import { ownPath } from '../own/own-file.ts'
import { invalidOwn } from '../own/recall.ts'
import type { Assumed, Source } from '../source.ts'
import type { NamedProgram } from './names.ts'
import { NAMES } from './names-file.ts'
import { readNames } from './read-names.ts'

/**
 * Returns the source of `NAME` or `NAME#PART`. `open` finds what the name stands for. Throws a
 * UserError if nothing has that name.
 */
export async function findNamed(
  { name, part }: { readonly name: string; readonly part: string | null },
  context: Context,
  open: (source: string) => Promise<Source>,
): Promise<Source> {
  const { names, broken } = await readNames(context)
  const named = names.find((one) => one.name === name)
  if (named) return openNamed(named, part, context, open)
  const problems = broken.find((one) => one.name === name)?.problems
  if (problems) throw invalidOwn(ownPath(NAMES, context.env) ?? '', problems)
  throw unknownProgram(name, [...names.map((one) => one.name), ...BUILT_IN])
}

/** Returns the source of a named program, or of one event of its list. */
export async function openNamed(
  named: NamedProgram,
  part: string | null,
  { env }: Pick<Context, 'env'>,
  open: (source: string) => Promise<Source>,
): Promise<Source> {
  const { name, source } = named
  const inner = await open(inHome(source, env.HOME))
  const { request } = inner
  if (part !== null && request.part !== null) {
    throw new UserError(`${name} is one event of a list, ${request.part}; leave #${part} out`)
  }
  return {
    ...inner,
    name: part === null ? name : `${name}#${part}`,
    request: { ...request, part: part ?? request.part },
    assumed: await readAssumed(named),
    read: () => inner.read().catch(cannot(`read ${inner.name}, which ${name} stands for`)),
  }
}

/** Returns what the file with the names says about a source, or null: most say it themselves. */
async function readAssumed(named: NamedProgram): Promise<Assumed | null> {
  if (named.assumeZone === null && named.assumeDate === null) return null
  return (await import('./assumed-of.ts')).assumedOf(named)
}

function inHome(path: string, home = '~'): string {
  return path.startsWith('~/') ? home + path.slice(1) : path
}

function unknownProgram(name: string, known: readonly string[]): UserError {
  const advice = didYouMean(nearest(name, known), `choose from ${listed(known)}`)
  const files = `${fileWord(`${name}.yaml`)} or ${fileWord(name)}`
  const file = name === '' ? '' : ` (for a file, write ${files})`
  return new UserError(`no program "${name}"${advice}${file}`)
}
