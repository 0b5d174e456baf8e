/** Writes the schedule: a section for each day. */
import { itemsOf, type ListedDay } from '../../query/days.ts'
import { type DayView, dayElement } from './day.ts'
import { element, type Html } from './element.ts'

/** Minimum number of sessions and talks of which a browser lays out only those in sight. */
const MIN_LONG = 200

/** Returns the schedule, or null if no day has anything. */
export function daysElement(
  lists: readonly ListedDay[],
  view: Omit<DayView, 'firstWith'>,
): Html | null {
  if (lists.length === 0) return null
  const firstWith = firstLists(lists)
  const days = lists.map((day) => dayElement(day, { ...view, firstWith }))
  const isLong = lists.flatMap(itemsOf).length >= MIN_LONG
  return element('div', { id: '_schedule', class: isLong ? 'long' : null }, days)
}

/** Returns a function that finds the first list that has an item. */
function firstLists(lists: readonly ListedDay[]): DayView['firstWith'] {
  const first = new Map<string, ListedDay>()
  for (const day of lists) {
    for (const { item } of itemsOf(day)) if (!first.has(item.id)) first.set(item.id, day)
  }
  return ({ id }) => first.get(id)
}
