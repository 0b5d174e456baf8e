/** Names what a calendar holds and a program has no place for. */
import type { Lost } from '../entries/lost.ts'
import type { Component } from './components.ts'

/** Properties that are read, and those that say nothing about the program. */
const KNOWN: ReadonlySet<string> = new Set(
  `ATTACH ATTENDEE CATEGORIES CONFERENCE DESCRIPTION DTEND DTSTART DUE DURATION EXDATE EXRULE LAST-MODIFIED
  LOCATION METHOD NAME ORGANIZER RDATE RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY UID URL X-ALT-DESC
  X-WR-CALDESC X-WR-CALNAME X-WR-TIMEZONE
  CALSCALE CREATED DTSTAMP PRODID REFRESH-INTERVAL VERSION X-PUBLISHED-TTL`.split(/\s+/),
)

/** Properties of which an entry has one: the first is read. */
const SINGLE = ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'URL', 'STATUS', 'DTSTART', 'DTEND'] as const

/** Counts the properties of calendars and entries that are not read. */
export function countLost(components: Iterable<Component>, lost: Lost): void {
  for (const component of components) {
    for (const name of component.propertyNames) if (!KNOWN.has(name)) lost.count(name)
    for (const name of SINGLE) if (component.count(name) > 1) lost.count(`more than one ${name}`)
    const hasTwoEnds =
      component.property('DTEND') !== null && component.property('DURATION') !== null
    if (hasTwoEnds) lost.count('DURATION beside DTEND')
    const hasTwoTexts =
      component.property('DESCRIPTION') !== null && component.property('X-ALT-DESC') !== null
    if (hasTwoTexts) lost.count('X-ALT-DESC')
  }
}
