/** Libraries for JavaScript. */
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { convertIcsCalendar } from 'ts-ics'
import { ALL_FIELDS, beforeEvent, type Client, type Entry } from './client.ts'

/** Returns the events of a calendar as ical.js, the library of Thunderbird, reads them. */
export function parseWithIcalJs(text: string): Entry[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return events.map((component) => {
    const { summary, startDate, endDate, description, location } = new ICAL.Event(component)
    return {
      title: summary,
      start: startDate.toUnixTime() * 1000,
      end: endDate.toUnixTime() * 1000,
      description,
      location,
      categories: component.getFirstProperty('categories')?.getValues().join(',') ?? '',
      status: String(component.getFirstPropertyValue('status')),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => beforeEvent(String(alarm.getFirstPropertyValue('trigger')))),
    }
  })
}

export const icalJs: Client = {
  name: 'ical.js',
  needs: 'npm ci',
  precision: 'seconds',
  fields: ALL_FIELDS,
  read: (path) => parseWithIcalJs(readFileSync(path, 'utf8')),
}

export const tsIcs: Client = {
  name: 'ts-ics',
  needs: 'npm ci',
  precision: 'seconds',
  // It splits a category at an escaped comma.
  fields: ['description', 'location', 'status', 'alarms'],
  read(path) {
    const { events = [] } = convertIcsCalendar(undefined, readFileSync(path, 'utf8'))
    return events.map((event) => ({
      title: event.summary,
      start: event.start.date.getTime(),
      end: event.end?.date.getTime() ?? Number.NaN,
      description: event.description ?? null,
      location: event.location ?? null,
      status: event.status ?? '',
      alarms: (event.alarms ?? []).map(({ trigger }) => {
        if (trigger.type !== 'relative') throw new Error('not relative')
        const { before = false, days = 0, hours = 0, minutes = 0 } = trigger.value
        const length = ((days * 24 + hours) * 60 + minutes) * 60_000
        return before ? length : -length + 0
      }),
    }))
  },
}

export const nodeIcalClient: Client = {
  name: 'node-ical',
  needs: 'npm ci',
  precision: 'seconds',
  // It splits a category at an escaped comma.
  fields: ['description', 'location', 'status', 'alarms'],
  read(path) {
    const components = Object.values(nodeIcal.sync.parseICS(readFileSync(path, 'utf8')))
    return components.flatMap((event) => {
      if (event?.type !== 'VEVENT') return []
      const alarms = (event.alarms ?? []) as unknown as { trigger: string }[]
      return {
        title: String(event.summary),
        start: event.start.getTime(),
        end: event.end?.getTime() ?? Number.NaN,
        description: (event.description as string | undefined) ?? null,
        location: (event.location as string | undefined) ?? null,
        status: event.status ?? '',
        alarms: alarms.map(({ trigger }) => beforeEvent(trigger)),
      }
    })
  },
}
