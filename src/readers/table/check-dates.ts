/** Checks that the entries of a table have dates, and notes what is guessed of them. */
import { problem } from '../../model/problems/index.ts'
import type { IsoDate } from '../../time/types.ts'
import type { Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'
import type { TableDay } from './dates.ts'
import { titleOf } from './fields.ts'
import type { Written } from './times.ts'
import type { Entry } from './walk.ts'

/** When an entry is. */
export interface Timed {
  readonly written: Written
  readonly day: TableDay
  /** The date that stands beside the end, or null. */
  readonly endDay: IsoDate | null
}

type PlaceOf = (entry: Entry) => string

/** Throws a SourceError if times lack a date that is not given, or one is given in vain. */
export function checkDates(
  timed: ReadonlyMap<Entry, Timed>,
  assumed: IsoDate | null,
  placeOf: PlaceOf,
): void {
  const clocks = [...timed].filter(([, { written }]) => written.start !== null)
  const hasDates = isDated(timed)
  for (const [entry, { day }] of clocks) {
    if ('lacks' in day && !hasDates) {
      throw new SourceError(problem('no-date', day.text))
    }
    if ('ambiguous' in day) {
      const finding = problem('ambiguous-date', day.text, day.ambiguous)
      throw new SourceError(finding, lineIn(placeOf(entry)))
    }
  }
  const days = clocks.flatMap(([, { day }]) => ('date' in day ? [day] : []))
  const [unread] = clocks
  if (unread && 'wrong' in unread[1].day && days.length === 0 && !hasDates) {
    const { text, wrong } = unread[1].day
    throw new SourceError(problem('unreadable-date', text, wrong), lineIn(placeOf(unread[0])))
  }
  const assumedDays = days.filter(({ isAssumed }) => isAssumed)
  if (assumed !== null && hasDates && assumedDays.length === 0) {
    throw new SourceError(problem('date-is-known'))
  }
  const [wrong] = assumedDays
  if (wrong?.doubt && assumedDays.every(({ doubt }) => doubt !== null)) {
    throw new SourceError(problem('wrong-year', wrong.doubt))
  }
}

/** Notes dates that are guessed, or that contradict themselves. */
export function noteDates(timed: ReadonlyMap<Entry, Timed>, placeOf: PlaceOf, notes: Notes): void {
  const hasDates = isDated(timed)
  for (const [entry, { written, day }] of timed) {
    if (written.start === null || !('date' in day)) continue
    const guess = (what: string, example: string | null | undefined) => {
      if (example != null) notes.guessed('field', what, { example, where: placeOf(entry) })
    }
    guess('the order of day and month is that of other dates', day.ordered)
    guess('years of two digits are in the 2000s', day.century)
    guess('days by number or weekday were counted from the date around them', day.counted)
    guess("weekdays that don't match their date: the date is used", day.doubt)
    if (!hasDates || !day.isAssumed) continue
    const what = 'times without a whole date, unlike others: --assume-date was used'
    notes.guessed('field', what, { example: titleOf(entry.fields), where: placeOf(entry) })
  }
}

/** Returns whether some entries say their whole date. */
function isDated(timed: ReadonlyMap<Entry, Timed>): boolean {
  return [...timed.values()].some(({ written, day }) => {
    if (written.full !== null) return true
    return written.start !== null && 'date' in day && !day.isAssumed
  })
}

/** Returns why an entry has no date. */
export function whyUndated(day: TableDay): string {
  if ('wrong' in day) return "with a date that can't be read"
  const isPart = 'lacks' in day && day.text !== null
  return isPart ? 'with a date that is not whole' : 'with a time, but without a date'
}

function lineIn(place: string): number {
  return Number(/^line (\d+)$/.exec(place)?.[1] ?? 1)
}
