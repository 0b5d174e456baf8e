/** Writes the calendar of a program and parses it with ical.js, which shares no code with the writer. */
import ICAL from 'ical.js'
import type { Program } from '../../../src/model/program.ts'
import { buildCalendar, type CalendarParts } from '../../../src/writers/calendar/build-calendar.ts'
import { writeCalendar } from '../../../src/writers/calendar/write-calendar.ts'

export const sessionsOf = ({ days }: Program) => days.flatMap(({ sessions }) => sessions)

export function calendarOf(workshop: Program, changes: Partial<CalendarParts> = {}) {
  const parts = {
    sessions: sessionsOf(workshop),
    talks: [],
    deadlines: workshop.deadlines,
    withTalks: false,
    alarms: [],
  }
  return buildCalendar(workshop, { ...parts, ...changes })
}

export function write(workshop: Program, changes: Partial<CalendarParts> = {}): string {
  return writeCalendar(calendarOf(workshop, changes))
}

export function parse(text: string) {
  const root = new ICAL.Component(ICAL.parse(text))
  const events = root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const value = (name: string) => component.getFirstPropertyValue(name)
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toUnixTime() * 1000,
      end: event.endDate.toUnixTime() * 1000,
      zone: event.startDate.zone?.tzid,
      description: event.description ?? '',
      location: event.location,
      sequence: event.sequence,
      status: value('status'),
      transp: value('transp'),
      url: value('url'),
      stamp: String(value('dtstamp')),
      modified: String(value('last-modified')),
      categories: component.getFirstProperty('categories')?.getValues(),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const [action, description, trigger] = ['action', 'description', 'trigger'].map((name) =>
          String(alarm.getFirstPropertyValue(name)),
        )
        return { action, description, trigger }
      }),
    }
  })
  return { root, events }
}
