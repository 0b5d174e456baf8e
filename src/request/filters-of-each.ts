/** Resolves the filters of each of several programs. */
import type { Program } from '../model/program.ts'
import { starredIn } from '../model/stars.ts'
import type { Filters } from '../query/filter.ts'
import { attempt } from './attempt.ts'
import type { FilterOptions } from './filter-options.ts'
import { type AskedFilters, parseFilters } from './filters.ts'
import type { Requests } from './request.ts'

/** Filters whose values are names of a program. */
const NAMED = ['speaker', 'room', 'track', 'language'] as const

/** The programs, instant and zones to resolve filters with. */
export type AskedOfSeveral = AskedFilters & Pick<Requests, 'programs' | 'isAboutSeveral'>

export interface OwnFilters {
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
): readonly OwnFilters[] | null {
  const shared = parseFilters(options, request)
  if (!shared) return null
  const { programs, stars } = request
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
    const starred = shared.starred && starredIn(program, stars)
    return { program, filters: { ...shared, ...Object.fromEntries(own), starred } }
  })
}
