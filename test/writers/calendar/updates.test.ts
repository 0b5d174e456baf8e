/** The changes of ES-FoMo III between 14 and 18 July 2025, as a calendar that imports each sees them. */
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { buildCalendar } from '../../../src/writers/calendar/build-calendar.ts'
import { writeCalendar } from '../../../src/writers/calendar/icalendar.ts'
import { program } from '../../readers/esfomo/read.ts'

interface Entry {
  summary: string
  start: string
  sequence: number
  modified: string
  status: string
}

function entries(version: number): Map<string, Entry> {
  const url = new URL(`../../programs/replay-${version}.yaml`, import.meta.url)
  const of = program(readFileSync(url, 'utf8'))
  const sessions = of.days.flatMap((day) => day.sessions)
  const parts = { sessions, talks: [], deadlines: of.deadlines, withTalks: false, alarms: [] }
  const root = new ICAL.Component(ICAL.parse(writeCalendar(buildCalendar(of, parts))))
  return new Map(
    root.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      const entry = {
        summary: event.summary,
        start: event.startDate.toString(),
        sequence: event.sequence,
        modified: String(component.getFirstPropertyValue('last-modified')),
        status: String(component.getFirstPropertyValue('status')),
      }
      return [event.uid, entry]
    }),
  )
}

/** What RFC 5546 has a calendar do: the newer sequence replaces what has the same UID. */
function importInto(calendar: Map<string, Entry>, news: Map<string, Entry>): Map<string, Entry> {
  const merged = new Map(calendar)
  for (const [uid, entry] of news) {
    const old = merged.get(uid)
    if (!old || entry.sequence > old.sequence) merged.set(uid, entry)
  }
  return merged
}

describe('importing version 1, then 2, then 3', () => {
  const versions = [1, 2, 3].map(entries)
  const [first = new Map(), second = new Map(), third = new Map()] = versions
  const named = (calendar: Map<string, Entry>, words: string) =>
    [...calendar.values()].filter(({ summary }) => summary.includes(words))

  it('never doubles: the same UIDs, with what grows growing', () => {
    expect([...second.keys()]).toEqual([...first.keys()])
    expect([...third.keys()]).toEqual([...first.keys()])
    for (const [uid, entry] of third) {
      const [before, between] = [first.get(uid), second.get(uid)]
      expect(before?.sequence).toBeLessThan(between?.sequence ?? 0)
      expect(between?.sequence).toBeLessThan(entry.sequence)
      expect(String(before?.modified) < String(between?.modified)).toBe(true)
      expect(String(between?.modified) < entry.modified).toBe(true)
    }
  })

  it('moves, renames and cancels', () => {
    const afterSecond = importInto(first, second)
    expect(afterSecond.size).toBe(18)
    expect(named(first, 'Lunch')[0]?.start).toBe('2025-07-19T19:00:00Z')
    expect(named(afterSecond, 'Lunch')).toMatchObject([{ start: '2025-07-19T18:30:00Z' }])
    expect(named(first, 'TBA')).toHaveLength(2)
    expect(named(afterSecond, 'TBA')).toEqual([])
    expect(named(afterSecond, 'H-Nets')).toMatchObject([{ status: 'CANCELLED' }])
    expect(named(afterSecond, 'Closing')).toMatchObject([{ start: '2025-07-19T23:30:00Z' }])
  })

  it('and brings back what was cancelled', () => {
    const afterThird = importInto(importInto(first, second), third)
    expect(afterThird.size).toBe(18)
    expect(named(afterThird, 'H-Nets')).toMatchObject([{ status: 'CONFIRMED' }])
    expect(named(afterThird, 'Closing')).toMatchObject([{ start: '2025-07-20T00:00:00Z' }])
    // An older version that arrives late changes nothing.
    expect(importInto(afterThird, first)).toEqual(afterThird)
  })
})
