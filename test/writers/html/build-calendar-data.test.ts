import { describe, expect, it } from 'vitest'
import { select } from '../../../src/query/select.ts'
import { uidOf } from '../../../src/writers/calendar/uid.ts'
import { buildCalendarData } from '../../../src/writers/html/build-calendar-data.ts'
import { program, withDeadlines } from '../../readers/esfomo/read.ts'
import { parse, write } from '../calendar/calendar.ts'
import { programIn } from './document.ts'

const PROGRAMS = ['two-days', 'several-days', 'periods', 'midnight']

describe('the calendar of the page', () => {
  it.each(PROGRAMS)('of %s has the entries of export ics, then one for each timed talk', (name) => {
    const read = programIn(name)
    const { text } = buildCalendarData(read, select(read, {}))
    const { events } = parse(text)
    const exported = parse(write(read)).events
    expect(events.slice(0, exported.length)).toEqual(exported)
    const withTalks = parse(write(read, { withTalks: true })).events
    const talks = withTalks.filter(({ uid }) => exported.every((one) => one.uid !== uid))
    expect(events.slice(exported.length)).toEqual(talks)
  })

  it.each(PROGRAMS)('of %s has the UIDs of its entries by their items', (name) => {
    const read = programIn(name)
    const { text, uids } = buildCalendarData(read, select(read, {}))
    const found = parse(text).events.map(({ uid }) => uid)
    expect(Object.values(uids).toSorted()).toEqual(found.toSorted())
    for (const [id, uid] of Object.entries(uids)) expect(uid).toBe(uidOf(read.id, id))
  })

  it('has talks that are selected without their session', () => {
    const read = programIn('two-days')
    const { text, uids } = buildCalendarData(read, select(read, { ids: ['t2', 't4', 'slides'] }))
    expect(Object.keys(uids)).toEqual(['t2'])
    expect(parse(text).events.map(({ summary, status }) => [summary, status])).toEqual([
      ['Cancelled: Second', 'CANCELLED'],
    ])
  })

  it('is empty if nothing has a time', () => {
    const read = program(withDeadlines('- {id: a, title: A, due: TBD}'))
    expect(buildCalendarData(read, select(read, {}))).toEqual({ text: '', uids: {} })
  })
})
