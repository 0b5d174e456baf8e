/** Joins the calendars of several programs. */
import { DEFAULT_COLOR } from '../../text/css-color.ts'
import { listed } from '../../text/listed.ts'
import type { Calendar } from './event.ts'

/** Maximum number of programs that the name of a calendar of several lists; more are counted. */
const MAX_NAMES = 3

/** Joins calendars of different programs. */
export function joinCalendars([first, ...others]: readonly [Calendar, ...Calendar[]]): Calendar {
  const all = [first, ...others]
  const names = all.map(({ name }) => name)
  return {
    name: listed(names, MAX_NAMES),
    color: others.every(({ color }) => color === first.color) ? first.color : DEFAULT_COLOR,
    alarms: first.alarms,
    events: all.flatMap(({ events }) => events),
  }
}

/** Matches what stands before the title of an event. */
const PREFIX = /^(?:Cancelled: )?(?:Deadline: )?/

/** Returns a calendar whose events begin with the name of their program: `Deadline: ICML 2026 · Abstract`. */
export function withNames(
  calendar: Calendar,
  nameBefore: (title: string) => readonly string[],
): Calendar {
  const named = (summary: string) => {
    const [prefix = ''] = PREFIX.exec(summary) ?? []
    const title = summary.slice(prefix.length)
    return prefix + [...nameBefore(title), title].join(' · ')
  }
  const events = calendar.events.map((event) => ({ ...event, summary: named(event.summary) }))
  return { ...calendar, events }
}
