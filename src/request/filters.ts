/** Resolves the options that select sessions and talks. */
import { UserError } from '../errors.ts'
import type { DeadlineType, Program, SessionType } from '../model/program.ts'
import type { Filters } from '../query/filter.ts'
import { askSpeakers, nearestName } from '../query/speakers.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { searchTerms } from '../text/match.ts'
import { shellWord } from '../text/shell-word.ts'
import { addDays, formatTime, isoDate } from '../time/format.ts'
import { type FilterOptions, filterOptions } from './filter-options.ts'
import { type InstantSettings, isTimeAlone, parseInstant } from './instant.ts'
import { resolve } from './resolve-names.ts'
import { parsedValue } from './setting.ts'

/**
 * Resolves the filter options for sessions and talks, or returns undefined if none is given. Throws
 * a UserError.
 */
export function parseFilters(
  options: FilterOptions,
  settings: InstantSettings,
): Filters<SessionType> | undefined {
  return parseWith(options, settings, resolve.sessionType)
}

/** Resolves the filter options for deadlines, which have types of their own. Throws a UserError. */
export function parseDeadlineFilters(
  options: FilterOptions,
  settings: InstantSettings,
): Filters<DeadlineType> | undefined {
  return parseWith(options, settings, resolve.deadlineType)
}

function parseWith<Type>(
  options: FilterOptions,
  settings: InstantSettings,
  typeNamed: (text: string) => Type,
): Required<Filters<Type>> | undefined {
  const given = Object.entries(options).filter(([name]) => name in filterOptions)
  if (given.length === 0) return undefined
  for (const [name, value] of given) {
    if (Array.isArray(value) && value.some((text) => text.trim() === '')) {
      throw new UserError(`--${name}: the value is empty`)
    }
  }
  const { program } = settings
  const { type, speaker, room, track, language, search } = options
  return {
    ...parseWindow(options, settings),
    type: type && new Set(type.map(typeNamed)),
    speaker: speaker && new Set(speaker.flatMap((text) => resolve.speakers(program, text))),
    track: track && new Set(track.flatMap((text) => resolve.named(program, 'track', text))),
    language: language && new Set(language.map((text) => resolve.languageRange(program, text))),
    room: room && new Set(room.flatMap((text) => resolve.rooms(program, text))),
    search: search?.map(searchTerms),
  }
}

function parseWindow(
  options: FilterOptions,
  settings: InstantSettings,
): Required<Pick<Filters, 'from' | 'until'>> {
  const instant = (name: 'from' | 'until') => {
    const text = options[name]
    return text === undefined ? undefined : parsedValue(`--${name}`, parseInstant(text, settings))
  }
  const [from, until] = [instant('from'), instant('until')]
  if (from === undefined || until === undefined || from < until) return { from, until }
  const { shown } = settings
  const later = `${addDays(isoDate(from, shown), 1)} ${formatTime(until, shown)}`
  const advice = isTimeAlone(options.until ?? '') ? `; for the next day write "${later}"` : ''
  throw new UserError(`--until ${options.until} is not after --from ${options.from}${advice}`)
}

/** Returns whether --from or --until names a date, so that other days than today are searched. */
export function namesDate({ from, until }: FilterOptions): boolean {
  return [from, until].some((text) => text !== undefined && !isTimeAlone(text))
}

/** Returns ` that matches --type oral` with the options as given, or an empty string. */
export function describeFilters(options: FilterOptions): string {
  const given = (Object.keys(filterOptions) as (keyof FilterOptions)[]).flatMap((name) => {
    return [options[name] ?? []].flat().map((text) => `--${name} ${shellWord(text)}`)
  })
  return given.length === 0 ? '' : ` that matches ${given.join(' ')}`
}

/** Returns `; did you mean "Albert Gu"?` if a --speaker is nobody's name, else an empty string. */
export function suggestSpeaker({ speaker = [] }: FilterOptions, program: Program): string {
  const unknown = speaker.find((name) => askSpeakers(program, name).length === 0)
  return unknown === undefined ? '' : didYouMean(nearestName(program, unknown))
}
