import { describe, expect, it } from 'vitest'
import { isoInstant } from '../../../src/time/format.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readValid } from '../foreign.ts'
import { calendar } from './calendar.ts'

/** Returns the instants at which the sessions of an entry start and end. */
async function timesOf(...lines: string[]): Promise<(readonly [string, string])[]> {
  const { program } = await readValid(calendar([], ['UID:1', 'SUMMARY:Night', ...lines]))
  const sessions = program.days.flatMap((day) => day.sessions)
  return sessions.map(({ start, end }) => {
    return [isoInstant(start ?? 0, UTC), isoInstant(end ?? 0, UTC)] as const
  })
}

// Berlin changes from UTC+1 to UTC+2 on 29 March 2026 at 01:00 UTC, and back on 25 October.
describe('a DURATION (RFC 5545, 3.3.6)', () => {
  it.each([
    ['20260328T220000', 'P1D', '2026-03-28T21:00:00Z', '2026-03-29T20:00:00Z'],
    ['20260328T220000', 'P1DT1H', '2026-03-28T21:00:00Z', '2026-03-29T21:00:00Z'],
    ['20260328T220000', 'PT24H', '2026-03-28T21:00:00Z', '2026-03-29T21:00:00Z'],
    ['20260327T120000', 'P1W', '2026-03-27T11:00:00Z', '2026-04-03T10:00:00Z'],
    ['20261024T220000', 'P1D', '2026-10-24T20:00:00Z', '2026-10-25T21:00:00Z'],
  ])('from %s of %s has days of the clock', async (start, length, from, to) => {
    const times = await timesOf(`DTSTART;TZID=Europe/Berlin:${start}`, `DURATION:${length}`)
    expect(times).toEqual([[from, to]])
  })

  it('of a recurring entry too, of each date its own', async () => {
    const times = await timesOf(
      'DTSTART;TZID=Europe/Berlin:20260327T120000',
      'DURATION:P1D',
      'RRULE:FREQ=DAILY;COUNT=3',
    )
    expect(times).toEqual([
      ['2026-03-27T11:00:00Z', '2026-03-28T11:00:00Z'],
      ['2026-03-28T11:00:00Z', '2026-03-29T10:00:00Z'],
      ['2026-03-29T10:00:00Z', '2026-03-30T10:00:00Z'],
    ])
  })
})

describe('a time that the clocks skip (RFC 5545, 3.3.5)', () => {
  it('has the offset before, as a start, an end and a date of a rule', async () => {
    const times = await timesOf(
      'DTSTART;TZID=Europe/Berlin:20260328T023000',
      'DTEND;TZID=Europe/Berlin:20260328T033000',
      'RRULE:FREQ=DAILY;COUNT=2',
    )
    expect(times).toEqual([
      ['2026-03-28T01:30:00Z', '2026-03-28T02:30:00Z'],
      ['2026-03-29T01:30:00Z', '2026-03-29T02:30:00Z'],
    ])
    const single = await timesOf(
      'DTSTART;TZID=Europe/Berlin:20260329T013000',
      'DTEND;TZID=Europe/Berlin:20260329T023000',
    )
    expect(single).toEqual([['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z']])
  })

  it('is told apart from another one', async () => {
    const times = await timesOf(
      'DTSTART;TZID=Europe/Berlin:20260329T021500',
      'DURATION:PT15M',
      'RDATE;TZID=Europe/Berlin:20260329T024500',
    )
    expect(times.map(([start]) => start)).toEqual(['2026-03-29T01:15:00Z', '2026-03-29T01:45:00Z'])
  })
})
