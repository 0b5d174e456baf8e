/** Resolves the options that select sessions and talks. */
import { UserError } from '../errors.ts'
import type { DeadlineType, Program, SessionType } from '../model/program.ts'
import { type Stars, starredIn } from '../model/stars.ts'
import type { Filters } from '../query/filter.ts'
import { askSpeakers, nearestName } from '../query/speakers.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { searchTerms } from '../text/match.ts'
import { shellWord } from '../text/shell-word.ts'
import { type FilterOptions, filterOptions } from './filter-options.ts'
import { parseLimits } from './limits.ts'
import { resolve } from './resolve-names.ts'
import { HOW_TO_STAR } from './stars.ts'
import type { Asked } from './times/plain-time.ts'

/** What filters are resolved with. */
export type AskedFilters = Asked & { readonly stars: Stars }

/**
 * Resolves the filter options for sessions and talks, or returns undefined if none is given. Throws
 * a UserError.
 */
export function parseFilters(
  options: FilterOptions,
  asked: AskedFilters,
): Filters<SessionType> | undefined {
  return parseWith(options, asked, resolve.sessionType)
}

/** Resolves the filter options for deadlines, which have types of their own. Throws a UserError. */
export function parseDeadlineFilters(
  options: FilterOptions,
  asked: AskedFilters,
): Filters<DeadlineType> | undefined {
  return parseWith(options, asked, resolve.deadlineType)
}

function parseWith<Type>(
  options: FilterOptions,
  asked: AskedFilters,
  typeNamed: (text: string) => Type,
): Required<Filters<Type>> | undefined {
  const given = Object.entries(options).filter(([name]) => name in filterOptions)
  if (given.length === 0) return undefined
  for (const [name, value] of given) {
    if (Array.isArray(value) && value.some((text) => text.trim() === '')) {
      throw new UserError(`--${name}: the value is empty`)
    }
  }
  const { program, stars } = asked
  const { type, speaker, room, track, language, search, starred } = options
  return {
    ...parseLimits(options, asked),
    type: type && new Set(type.map(typeNamed)),
    speaker: speaker && new Set(speaker.flatMap((text) => resolve.speakers(program, text))),
    track: track && new Set(track.flatMap((text) => resolve.named(program, 'track', text))),
    language: language && new Set(language.map((text) => resolve.languageRange(program, text))),
    room: room && new Set(room.flatMap((text) => resolve.rooms(program, text))),
    search: search?.map(searchTerms),
    starred: starred && starredIn(program, stars),
  }
}

/** Returns ` that matches --type oral` with the options as given, or an empty string. */
export function describeFilters(options: FilterOptions): string {
  const given = filterWords(options)
  return given.length === 0 ? '' : ` that matches ${given.join(' ')}`
}

/** Returns each filter as it was given, for a shell: `--type oral`. */
export function filterWords(options: FilterOptions): string[] {
  return (Object.keys(filterOptions) as (keyof FilterOptions)[]).flatMap((name) => {
    return [options[name] ?? []].flat().map((value) => {
      return value === true ? `--${name}` : `--${name} ${shellWord(value)}`
    })
  })
}

/** What filters found nothing in. */
interface Searched {
  /** The only program, or one of all. */
  readonly program: Program
  readonly programs?: readonly Program[]
  readonly stars: Stars
}

/**
 * Returns `; did you mean "Albert Gu"?` if a --speaker is nobody's name, or how to star if --starred is
 * given and nothing is starred; else an empty string.
 */
export function adviceFor(
  { speaker = [], starred }: FilterOptions,
  { program, programs = [program], stars }: Searched,
): string {
  if (starred && programs.every((one) => starredIn(one, stars).size === 0)) return HOW_TO_STAR
  const unknown = speaker.find((name) => askSpeakers(program, name).length === 0)
  return unknown === undefined ? '' : didYouMean(nearestName(program, unknown))
}
