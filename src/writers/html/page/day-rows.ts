/** Reads the rows of each day: what the list has on it, with the facts of each item. */
import type { Program, Session, Talk } from '../../../model/program.ts'
import type { Instant, IsoDate } from '../../../time/types.ts'
import { find, findAll } from './dom.ts'

export interface DayRow {
  readonly item: Session | Talk
  readonly article: HTMLElement
  /** The list item around it, which filters hide. */
  readonly row: HTMLElement
  readonly when: HTMLElement
  /** True for a session that began on an earlier day. */
  readonly continues: boolean
  /** Its end, that of its session, or Infinity. */
  readonly until: Instant
}

export interface DayRows {
  readonly section: HTMLElement
  readonly date: IsoDate
  readonly rows: readonly DayRow[]
}

export function dayRows({ days }: Program): DayRows[] {
  const items = new Map(
    days.flatMap(({ sessions }) => {
      return sessions.flatMap((session) => {
        return [session, ...session.talks].map((item) => [item.id, { item, session }] as const)
      })
    }),
  )
  return findAll('.day').map((section) => ({
    section,
    date: section.dataset.date ?? '',
    rows: findAll('.item', section).flatMap((article): DayRow[] => {
      const known = items.get(article.dataset.of ?? article.id)
      const [row, when] = [article.parentElement, find(':scope>.when', article)]
      if (!known || !row || !when) return []
      const { item, session } = known
      const until = item.end ?? session.end ?? Infinity
      return [{ item, article, row, when, continues: 'continues' in article.dataset, until }]
    }),
  }))
}
