/** Resolves the filters of each of several programs. */
import type { Program } from '../model/program.ts'
import type { Filters } from '../query/filter.ts'
import { attempt } from './attempt.ts'
import type { FilterOptions } from './filter-options.ts'
import { parseFilters } from './filters.ts'
import type { Requests } from './request.ts'
import type { Asked } from './times/plain-time.ts'

/** Filters whose values are names of a program. */
const NAMED = ['speaker', 'room', 'track', 'language'] as const

/** The programs, instant and zones to resolve filters with. */
export type AskedOfSeveral = Asked & Pick<Requests, 'programs' | 'isAboutSeveral'>

export interface AskedFilters {
  readonly program: Program
  readonly filters: Filters
}

/**
 * Resolves the filters for each program, or returns null if none is given. A name means what it means
 * in each program alone, and may be unknown to some. Throws a UserError if no program knows it.
 */
export function filtersOfEach(
  options: FilterOptions,
  request: AskedOfSeveral,
): readonly AskedFilters[] | null {
  const shared = parseFilters(options, request)
  if (!shared) return null
  const { programs } = request
  if (!request.isAboutSeveral) return programs.map((program) => ({ program, filters: shared }))
  return programs.map((program) => {
    const own = NAMED.flatMap((name) => {
      const values = options[name]
      if (values === undefined) return []
      const known = values.flatMap((value) => {
        const filters = attempt(() => parseFilters({ [name]: [value] }, { ...request, program }))
        return [...(filters?.[name] ?? [])]
      })
      return [[name, new Set(known)]]
    })
    return { program, filters: { ...shared, ...Object.fromEntries(own) } }
  })
}
