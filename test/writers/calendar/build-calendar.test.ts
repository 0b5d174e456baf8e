import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../src/time/types.ts'
import { uidOf } from '../../../src/writers/calendar/uid.ts'
import { writeCalendar } from '../../../src/writers/calendar/write-calendar.ts'
import { anyText } from '../../any-text.ts'
import { program } from '../../readers/esfomo/read.ts'
import { calendarOf, parse, sessionsOf, write } from './calendar.ts'

const read = (path: string) => program(readFileSync(new URL(path, import.meta.url), 'utf8'))
const esfomo = read('../../../data/esfomo-2025.yaml')
const twoDays = read('../../programs/two-days.yaml')

describe('the calendar of ES-FoMo 2025', () => {
  const text = write(esfomo)
  const { root, events } = parse(text)

  it('has an event for each session and deadline, with its own UID and its time in UTC', () => {
    expect(events).toHaveLength(18)
    const due = esfomo.deadlines.map(({ title, due }) => [
      `Deadline: ${title}`,
      due,
      Number(due) + MINUTE,
    ])
    const sessions = sessionsOf(esfomo).map(({ title, start, end }) => [title, start, end])
    expect(events.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ...due,
      ...sessions,
    ])
    expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(['UTC']))
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(18)
  })

  it('is stamped with the time of its last update, not of its export', () => {
    expect(new Set(events.map(({ stamp }) => stamp))).toEqual(new Set(['2025-07-19T04:23:00Z']))
    expect(new Set(events.map(({ modified }) => modified))).toEqual(
      new Set(['2025-07-19T04:23:00Z']),
    )
    expect(new Set(events.map(({ sequence }) => sequence))).toEqual(new Set([29_214_983]))
  })

  it('has a name and a refresh interval, but no METHOD and no TZID', () => {
    const names = root.getAllProperties().map(({ name }) => name)
    expect(names).toEqual([
      'version',
      'calscale',
      'prodid',
      'x-wr-calname',
      'name',
      'refresh-interval',
      'x-published-ttl',
      'color',
    ])
    expect(root.getFirstPropertyValue('name')).toBe('ES-FoMo III')
    expect(text).not.toContain('METHOD')
    expect(text).not.toContain('TZID')
  })

  it('has a single event for a session with talks, which lists the talks', () => {
    expect(events.find(({ summary }) => summary === 'Orals session 1')).toMatchObject({
      location: 'East Exhibition Hall A, Vancouver Convention Center, Vancouver, Canada',
      categories: ['oral'],
      transp: 'OPAQUE',
      status: 'CONFIRMED',
      description: expect.stringContaining(
        'Talks (Vancouver time, UTC-7):\n10:30 FPTQuant: Function-Preserving Transforms for LLM Quantization\n10:45 ',
      ),
    })
  })

  it('marks the times of talks that are on another date than their session', () => {
    const night = read('../../programs/midnight.yaml')
    const block = parse(write(night)).events.find(({ summary }) => summary === 'Night talks')
    expect(block?.description).toContain('23:30 First of the night, Ada\n00:15 +1d Second')
  })

  it('has a transparent event for each deadline, with its announced time in AoE and UTC', () => {
    expect(events[0]).toMatchObject({
      transp: 'TRANSPARENT',
      categories: ['deadline', 'paper'],
      description: expect.stringContaining('27 May 2025 11:59 AoE, 27 May 2025 23:59 UTC'),
    })
    expect(events[1]?.description).toContain('no time or zone')
  })
})

describe('options of a calendar', () => {
  it('alarms add reminders to each event that is not cancelled, in minutes, hours or days', () => {
    const alarms = [10, 90, 24 * 60, 0].map((minutes) => minutes * MINUTE)
    const text = write(twoDays, { alarms })
    const { events } = parse(text)
    const triggers = (name: string) => {
      const event = events.find(({ summary }) => summary.startsWith(name))
      return event?.alarms.map(({ action, description, trigger }) => {
        expect([action, description]).toEqual(['DISPLAY', event.summary])
        return trigger
      })
    }
    expect(triggers('Emoji')).toEqual(['-PT10M', '-PT1H30M', '-P1D', 'PT0S'])
    expect(triggers('Deadline: Papers')).toHaveLength(4)
    expect(triggers('Cancelled: A talk that is off')).toEqual([])
    expect(text).not.toMatch(/TRIGGER:.*T\r/)
    expect(write(twoDays)).not.toContain('VALARM')
  })

  it('withTalks adds an event for each timed talk, and makes its session transparent', () => {
    const { events } = parse(write(twoDays, { withTalks: true }))
    const found = ['Orals', 'First', 'Cancelled: Second', 'Untimed', 'Welcome'].map((name) => {
      const event = events.find(({ summary }) => summary === name)
      return event && [event.transp, event.status]
    })
    expect(found).toEqual([
      ['TRANSPARENT', 'CONFIRMED'],
      ['OPAQUE', 'CONFIRMED'],
      ['TRANSPARENT', 'CANCELLED'],
      undefined,
      ['OPAQUE', 'CONFIRMED'],
    ])
    const uidsWithoutTalks = parse(write(twoDays)).events.map(({ uid }) => uid)
    expect(events.map(({ uid }) => uid)).toEqual(expect.arrayContaining(uidsWithoutTalks))
  })
})

describe('a calendar', () => {
  it('is stamped with its first date if the program has no `updated` time', () => {
    const { events } = parse(write({ ...twoDays, updated: null }))
    expect(events[0]).toMatchObject({ sequence: 0, stamp: '2024-05-01T00:00:00Z' })
    const { events: bare } = parse(write({ ...twoDays, updated: null, deadlines: [] }))
    expect(bare[0]).toMatchObject({ stamp: '2024-07-25T00:00:00Z' })
  })

  it('has no negative SEQUENCE if the last update was before 1970', () => {
    const [event] = parse(write({ ...twoDays, updated: Date.parse('1969-12-31T12:00:00Z') })).events
    expect(event).toMatchObject({ sequence: 0, modified: '1969-12-31T12:00:00Z' })
  })

  it('has UIDs that depend only on ids', () => {
    const changed = parse(write({ ...twoDays, name: 'Other', updated: 1e12 })).events
    expect(changed.map(({ uid }) => uid)).toEqual(
      parse(write(twoDays)).events.map(({ uid }) => uid),
    )
    // Never change this value: calendars that have imported the event would show it twice.
    expect(uidOf('esfomo-2025', 'gu')).toBe('ced32089-7cc6-53ef-9a8c-e7cf3c3511d9')
  })

  it('is rejected if two events share a UID, or an event has a wrong end or address', () => {
    const calendar = calendarOf(twoDays)
    const [event] = calendar.events
    if (!event) throw new Error('no event')
    expect(() => writeCalendar({ ...calendar, events: [event, event] })).toThrow('UID')
    const withEvent = (changes: object) => {
      return writeCalendar({ ...calendar, events: [{ ...event, ...changes }] })
    }
    expect(() => withEvent({ end: event.start })).toThrow('ends before')
    // 9999-12-31T23:59:59Z has passed: date -u -d @253402300800
    expect(() => withEvent({ end: 253_402_300_800_000 })).toThrow('year 9999')
    expect(() => withEvent({ url: 'example.org' })).toThrow('invalid address')
    expect(() => withEvent({ url: null })).not.toThrow()
  })

  it('keeps any text but its control characters, in lines of at most 75 octets', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      anyText(),
      fc.constantFrom(
        ',',
        ';',
        '\\',
        '\\n',
        '"',
        '\n',
        '\r\n',
        ' ',
        '日本語',
        '👩‍👩‍👧',
        ':',
        'held0end',
        'BEGIN:VEVENT',
        '\u2028',
        '\u2029',
        '\u0085',
        '\v',
        '\f',
      ),
    )
    const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, text, (title, abstract, room) => {
        const [session] = sessionsOf(esfomo)
        if (!session) return
        const changed = {
          ...session,
          title: `x${title}`,
          abstract: `x${abstract}x`,
          rooms: [`x${room}`],
        }
        const written = write({
          ...esfomo,
          venue: null,
          deadlines: [],
          days: [{ date: '2025-07-19', sessions: [changed] }],
        })
        for (const line of written.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(written.replaceAll('\r\n', '')).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/,
        )
        const [event] = parse(written).events
        const expected = (value: string) =>
          value
            .toWellFormed()
            .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
            .replaceAll('\t', ' ')
            .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
        expect(event?.summary).toBe(expected(changed.title))
        expect(event?.location).toBe(expected(changed.rooms[0] ?? ''))
        expect(event?.description).toContain(expected(changed.abstract))
      }),
    )
  })

  it('keeps a description of 10,000 characters, and a URL that the ics library rejects', () => {
    const [session] = sessionsOf(esfomo)
    if (!session) throw new Error('no session')
    const long = { ...session, abstract: '効率, '.repeat(2500), url: 'HTTPS://例え.jp/a,b;c?d=é' }
    const [event] = parse(
      write({ ...esfomo, deadlines: [], days: [{ date: '2025-07-19', sessions: [long] }] }),
    ).events
    expect(event?.description).toContain(long.abstract)
    expect(event?.url).toBe('https://xn--r8jz45g.jp/a,b;c?d=%C3%A9')
  })
})
