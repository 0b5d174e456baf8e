/** Writes the command line that narrows a long schedule down to a part of it. */
import type { Context } from '../context.ts'
import type { Summary } from '../query/summary.ts'
import { sanitize } from '../text/sanitize.ts'
import { commandLine, shellWord } from '../text/shell-word.ts'
import type { FilterOptions } from './filter-options.ts'
import { filterWords } from './filters.ts'
import type { RequestOptions } from './options.ts'
import { requestWords } from './request-words.ts'

export type GivenOptions = FilterOptions & RequestOptions & { readonly grid?: boolean }

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
  const [first, ...others] = groups
  const group = others.reduce((most, one) => {
    return by !== 'day' && one.count > (most?.count ?? 0) ? one : most
  }, first)
  const name = group?.name ?? ''
  const replaced: readonly string[] = by === 'hour' ? ['from', 'until'] : [by]
  const kept = Object.entries(options).filter(([option]) => !replaced.includes(option))
  const dayWord = by === 'day' ? name : day
  return scheduleCommand(dayWord, Object.fromEntries(kept), context, selecting(by, name))
}

/**
 * Returns the command line of a schedule, with `more` behind the filters. Null if the program came
 * from standard input.
 */
export function scheduleCommand(
  day: string | undefined,
  options: GivenOptions,
  context: Pick<Context, 'env'>,
  more: readonly string[] = [],
): string | null {
  const request = requestWords(context, options)
  if (!request) return null
  const { grid, ...filters } = options
  const words = [
    commandLine(['schedule', ...(day === undefined ? [] : [day]), ...request]),
    ...filterWords(filters),
    ...more,
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
