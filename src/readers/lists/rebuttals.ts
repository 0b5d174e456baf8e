/** Joins the start of a rebuttal with its end: it opens then, and nothing is due. */
import type { Notes } from '../entries/notes.ts'
import type { ListedDate } from './list.ts'

const [START, END] = ['rebuttal_start', 'rebuttal_end']

/** Returns dates in which each end that has a start opens with it, and the start is left out. */
export function joinRebuttals(dates: readonly ListedDate[], notes: Notes): readonly ListedDate[] {
  const openings = new Map<ListedDate, ListedDate>()
  for (const start of dates.filter(({ word }) => word === START)) {
    const end = dates.find((date) => !openings.has(date) && isEndOf(date, start))
    if (end) openings.set(end, start)
  }
  const joined = new Set(openings.values())
  for (const { label } of joined) {
    notes.leftOut('entry', 'starts of rebuttals, kept as the opening of their end', {
      example: label,
    })
  }
  return dates.flatMap((date) => {
    if (joined.has(date)) return []
    const start = openings.get(date)
    return start ? { ...date, opens: start.date } : date
  })
}

function isEndOf({ word, date, zone }: ListedDate, start: ListedDate): boolean {
  return (
    word === END && date !== null && start.date !== null && zone === start.zone && start.date < date
  )
}
