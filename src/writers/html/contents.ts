/** Writes links to the days and the other parts of the page. */
import type { Program } from '../../model/program.ts'
import type { ListedDay } from '../../query/days.ts'
import { longDate } from '../../time/format.ts'
import { ABOUT_ID } from './about.ts'
import { dayId } from './day.ts'
import { DEADLINES_ID } from './deadlines.ts'
import { element, type Html } from './element.ts'

/** Returns the links, or null if the page has but one part. */
export function contentsElement(
  { deadlines, about }: Program,
  lists: readonly ListedDay[],
): Html | null {
  const links = [
    ...lists.map((day) => [dayId(day), longDate(day.date, 'no-year')] as const),
    ...(deadlines.length > 0 ? [[DEADLINES_ID, 'Deadlines'] as const] : []),
    ...(about === null ? [] : [[ABOUT_ID, 'About'] as const]),
  ]
  if (links.length < 2) return null
  return element(
    'nav',
    { 'aria-label': 'Contents' },
    element(
      'ul',
      {},
      links.map(([id, text]) => element('li', {}, element('a', { href: `#${id}` }, text))),
    ),
  )
}
