/** The options that select sessions and talks. */
import type { Options, OptionValues } from '../definition/option.ts'
import { SESSION_TYPES } from '../model/program.ts'
import type { Filters } from '../query/filter.ts'
import { languages, people, rooms, tracks } from './candidates.ts'

const GROUP = { group: 'Filters' } as const

export const filterOptions = {
  type: {
    kind: 'list',
    value: 'type',
    summary: 'only sessions and talks of this type, such as oral or breaks',
    complete: { words: () => SESSION_TYPES },
    ...GROUP,
  },
  speaker: {
    kind: 'list',
    value: 'name',
    summary: 'only those with this person, by the beginning of any of their names',
    complete: { fromProgram: people },
    ...GROUP,
  },
  room: {
    kind: 'list',
    value: 'room',
    summary: 'only those in this room',
    complete: { fromProgram: rooms },
    ...GROUP,
  },
  track: {
    kind: 'list',
    value: 'track',
    summary: 'only those in this track',
    complete: { fromProgram: tracks },
    ...GROUP,
  },
  language: {
    kind: 'list',
    value: 'tag',
    summary: 'only those in this language; en includes en-GB',
    complete: { fromProgram: languages },
    ...GROUP,
  },
  search: {
    kind: 'list',
    value: 'words',
    summary: 'only those that mention all of these words',
    ...GROUP,
  },
  starred: {
    kind: 'flag',
    summary: 'only those that are yours, by esfomo star',
    ...GROUP,
  },
  from: {
    kind: 'value',
    value: 'time',
    summary:
      'only those that start at this time or later: 14:00 (of each day), "sat 14:00", or any time of --at',
    ...GROUP,
  },
  until: {
    kind: 'value',
    value: 'time',
    summary:
      'only those that start before this time, or by the end of this date; with --from 22:00, 2:00 is after midnight',
    ...GROUP,
  },
} as const satisfies Options & Record<keyof Filters, unknown>

export type FilterOptions = OptionValues<typeof filterOptions>
