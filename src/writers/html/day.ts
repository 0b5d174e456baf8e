/** Writes the sessions of a day as a list, with the talks of a session in a list of its own. */
import type { Session, Talk } from '../../model/program.ts'
import { itemsOf, type ListedDay, type ListedItem } from '../../query/days.ts'
import { longDate } from '../../time/format.ts'
import { element, type Html } from './element.ts'
import { type ItemView, itemElement } from './item.ts'
import { clocksOf } from './times.ts'

export type DayView = Omit<ItemView, 'date' | 'isFirst'> & {
  /** Returns the first list that has an item. */
  firstWith(item: Session | Talk): ListedDay | undefined
}

/** Returns the id of a day's section. Ids of items can't begin with `_`. */
export function dayId({ date }: Pick<ListedDay, 'date'>): string {
  return `_day-${date}`
}

export function dayElement(day: ListedDay, { rooms, zones, firstWith }: DayView): Html {
  const items = itemsOf(day)
  const { date } = day
  const isFirst = (item: Session | Talk) => firstWith(item) === day
  const view = { date, rooms, zones, isFirst }
  const sessions = blocksOf(items).map(([session, ...talks]) => {
    const below =
      talks.length === 0
        ? null
        : element(
            'ol',
            { class: 'talks' },
            talks.map((talk) => element('li', {}, itemElement(talk, view))),
          )
    return element('li', {}, itemElement(session, view, below))
  })
  return element(
    'section',
    { class: 'day', id: dayId(day), 'data-date': date },
    element('header', {}, element('h2', {}, longDate(date)), clocksOf(items, zones)),
    element('ol', { class: 'sessions' }, sessions),
  )
}

/** Groups the items of a day: each session with the talks of it. */
function blocksOf(items: readonly ListedItem[]): [ListedItem, ...ListedItem[]][] {
  const blocks: [ListedItem, ...ListedItem[]][] = []
  for (const item of items) {
    const block = blocks.at(-1)
    if (item.session === null || !block) blocks.push([item])
    else block.push(item)
  }
  return blocks
}
