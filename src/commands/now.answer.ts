/** Prepares what `now` answers from: the program, the filters and how to show the answer. */
import type { Context } from '../context.ts'
import type { Matcher } from '../query/filter.ts'
import { askNow, type NowAnswer, replayInstant } from '../query/now.ts'
import type { Screen } from '../render/layout/screen.ts'
import { renderNow } from '../render/now.ts'
import { renderOneline } from '../render/oneline.ts'
import type { NowFilters } from '../render/phrases/nothing.ts'
import { filterOptions } from '../request/filter-options.ts'
import { openRequest, type Request } from '../request/request.ts'
import { requestWords } from '../request/request-words.ts'
import { sanitize } from '../text/sanitize.ts'
import { commandLine } from '../text/shell-word.ts'
import { formatTime, isoDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import { type ZonePair, zonePair } from '../time/zone-pair.ts'
import type { NowOptions } from './now.ts'

export interface OpenNow {
  readonly request: Request
  readonly filters: NowFilters | null
  ask(at: Instant): NowAnswer
  text(answer: NowAnswer, screen: Screen): string
  /** Returns the answer in one short line, or an empty string if nothing is to come. */
  oneline(answer: NowAnswer): string
}

/** The filters of a request. */
export interface Selection extends NowFilters {
  /** The options as the user wrote them. */
  readonly words: readonly string[]
  readonly matches: Matcher
  /** Returns the matcher for what is on or to come at an instant. */
  matcherAt(at: Instant): Matcher
}

/** Opens the program and resolves the options. Throws a UserError. */
export async function openNow(context: Context, options: NowOptions): Promise<OpenNow> {
  const request = await openRequest(context, options)
  const { program, zones } = request
  const filters = await selectionOf(options, request)
  const { at: _, ...others } = options
  const replay = replayCommand(request, requestWords(context, others), filters)
  const oneline = (answer: NowAnswer) => {
    // One line has room for one answer, and no deadline is in a room or on a track.
    return renderOneline(filters ? { ...answer, deadlines: [] } : answer, zones.primary)
  }
  return {
    request,
    filters,
    ask: (at) => askNow(program, at, filters?.matcherAt(at)),
    oneline,
    text(answer, screen) {
      if (options.oneline) return lineText(oneline(answer), screen)
      const view = { program, answer, deadlineZone: zones.deadlines, replay, filters }
      return renderNow({ ...view, zones: zonesOf(answer, request) }, screen)
    },
  }
}

/** Resolves the filters, or returns null for none. Prompts give none, and load no code for them. */
async function selectionOf(options: NowOptions, request: Request): Promise<Selection | null> {
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
  { program, zones }: Request,
  words: readonly string[] | null,
  filters: Selection | null,
): string | null {
  if (!words) return null
  const moment = replayInstant(program, filters?.matches)
  if (moment === null) return null
  const line = [sanitize(commandLine(['now', ...words])), ...(filters?.words ?? [])].join(' ')
  const time = `${isoDate(moment, zones.primary)} ${formatTime(moment, zones.primary)}`
  return `${line} --at "${time}"`
}
