/**
 * Imports three versions of ES-FoMo III, of 14 to 18 July 2025, into a calendar, and checks that it
 * follows the changes.
 */
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { buildCalendar } from '../../../src/writers/calendar/build-calendar.ts'
import { writeCalendar } from '../../../src/writers/calendar/write-calendar.ts'
import { program } from '../../readers/esfomo/read.ts'

interface CalendarEvent {
  summary: string
  start: string
  sequence: number
  modified: string
  status: string
}

function eventsByUid(version: number): Map<string, CalendarEvent> {
  const url = new URL(`../../programs/replay-${version}.yaml`, import.meta.url)
  const workshop = program(readFileSync(url, 'utf8'))
  const sessions = workshop.days.flatMap((day) => day.sessions)
  const parts = { sessions, talks: [], deadlines: workshop.deadlines, withTalks: false, alarms: [] }
  const root = new ICAL.Component(ICAL.parse(writeCalendar(buildCalendar(workshop, parts))))
  return new Map(
    root.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      const fields = {
        summary: event.summary,
        start: event.startDate.toString(),
        sequence: event.sequence,
        modified: String(component.getFirstPropertyValue('last-modified')),
        status: String(component.getFirstPropertyValue('status')),
      }
      return [event.uid, fields]
    }),
  )
}

/** Merges events as RFC 5546 requires: a higher SEQUENCE replaces the event with the same UID. */
function importInto(
  calendar: Map<string, CalendarEvent>,
  update: Map<string, CalendarEvent>,
): Map<string, CalendarEvent> {
  const merged = new Map(calendar)
  for (const [uid, event] of update) {
    const old = merged.get(uid)
    if (!old || event.sequence > old.sequence) merged.set(uid, event)
  }
  return merged
}

describe('importing version 1, then 2, then 3', () => {
  const versions = [1, 2, 3].map(eventsByUid)
  const [first = new Map(), second = new Map(), third = new Map()] = versions
  const withSummary = (calendar: Map<string, CalendarEvent>, text: string) =>
    [...calendar.values()].filter(({ summary }) => summary.includes(text))

  it('keeps all UIDs, and raises SEQUENCE and LAST-MODIFIED each time', () => {
    expect([...second.keys()]).toEqual([...first.keys()])
    expect([...third.keys()]).toEqual([...first.keys()])
    for (const [uid, event] of third) {
      const [before, between] = [first.get(uid), second.get(uid)]
      expect(before?.sequence).toBeLessThan(between?.sequence ?? 0)
      expect(between?.sequence).toBeLessThan(event.sequence)
      expect(String(before?.modified) < String(between?.modified)).toBe(true)
      expect(String(between?.modified) < event.modified).toBe(true)
    }
  })

  it('moves, renames and cancels events', () => {
    const afterSecond = importInto(first, second)
    expect(afterSecond.size).toBe(18)
    expect(withSummary(first, 'Lunch')[0]?.start).toBe('2025-07-19T19:00:00Z')
    expect(withSummary(afterSecond, 'Lunch')).toMatchObject([{ start: '2025-07-19T18:30:00Z' }])
    expect(withSummary(first, 'TBA')).toHaveLength(2)
    expect(withSummary(afterSecond, 'TBA')).toEqual([])
    expect(withSummary(afterSecond, 'H-Nets')).toMatchObject([{ status: 'CANCELLED' }])
    expect(withSummary(afterSecond, 'Closing')).toMatchObject([{ start: '2025-07-19T23:30:00Z' }])
  })

  it('restores cancelled events, and ignores an older version that arrives late', () => {
    const afterThird = importInto(importInto(first, second), third)
    expect(afterThird.size).toBe(18)
    expect(withSummary(afterThird, 'H-Nets')).toMatchObject([{ status: 'CONFIRMED' }])
    expect(withSummary(afterThird, 'Closing')).toMatchObject([{ start: '2025-07-20T00:00:00Z' }])
    expect(importInto(afterThird, first)).toEqual(afterThird)
  })
})
