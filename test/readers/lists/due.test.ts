import { describe, expect, it } from 'vitest'
import { Notes } from '../../../src/readers/entries/notes.ts'
import { dueText } from '../../../src/readers/lists/due.ts'

function due(date: string, zone: string | null) {
  const notes = new Notes()
  const text = dueText(date, zone, notes)
  const noted = notes.all().map(({ kind, what, examples }) => `${kind}: ${what} (${examples})`)
  return [text, ...noted]
}

describe('dueText writes', () => {
  it.each([
    ['2030-01-02 23:59:59', '2030-01-02 23:59:59 AoE'],
    ['2030-1-2 23:59', '2030-01-02 23:59 AoE'],
    ['2030/01/02 23:59', '2030-01-02 23:59 AoE'],
    ['2030-01-02T23:59:59Z', '2030-01-02T23:59:59Z'],
    ['2030-01-02 23:59 UTC', '2030-01-02 23:59 UTC'],
    ['TBD', 'TBD'],
    ['tba', 'TBD'],
  ])('a date: %s', (date, text) => expect(due(date, 'AoE')).toEqual([text]))

  it('a date alone, noted', () => {
    expect(due('2030-01-02', 'UTC')).toEqual([
      '2030-01-02 UTC',
      'guessed: no time: the end of the day (2030-01-02 UTC)',
    ])
  })

  it.each(['9999-9-99', 'rolling', 'None', '???'])(
    'TBD for a date that names no day: %s',
    (date) => {
      expect(due(date, 'AoE')).toEqual([
        'TBD',
        `changed: dates that name no day became TBD (${date})`,
      ])
    },
  )

  it.each([
    ['AoE', 'AoE'],
    ['UTC-12', 'UTC-12'],
    ['UTC+08', 'UTC+8'],
    ['UTC+5:30', 'UTC+5:30'],
    ['UTC+0', 'UTC'],
    ['UTC', 'UTC'],
    ['PT', 'PT'],
    ['Etc/GMT+8', 'Etc/GMT+8'],
    ['America/New_York', 'America/New_York'],
    ['Pacific Time', 'Pacific Time'],
    // Several zones have it.
    ['IST', 'IST'],
  ])('a zone: %s', (zone, text) => {
    expect(due('2030-07-02 23:59', zone)).toEqual([`2030-07-02 23:59 ${text}`])
  })

  it.each([
    ['PST', 'UTC-8'],
    ['PDT', 'UTC-7'],
    ['GMT', 'UTC'],
    ['CET', 'UTC+1'],
    ['GMT+2', 'UTC+2'],
    ['GMT+02', 'UTC+2'],
    ['GMT-3', 'UTC-3'],
    ['+0530', 'UTC+5:30'],
  ])('an offset for a zone that means one all year: %s', (zone, text) => {
    const noted = `changed: zones became offsets (${zone}: ${text})`
    expect(due('2030-07-02 23:59', zone)).toEqual([`2030-07-02 23:59 ${text}`, noted])
  })

  it.each([
    ['Japan', 'Asia/Tokyo'],
    ['PST8PDT', 'America/Los_Angeles'],
    ['turkey', 'Europe/Istanbul'],
  ])('the name of a city for an IANA name without one: %s', (zone, text) => {
    const noted = `changed: zones became the names that program files take (${zone}: ${text})`
    expect(due('2030-07-02 23:59', zone)).toEqual([`2030-07-02 23:59 ${text}`, noted])
  })

  it('a zone of any length, shortened', () => {
    expect(due('2030-07-02 23:59', `UTC${' '.repeat(100)}x`)).toEqual([
      `2030-07-02 23:59 UTC${' '.repeat(57)}…`,
    ])
  })

  it('AoE where no zone is named, also for a date alone', () => {
    expect(due('2030-07-02 12:00', null)).toEqual([
      '2030-07-02 12:00 AoE',
      'guessed: no zone: AoE (2030-07-02 12:00)',
    ])
    expect(due('2030-7-2 23:59', null)).toEqual([
      '2030-07-02 23:59',
      'guessed: no zone: AoE (2030-07-02 23:59)',
    ])
    expect(due('2030-07-02', null)).toEqual([
      '2030-07-02',
      'guessed: no time and zone: the end of the day, AoE (2030-07-02)',
    ])
  })

  it.each([
    ['2030-02-31 12:00', null, '2030-02-31 12:00'],
    ['2030-02-31 12:00', 'CET', '2030-02-31 12:00 CET'],
  ])('a date that is none as it is: %s %s', (date, zone, text) => {
    expect(due(date, zone)).toEqual([text])
  })
})
