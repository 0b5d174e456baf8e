/** Joins the start of a rebuttal with its end: it opens then, and nothing is due. */
import { zoneKey } from './due.ts'
import type { ListedDate } from './list.ts'

const [START, END] = ['rebuttal_start', 'rebuttal_end']

/** Returns dates in which each end that has a start opens with it: both are one deadline. */
export function joinRebuttals(
  dates: readonly ListedDate[],
  noteStart: (start: ListedDate) => void,
): readonly ListedDate[] {
  const openings = findOpenings(dates)
  const joined = new Set(openings.values())
  joined.forEach(noteStart)
  return dates.flatMap((date) => {
    if (joined.has(date)) return []
    const start = openings.get(date)
    return start ? { ...date, opens: start.date } : date
  })
}

/** Returns the start of each end that has one: the earliest end after a start is its own. */
function findOpenings(dates: readonly ListedDate[]): Map<ListedDate, ListedDate> {
  const sorted = dates.filter(({ date }) => date !== null).toSorted(compareDates)
  const openings = new Map<ListedDate, ListedDate>()
  /** Starts without an end yet, by their zone. */
  const open = new Map<string, ListedDate[]>()
  for (const date of sorted) {
    const zone = zoneKey(date.zone)
    const starts = open.get(zone) ?? []
    open.set(zone, starts)
    if (date.word === START) starts.push(date)
    const start = date.word === END ? starts.shift() : undefined
    if (start) openings.set(date, start)
  }
  return openings
}

/** Compares dates as they are written. An end comes before a start of the same time. */
function compareDates(a: ListedDate, b: ListedDate): number {
  const [first, second] = [a.date ?? '', b.date ?? '']
  if (first !== second) return first < second ? -1 : 1
  return Number(a.word === START) - Number(b.word === START)
}
