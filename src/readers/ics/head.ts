/** Maps the properties of a calendar to what a program says about itself. */
import type { Zone } from '../../time/types.ts'
import { UTC } from '../../time/zone.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceHead } from '../entries/source-program.ts'
import { sourceZone } from '../entries/source-zone.ts'
import type { Calendars, Component } from './components.ts'
import { type EventTime, instantOf, parseWallTime } from './times.ts'
import { namedZone } from './zones.ts'

export function headOf({ all, entries }: Calendars, notes: Notes): SourceHead {
  const names = new Set(all.flatMap((calendar) => nameOf(calendar) ?? []))
  const [title = null] = names
  if (names.size > 1) {
    notes.guessed('field', 'several calendars: the program is named after the first', {
      example: [...names].slice(0, 5).join(', '),
    })
  }
  const about = firstText(all, 'X-WR-CALDESC') ?? firstText(all, 'DESCRIPTION')
  return {
    title,
    timezone: zoneText(all),
    url: firstText(all, 'URL'),
    about: about === title ? null : about,
    updated: lastModified(entries.map(({ component }) => component)),
  }
}

/** Returns the zone that the calendars name for times without one, or null. */
export function zoneOfCalendars({ all }: Calendars): Zone | null {
  const text = firstText(all, 'X-WR-TIMEZONE')
  return text === null ? null : (namedZone(text) ?? sourceZone(text))
}

function zoneText(all: readonly Component[]): string | null {
  const text = firstText(all, 'X-WR-TIMEZONE')
  return text && (namedZone(text)?.name ?? text)
}

function nameOf(calendar: Component): string | null {
  return calendar.text('X-WR-CALNAME') ?? calendar.text('NAME')
}

function firstText(calendars: readonly Component[], name: string): string | null {
  for (const calendar of calendars) {
    const text = calendar.text(name)
    if (text !== null) return text
  }
  return null
}

/** Returns when the last entry changed; never DTSTAMP, which is the time of the export. */
function lastModified(components: readonly Component[]): EventTime | null {
  let last: EventTime | null = null
  for (const component of components) {
    const text = component.text('LAST-MODIFIED')
    const time = text === null ? null : parseWallTime(text)
    if (time === null || time.isDate) continue
    if (last === null || instantOf(time, UTC) > instantOf(last, UTC)) last = time
  }
  return last && { ...last, zone: last.zone ?? UTC }
}
