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

/** Counts the properties of calendars and entries that are not read. */
export function countLost(components: Iterable<Component>, lost: Lost): void {
  for (const { propertyNames } of components) {
    for (const name of propertyNames) if (!KNOWN.has(name)) lost.count(name)
  }
}
