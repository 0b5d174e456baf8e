import { describe, expect, it } from 'vitest'
import { listDays } from '../../src/query/days.ts'
import { summarize } from '../../src/query/summary.ts'
import { ianaZone } from '../../src/time/zone.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'

function summary(...sessions: readonly string[]) {
  const read = program(withSessions(sessions.map((one) => `- {title: A, ${one}}`).join('\n')))
  return summarize(listDays(read), read.timezone)
}

describe('summarize', () => {
  it('counts the sessions of each track, and those that have none apart', () => {
    expect(
      summary(
        'start: 9:00, track: X',
        'start: 10:00, track: Y',
        'start: 11:00, track: X',
        'start: 12:00',
      ),
    ).toEqual({
      total: 4,
      by: 'track',
      rest: 1,
      groups: [
        { name: 'X', count: 2 },
        { name: 'Y', count: 1 },
      ],
    })
  })

  it('counts by hour if there is one track or none', () => {
    expect(summary('start: 9:00, track: X', 'start: 9:45', 'start: 11:00', 'start: TBD')).toEqual({
      total: 4,
      by: 'hour',
      rest: 1,
      groups: [
        { name: '09:00', count: 2 },
        { name: '11:00', count: 1 },
      ],
    })
  })

  it('counts by room if all start in one hour, in each room of a session', () => {
    const rooms = ['start: 9:00, room: A', 'start: 9:30, room: [A, B]']
    expect(summary(...rooms)).toEqual({
      total: 2,
      by: 'room',
      rest: 0,
      groups: [
        { name: 'A', count: 2 },
        { name: 'B', count: 1 },
      ],
    })
  })

  it('counts by day if there are several, with what continues', () => {
    const read = program(
      withSessions(`- {title: A, start: 9:00, track: X}
- {title: B, start: 10:00, end: 2025-07-20 12:00, track: Y}`),
    )
    expect(summarize(listDays(read), read.timezone)).toEqual({
      total: 3,
      by: 'day',
      rest: 0,
      groups: [
        { name: '2025-07-19', count: 2 },
        { name: '2025-07-20', count: 1 },
      ],
    })
  })

  it('has hours on the clock that is asked', () => {
    const read = program(withSessions('- {title: A, start: 9:00}\n- {title: B, start: 10:00}'))
    const tokyo = ianaZone('Asia/Tokyo')
    const names = summarize(listDays(read, tokyo), tokyo)?.groups.map(({ name }) => name)
    expect(names).toEqual(['01:00', '02:00'])
  })

  it('returns null if nothing divides the sessions', () => {
    expect(summary('start: 9:00', 'start: 9:30')).toBeNull()
  })
})
