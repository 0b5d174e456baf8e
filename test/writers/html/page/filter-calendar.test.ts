import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { select } from '../../../../src/query/select.ts'
import { buildCalendarData } from '../../../../src/writers/html/build-calendar-data.ts'
import { filterCalendar } from '../../../../src/writers/html/page/filter-calendar.ts'
import { anyText } from '../../../any-text.ts'
import { program, withSessions } from '../../../readers/esfomo/read.ts'
import { parse } from '../../calendar/calendar.ts'
import { programIn } from '../document.ts'

const twoDays = programIn('two-days')
const { text, uids } = buildCalendarData(twoDays, select(twoDays, {}))
const all = parse(text)

/** Returns the UIDs of items. */
function uidsOf(...ids: string[]): Set<string> {
  return new Set(ids.flatMap((id) => uids[id] ?? []))
}

function namesIn(calendar: string): unknown[] {
  const { root } = parse(calendar)
  return ['x-wr-calname', 'name'].map((name) => root.getFirstPropertyValue(name))
}

/** Checks that lines end with CRLF and have at most 75 octets. */
function checkLines(calendar: string): void {
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
}

describe('filterCalendar', () => {
  it('keeps the entries with these UIDs as they are, and the name', () => {
    const some = filterCalendar(text, uidsOf('party', 't1', 'paper'))
    const wanted = [...uidsOf('paper', 'party', 't1')]
    expect(parse(some).events.map(({ uid }) => uid)).toEqual(wanted)
    expect(parse(some).events).toEqual(all.events.filter(({ uid }) => wanted.includes(uid)))
    expect(namesIn(some)).toEqual(['Two Days', 'Two Days'])
    checkLines(some)
  })

  it('keeps all entries, or none', () => {
    expect(filterCalendar(text, new Set(Object.values(uids)))).toBe(text)
    expect(parse(filterCalendar(text, new Set())).events).toEqual([])
    expect(parse(filterCalendar(text, new Set(['another']))).events).toEqual([])
  })

  it('gives a calendar of one entry no name', () => {
    const one = filterCalendar(text, uidsOf('t1'))
    expect(namesIn(one)).toEqual([null, null])
    const names = (calendar: string) =>
      parse(calendar)
        .root.getAllProperties()
        .map(({ name }) => name)
    expect(names(one)).toEqual(names(text).filter((name) => !/name/.test(name)))
    expect(parse(one).events).toEqual(all.events.filter(({ uid }) => uid === uids.t1))
  })

  it('takes the entries of any texts apart', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'UID:',
        'NAME:',
        '\n',
        '\r\n',
        ' ',
        ':',
        '\\',
        ';',
        ',',
        '\u2028',
        'é',
      ),
      anyText({ maxLength: 4 }),
    )
    const anyTitle = fc
      .array(piece, { minLength: 1, maxLength: 30 })
      .map((all) => all.join('').toWellFormed())
    const property = fc.property(anyTitle, anyTitle, anyTitle, (name, title, abstract) => {
      const [day] = twoDays.days
      const [one, two] = day?.sessions ?? []
      if (!one || !two) throw new Error('no sessions')
      const sessions = [
        { ...one, title, abstract },
        { ...two, title, note: abstract },
      ]
      const read = { ...twoDays, name, days: [{ date: '2024-07-25', sessions }] }
      const data = buildCalendarData(read, select(read, { only: 'sessions' }))
      const { events } = parse(data.text)
      expect(events).toHaveLength(2)
      for (const { id } of sessions) {
        const uid = data.uids[id] ?? ''
        const part = filterCalendar(data.text, new Set([uid]))
        expect(parse(part).events).toEqual(events.filter((one) => one.uid === uid))
        expect(namesIn(part)).toEqual([null, null])
        checkLines(part)
      }
    })
    fc.assert(property, { numRuns: 50 })
  })

  it('is not misled by a title that looks like the end of an entry', () => {
    const read = program(
      withSessions(`
- {id: a, title: "END:VEVENT", start: 9:00, end: 10:00}
- {id: b, title: "BEGIN:VEVENT", start: 10:00, end: 11:00}`).replace(
        'name: WS',
        'name: "BEGIN:VEVENT"',
      ),
    )
    const data = buildCalendarData(read, select(read, {}))
    const part = filterCalendar(data.text, new Set([data.uids.a ?? '']))
    expect(parse(part).events.map(({ summary }) => summary)).toEqual(['END:VEVENT'])
    expect(namesIn(part)).toEqual([null, null])
  })
})
