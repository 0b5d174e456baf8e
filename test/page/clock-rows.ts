/** Reads the times of all sessions and talks on a page, and tells with luxon whether they are right. */
import { DateTime } from 'luxon'
import type { Page } from 'playwright-core'

/** The times of a session or talk as they stand on the page. */
interface ClockRow {
  readonly id: string
  /** Date of the day whose list it is in. */
  readonly date: string
  /** Instants of start and end in ISO 8601. */
  readonly instants: readonly string[]
  readonly venue: string
  /** Text of the second clock, empty if there is none. */
  readonly second: string
}

export function clockRows(page: Page): Promise<ClockRow[]> {
  return page.locator('section[id^="_day-"] article').evaluateAll((all) =>
    all.flatMap((article) => {
      const textIn = (name: string) => {
        const element = article.querySelector(`:scope > .when > .${name}`)
        return element?.checkVisibility() ? (element.textContent ?? '') : ''
      }
      const instants = [...article.querySelectorAll(':scope > .when > .venue time')].map(
        (time) => time.getAttribute('datetime') ?? '',
      )
      const date = article.closest('section')?.id.replace('_day-', '') ?? ''
      return [{ id: article.id, date, instants, venue: textIn('venue'), second: textIn('second') }]
    }),
  )
}

/** Returns the instants of the times in a text such as `23:30 to 00:15 +1d`, on the clock of a zone. */
function instantsIn(text: string, date: string, zone: string): number[] {
  return [...text.matchAll(/(\d\d:\d\d)(?:\s([+-]\d+)d)?/g)].map(([, time = '', days = '0']) => {
    return DateTime.fromISO(`${date}T${time}`, { zone })
      .plus({ days: Number(days) })
      .toMillis()
  })
}

/** Returns the rows whose times, as one of the clocks has them, are not those of its zone. */
export function wrongRows(rows: readonly ClockRow[], clock: 'venue' | 'second', zone: string) {
  return rows.filter((row) => {
    const shown = instantsIn(row[clock], row.date, zone)
    return JSON.stringify(shown) !== JSON.stringify(row.instants.map((one) => Date.parse(one)))
  })
}
