/** Writes the command line that narrows a long schedule down to a part of it. */
import type { Context } from '../context.ts'
import type { Summary } from '../query/summary.ts'
import { sanitize } from '../text/sanitize.ts'
import { commandLine, shellWord } from '../text/shell-word.ts'
import type { FilterOptions } from './filter-options.ts'
import { filterWords } from './filters.ts'
import type { RequestOptions } from './options.ts'
import { requestWords } from './request-words.ts'

type GivenOptions = FilterOptions & RequestOptions & { readonly grid?: boolean }

/**
 * Returns the command for the largest group of a summary, or its first day, with all that was asked.
 * Null if the program came from standard input.
 */
export function narrowingCommand(
  { by, groups }: Summary,
  day: string | undefined,
  options: GivenOptions,
  context: Pick<Context, 'env'>,
): string | null {
  const request = requestWords(context, options)
  if (!request) return null
  const [first, ...others] = groups
  const group = others.reduce((most, one) => {
    return by !== 'day' && one.count > (most?.count ?? 0) ? one : most
  }, first)
  const name = group?.name ?? ''
  const { grid, ...filters } = options
  const replaced: readonly string[] = by === 'hour' ? ['from', 'until'] : [by]
  const kept = Object.entries(filters).filter(([option]) => !replaced.includes(option))
  const dayWord = by === 'day' ? name : day
  const words = [
    commandLine(['schedule', ...(dayWord === undefined ? [] : [dayWord]), ...request]),
    ...filterWords(Object.fromEntries(kept)),
    ...selecting(by, name),
    ...(grid ? ['--grid'] : []),
  ]
  return sanitize(words.join(' '))
}

/** Returns the options that select a group. */
function selecting(by: Summary['by'], name: string): string[] {
  if (by === 'day') return []
  if (by !== 'hour') return [`--${by} ${shellWord(name)}`]
  return [`--from ${name} --until ${Number(name.slice(0, 2)) + 1}:00`]
}
