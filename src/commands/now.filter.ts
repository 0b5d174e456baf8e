/** Resolves the filters of `now`. */
import { matcherFor } from '../query/filter.ts'
import { matcherAt } from '../query/filter-days.ts'
import { slotsOf } from '../query/slots.ts'
import { type AskedFilters, adviceFor, describeFilters, filterWords } from '../request/filters.ts'
import { filtersOfEach } from '../request/filters-of-each.ts'
import type { Requests } from '../request/request.ts'
import { sanitize } from '../text/sanitize.ts'
import type { Selection } from './now.answer.ts'
import type { NowOptions } from './now.ts'

/** Resolves the filters, or returns null if none is given. Throws a UserError. */
export function selectFor(options: NowOptions, request: Requests & AskedFilters): Selection | null {
  const asked = filtersOfEach(options, request)
  if (!asked) return null
  const questions = asked.map(({ program: one, filters }) => {
    return { program: one, matches: matcherFor(filters, one.timezone) }
  })
  const matchers = asked.map(({ program: one, filters }) => {
    return { program: one, matchesAt: matcherAt(filters, one.timezone) }
  })
  const hasMatch = questions.some(({ program: one, matches }) => {
    return slotsOf(one).some(({ item, session, date }) => matches(item, session, date))
  })
  return {
    questions,
    questionsAt: (at) =>
      matchers.map(({ program: one, matchesAt }) => ({ program: one, matches: matchesAt(at) })),
    words: filterWords(options).map(printable),
    matching: printable(describeFilters(options)),
    advice: sanitize(adviceFor(options, request)),
    hasMatch,
  }
}

/** Returns what the user typed as text that can be shown in one line. */
function printable(text: string): string {
  return sanitize(text.replace(/[\r\n]+/g, ' '))
}
