/** Prepares what `now` answers from: the program, the filters and how to show the answer. */
import type { Context } from '../context.ts'
import type { Stars } from '../model/stars.ts'
import { type NowAnswer, replayInstant } from '../query/now.ts'
import { askAllNow, type Question } from '../query/several.ts'
import type { Screen } from '../render/layout/screen.ts'
import { renderNow } from '../render/now.ts'
import { renderOneline } from '../render/oneline.ts'
import type { NowFilters } from '../render/phrases/nothing.ts'
import { type SeveralPrograms, severalPrograms } from '../render/phrases/several.ts'
import { filterOptions } from '../request/filter-options.ts'
import type { AskedFilters } from '../request/filters.ts'
import type { OpenThrough } from '../request/open-programs.ts'
import type { Request, Requests } from '../request/request.ts'
import { requestWords } from '../request/request-words.ts'
import { onlyProgram, openRequests } from '../request/requests.ts'
import { openStars } from '../request/stars.ts'
import { sanitize } from '../text/sanitize.ts'
import { commandLine } from '../text/shell-word.ts'
import { formatTime, isoDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import { type ZonePair, zonePair } from '../time/zone-pair.ts'
import type { NowOptions } from './now.ts'

export interface OpenNow {
  readonly request: Requests
  readonly several: SeveralPrograms | null
  readonly filters: NowFilters | null
  readonly stars: Stars
  /** What matches of each program, at whatever time. */
  readonly questions: readonly Question[]
  ask(at: Instant): NowAnswer
  text(answer: NowAnswer, screen: Screen): string
  /** Returns the answer in one short line, or an empty string if nothing is to come. */
  oneline(answer: NowAnswer): string
}

/** The filters of a request. */
export interface Selection extends NowFilters {
  /** The options as the user wrote them. */
  readonly words: readonly string[]
  /** What matches of each program, at whatever time. */
  readonly questions: readonly Question[]
  /** Returns the questions about what is on or to come at an instant. */
  questionsAt(at: Instant): readonly Question[]
}

/** Opens the program and resolves the options. Throws a UserError. */
export async function openNow(
  context: Context,
  options: NowOptions,
  through?: OpenThrough,
  needsStars = options.starred === true,
): Promise<OpenNow> {
  const request = await openRequests(context, options, through)
  const { program, programs, zones } = request
  const several = request.isAboutSeveral ? severalPrograms(programs, zones.primary) : null
  const stars = await openStars(context, options, request, needsStars)
  const filters = await selectionOf(options, { ...request, stars })
  const all = programs.map((one) => ({ program: one }))
  const oneline = (answer: NowAnswer) => {
    // One line has room for one answer, and no deadline is in a room or on a track.
    return renderOneline(filters ? { ...answer, deadlines: [] } : answer, zones.primary, several)
  }
  return {
    request,
    several,
    filters,
    stars,
    questions: filters?.questions ?? all,
    ask: (at) => askAllNow(filters?.questionsAt(at) ?? all, at),
    oneline,
    text(answer, screen) {
      if (options.oneline) return lineText(oneline(answer), screen)
      const isOver = !several && answer.phase === 'after'
      const replay = isOver ? replayCommand(context, options, request, filters) : null
      const shown = { program, answer, filters, stars, several }
      const view = { ...shown, deadlineZone: zones.deadlines, replay }
      return renderNow({ ...view, zones: zonesOf(answer, request) }, screen)
    },
  }
}

/** Resolves the filters, or returns null for none. Prompts give none, and load no code for them. */
async function selectionOf(
  options: NowOptions,
  request: Requests & AskedFilters,
): Promise<Selection | null> {
  const isFiltered = Object.keys(filterOptions).some((name) => name in options)
  if (!isFiltered) return null
  const { selectFor } = await import('./now.filter.ts')
  return selectFor(options, request)
}

/** Returns a line with its line end; an empty line is no output at all. */
function lineText(line: string, screen: Screen): string {
  return line === '' ? '' : `${screen.wrap(line).join('\n')}\n`
}

function zonesOf({ at, phase, current, next }: NowAnswer, { zones }: Request): ZonePair {
  const shown = [...current, ...next].flatMap(({ item }) => [item.start, item.end])
  // Once the program is over no time is shown, so no offset needs to be looked up.
  return zonePair(zones.primary, zones.second, phase === 'after' ? shown : [at, ...shown])
}

/**
 * Returns the command that shows the program, or what matches, while it ran. Null if there was
 * nothing, or the program came from standard input.
 */
function replayCommand(
  context: Context,
  { at: _, ...options }: NowOptions,
  { program, zones }: Request,
  filters: Selection | null,
): string | null {
  const words = requestWords(context, onlyProgram(options, options.program ?? []))
  if (!words) return null
  const moment = replayInstant(program, filters?.questions[0]?.matches)
  if (moment === null) return null
  const line = [sanitize(commandLine(['now', ...words])), ...(filters?.words ?? [])].join(' ')
  const time = `${isoDate(moment, zones.primary)} ${formatTime(moment, zones.primary)}`
  return `${line} --at "${time}"`
}
