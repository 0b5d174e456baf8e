/** Resolves the filters of `now`. */
import { matcherFor } from '../query/filter.ts'
import { matcherAt } from '../query/filter-days.ts'
import { slotsOf } from '../query/slots.ts'
import { describeFilters, filterWords, parseFilters, suggestSpeaker } from '../request/filters.ts'
import type { Request } from '../request/request.ts'
import { sanitize } from '../text/sanitize.ts'
import type { Selection } from './now.answer.ts'
import type { NowOptions } from './now.ts'

/** Resolves the filters, or returns null if none is given. Throws a UserError. */
export function selectFor(options: NowOptions, request: Request): Selection | null {
  const { program } = request
  const filters = parseFilters(options, request)
  if (!filters) return null
  const matches = matcherFor(filters, program.timezone)
  const hasMatch = slotsOf(program).some(({ item, session, date }) => matches(item, session, date))
  return {
    matches,
    matcherAt: matcherAt(filters, program.timezone),
    words: filterWords(options).map(printable),
    matching: printable(describeFilters(options)),
    advice: sanitize(suggestSpeaker(options, program)),
    hasMatch,
  }
}

/** Returns what the user typed as text that can be shown in one line. */
function printable(text: string): string {
  return sanitize(text.replace(/[\r\n]+/g, ' '))
}
