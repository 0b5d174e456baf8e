/** Hands entries of the calendar to the visitor as a file, which calendar programs open. */
import type { CalendarData, PageData } from '../page-data.ts'
import { make } from './dom.ts'
import { filterCalendar } from './filter-calendar.ts'
import { inflate } from './inflate.ts'

export interface Calendar {
  /** Downloads the entries of some items, or all that `export ics` has without ids. */
  download(ids?: Iterable<string>): Promise<void>
}

export function calendarOf({ id, days, deadlines }: PageData): Calendar {
  const usual = [...days.flatMap(({ sessions }) => sessions), ...deadlines].map((one) => one.id)
  return {
    async download(ids = usual) {
      const { text, uids } = JSON.parse(await inflate('_calendar')) as CalendarData
      const wanted = new Set([...ids].flatMap((one) => uids[one] ?? []))
      save(filterCalendar(text, wanted), `${id}.ics`)
    },
  }
}

function save(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
  make('a', { href, download: name }).click()
  // Later, since some browsers have not read it yet when `click` returns.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
