/** The options that choose sessions and talks. */
import { UserError } from '../errors.ts'
import { type AtSettings, readAt } from '../query/at.ts'
import type { Filters } from '../query/filter.ts'
import { shellWord } from './shell-word.ts'
import { orUserError } from './view.ts'

export interface FilterOptions {
  readonly type?: readonly string[]
  readonly speaker?: readonly string[]
  readonly room?: readonly string[]
  readonly track?: readonly string[]
  readonly search?: readonly string[]
  readonly from?: string
  readonly until?: string
}

/** What the options ask for; undefined where none is given. Fails with a UserError. */
export function readFilters(options: FilterOptions, settings: AtSettings): Filters | undefined {
  const { type, speaker, room, track, search } = options
  for (const [name, texts] of Object.entries({ type, speaker, room, track, search })) {
    if (texts?.some((text) => text.trim() === ''))
      throw new UserError(`--${name}: nothing is named`)
  }
  const instant = (name: 'from' | 'until') => {
    const text = options[name]
    return text === undefined ? undefined : orUserError(readAt(text, settings), `--${name}`)
  }
  const [from, until] = [instant('from'), instant('until')]
  if (from !== undefined && until !== undefined && from >= until) {
    throw new UserError('--until is not after --from')
  }
  const filters: Filters = {
    types: type,
    speakers: speaker,
    rooms: room,
    tracks: track,
    searches: search,
    from,
    until,
  }
  return Object.values(filters).some((wanted) => wanted !== undefined) ? filters : undefined
}

/** ` that matches --type oral`: the options as they were given; empty where none was. */
export function matching(options: FilterOptions): string {
  const { type, speaker, room, track, search, from, until } = options
  const given = Object.entries({ type, speaker, room, track, search, from, until }).flatMap(
    ([name, value]) => [value ?? []].flat().map((text) => `--${name} ${shellWord(text)}`),
  )
  return given.length === 0 ? '' : ` that matches ${given.join(' ')}`
}
