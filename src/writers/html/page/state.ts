/** The state of the page: what the visitor has chosen. It is in the address, and part of it is stored. */

/** Filters whose values are those of a fact of sessions. */
export const FACT_FILTERS = ['type', 'room', 'track', 'language'] as const
export type FactFilter = (typeof FACT_FILTERS)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface State {
  /** `yours`, `venue`, or the name of a zone. */
  readonly zone: string
  readonly search: string
  readonly facts: Readonly<Record<FactFilter, readonly string[]>>
  readonly isStarredOnly: boolean
  readonly isGrid: boolean
  readonly theme: Theme
  /** Ids of sessions and talks. */
  readonly stars: ReadonlySet<string>
}

export const START: State = {
  zone: 'yours',
  search: '',
  facts: { type: [], room: [], track: [], language: [] },
  isStarredOnly: false,
  isGrid: false,
  theme: 'system',
  stars: new Set(),
}

/**
 * Returns the state in a fragment such as `_tz=UTC&q=attention`, and what is not in it as in `state`. The
 * fragment of an item or of a part of the page changes nothing.
 */
export function parseState(fragment: string, state: State): State {
  const given = parametersIn(fragment)
  if (!given) return state
  return {
    zone: given.get('tz') ?? state.zone,
    search: given.get('q') ?? '',
    facts: Object.fromEntries(
      FACT_FILTERS.map((name) => [name, given.getAll(name)]),
    ) as unknown as State['facts'],
    isStarredOnly: given.has('starred'),
    isGrid: given.get('view') === 'grid',
    theme: THEMES.find((theme) => theme === given.get('theme')) ?? state.theme,
    stars: starsIn(fragment) ?? state.stars,
  }
}

/** Returns the stars in a fragment, or null if it has none. */
export function starsIn(fragment: string): ReadonlySet<string> | null {
  const ids = parametersIn(fragment)?.get('stars') ?? null
  return ids === null ? null : new Set(ids.split(' ').filter((id) => id !== ''))
}

/** Returns what a fragment says of the state, or null if it is that of an item or a part of the page. */
function parametersIn(fragment: string): URLSearchParams | null {
  const isState = fragment.startsWith('_') && fragment.includes('=')
  return isState ? new URLSearchParams(fragment.slice(1)) : null
}

/** Returns the fragment of a state, which is empty if nothing is chosen. */
export function formatState(state: State, usual: State): string {
  const { zone, search, facts, isStarredOnly, isGrid, theme, stars } = state
  const given = new URLSearchParams([
    ...(zone === usual.zone ? [] : [['tz', zone]]),
    ...(search === '' ? [] : [['q', search]]),
    ...FACT_FILTERS.flatMap((name) => facts[name].map((value) => [name, value])),
    ...(isStarredOnly ? [['starred', '1']] : []),
    ...(isGrid ? [['view', 'grid']] : []),
    ...(theme === 'system' ? [] : [['theme', theme]]),
    ...(stars.size === 0 ? [] : [['stars', [...stars].join(' ')]]),
  ])
  const text = given.toString().replaceAll('%2F', '/')
  return text === '' ? '' : `_${text}`
}

/** Returns whether a filter is set, so that less than all is shown. */
export function isFiltered({ search, facts, isStarredOnly }: State): boolean {
  return (
    search.trim() !== '' || isStarredOnly || FACT_FILTERS.some((name) => facts[name].length > 0)
  )
}

/** Returns the state without filters. */
export function withoutFilters(state: State): State {
  const { search, facts, isStarredOnly } = START
  return { ...state, search, facts, isStarredOnly }
}

/** Returns whether a fragment is that of a part of the page, such as `_deadlines`. */
export function isPart(fragment: string): boolean {
  return fragment.startsWith('_') && !fragment.includes('=')
}
