/** The options that choose sessions and talks. */
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import type { Filters } from '../query/filter.ts'
import { askSpeakers, nearestName } from '../query/speakers.ts'
import { shellWord } from '../text/shell-word.ts'
import { addDays, formatTime, isoDate } from '../time/format.ts'
import { type InstantSettings, isTimeAlone, parseInstant } from './instant.ts'
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
export function parseFilters(
  options: FilterOptions,
  settings: InstantSettings,
): Filters | undefined {
  const { type, speaker, room, track, search } = options
  for (const [name, texts] of Object.entries({ type, speaker, room, track, search })) {
    if (texts?.some((text) => text.trim() === '')) {
      throw new UserError(`--${name}: nothing is named`)
    }
  }
  const filters: Filters = {
    ...{ types: type, speakers: speaker, rooms: room, tracks: track, searches: search },
    ...parseWindow(options, settings),
  }
  return Object.values(filters).some((wanted) => wanted !== undefined) ? filters : undefined
}

function parseWindow(
  options: FilterOptions,
  settings: InstantSettings,
): Pick<Filters, 'from' | 'until'> {
  const instant = (name: 'from' | 'until') => {
    const text = options[name]
    return text === undefined ? undefined : orUserError(parseInstant(text, settings), `--${name}`)
  }
  const [from, until] = [instant('from'), instant('until')]
  if (from === undefined || until === undefined || from < until) return { from, until }
  const { shown } = settings
  const later = `${addDays(isoDate(from, shown), 1)} ${formatTime(until, shown)}`
  const advice = isTimeAlone(options.until ?? '') ? `; for the next day write "${later}"` : ''
  throw new UserError(`--until ${options.until} is not after --from ${options.from}${advice}`)
}

/** Whether a day is named by the bounds: one with a date is not to be looked for today alone. */
export function namesDay({ from, until }: FilterOptions): boolean {
  return [from, until].some((text) => text !== undefined && !isTimeAlone(text))
}

/** ` that matches --type oral`: the options as they were given; empty where none was. */
export function matching(options: FilterOptions): string {
  const { type, speaker, room, track, search, from, until } = options
  const given = Object.entries({ type, speaker, room, track, search, from, until }).flatMap(
    ([name, value]) => [value ?? []].flat().map((text) => `--${name} ${shellWord(text)}`),
  )
  return given.length === 0 ? '' : ` that matches ${given.join(' ')}`
}

/** `; did you mean Albert Gu?`, where a name is nobody's; else nothing. */
export function meantSpeaker({ speaker = [] }: FilterOptions, program: Program): string {
  const unknown = speaker.find((name) => askSpeakers(program, name).length === 0)
  const near = unknown === undefined ? null : nearestName(program, unknown)
  return near === null ? '' : `; did you mean ${near}?`
}
