import { describe, expect, it } from 'vitest'
import { isoInstant } from '../../src/time/format.ts'
import { UTC } from '../../src/time/zone.ts'
import { expectAtMarks, load, program, withDeadlines } from '../readers/esfomo/read.ts'

/** Returns the instant at which a deadline is due, or `TBD`. */
function dueInstant(text: string): string {
  const [deadline] = program(withDeadlines(`- {title: A, due: ${text}}`)).deadlines
  return deadline?.due == null ? 'TBD' : isoInstant(deadline.due, UTC)
}

describe('a deadline', () => {
  it.each([
    ['2025-05-26 AoE', '2025-05-27T11:59:59Z'],
    ['2025-05-26', '2025-05-27T11:59:59Z'],
    ['2025-05-26 23:59 AoE', '2025-05-27T11:59:00Z'],
    ['2025-05-26 23:59', '2025-05-27T11:59:00Z'],
    ['2025-05-26 11:59 PM PT', '2025-05-27T06:59:00Z'],
    ['2025-05-26 11:59PM America/New_York', '2025-05-27T03:59:00Z'],
    ['2025-05-26 24:00 UTC', '2025-05-27T00:00:00Z'],
    ['2025-05-26 23:59 UTC-12', '2025-05-27T11:59:00Z'],
    ['2025-12-31 AoE', '2026-01-01T11:59:59Z'],
    ['2025-05-27T23:59:00Z', '2025-05-27T23:59:00Z'],
    ['2025-05-26 23:59 AoE (UTC-12)', '2025-05-27T11:59:00Z'],
    ['2025-05-26 23:59 PDT', '2025-05-27T06:59:00Z'],
    ['2025-12-01 23:59 PST', '2025-12-02T07:59:00Z'],
    ['2025-05-26 CEST', '2025-05-26T21:59:59Z'],
    // Clocks skip or repeat the last hour of the date, or midnight; values from Python's zoneinfo.
    ['2026-03-28 America/Nuuk', '2026-03-29T00:59:59Z'],
    ['2026-10-24 America/Nuuk', '2026-10-25T01:59:59Z'],
    ['2026-04-04 America/Santiago', '2026-04-05T03:59:59Z'],
    ['2025-10-30 Africa/Cairo', '2025-10-30T21:59:59Z'],
    ['2025-04-24 Africa/Cairo', '2025-04-24T21:59:59Z'],
    ['2025-04-24 24:00 Africa/Cairo', '2025-04-24T22:00:00Z'],
    ['2025-11-01 24:00 America/Havana', '2025-11-02T04:00:00Z'],
    ['2011-12-29 24:00 Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['TBD', 'TBD'],
    ['tbd', 'TBD'],
    ['TBA', 'TBD'],
    ['tbc', 'TBD'],
  ])('announced as %j is due at %s', (text, instant) => {
    expect(dueInstant(text)).toBe(instant)
  })

  it('keeps its announced date, time and zone, and marks the inferred ones', () => {
    const announcementOf = (text: string) =>
      program(withDeadlines(`- {title: A, due: ${text}}`)).deadlines[0]?.announcement
    expect(announcementOf('2025-05-26')).toMatchObject({
      time: '23:59',
      timeInferred: true,
      zoneInferred: true,
    })
    // 23:00 to 00:00 is skipped.
    expect(announcementOf('2026-03-28 America/Nuuk')).toMatchObject({ time: '22:59' })
    expect(announcementOf('2025-05-26 24:00 UTC')).toMatchObject({
      time: '24:00',
      date: '2025-05-26',
      timeInferred: false,
    })
    expect(announcementOf('2025-05-26 11:59pm')).toMatchObject({
      time: '23:59',
      timeInferred: false,
      zoneInferred: true,
    })
    expect(announcementOf('2025-05-26 PT')).toMatchObject({
      timeInferred: true,
      zoneInferred: false,
      zone: { label: 'PT' },
    })
  })

  it('is sorted by time or last if TBD, keeps former dates, and has a default type', () => {
    const yaml = `
- {title: T, due: TBD}
- {title: B, due: 2025-06-01 AoE, was: 2025-05-01}
- {title: A, due: 2025-05-26 AoE, was: [2025-04-01, unknown]}`
    const { deadlines } = program(withDeadlines(yaml))
    expect(deadlines.map(({ id }) => id)).toEqual(['a', 'b', 't'])
    const former = deadlines.map(({ was }) => was.map((one) => one?.date ?? null))
    expect(former).toEqual([['2025-04-01', null], ['2025-05-01'], []])
    expect(deadlines[0]?.type).toBe('other')
  })
})

it('a deadline on a repeated last hour has no warning, since the file gives no time', () => {
  const { problems } = load(withDeadlines('- {id: a, title: A, due: 2025-10-30 Africa/Cairo}'))
  expect(problems.map(({ code }) => code)).toEqual(['missing-updated'])
})

it('a deadline on a date that the clocks skip is an error that says so', () => {
  const { problems } = load(withDeadlines('- {id: a, title: A, due: 2011-12-30 Pacific/Apia}'))
  expect(problems.find(({ severity }) => severity === 'error')?.message).toBe(
    'there is no 2011-12-30: clocks go from 2011-12-30 00:00 to 2011-12-31 00:00',
  )
})

it('a deadline at 00:00 has no warning', () => {
  const { problems } = load(withDeadlines('- {id: a, title: A, due: 2025-05-26 00:00 UTC}'))
  expect(problems.map(({ code }) => code)).toEqual(['missing-updated'])
})

it.each([
  ['9999-12-31 AoE', '9999-12-31 is not in the years 1900 to 2199'],
  ['rolling', '"rolling" is not a date and time'],
  ['Rolling submissions', '"Rolling submissions" is not a date and time'],
  ['to be announced', '"to be announced" is not a date and time'],
  ['T.B.A.', '"T.B.A." is not a date and time'],
  ['TBD (soon)', '"TBD (soon)" is not a date and time'],
  ['N/A', '"N/A" is not a date and time'],
  ['"?"', '"?" is not a date and time'],
])('a due date that is %s is an error whose hint is TBD', (text, message) => {
  const { problems } = load(withDeadlines(`- {title: A, due: ${text}}`))
  expect(problems.find(({ code }) => code === 'bad-time')).toMatchObject({
    message,
    hint: 'write: TBD',
  })
})

it('keeps the word of a deadline that is not known yet', () => {
  const [deadline] = program(withDeadlines('- {title: A, due: TBA}')).deadlines
  expect(deadline).toMatchObject({ due: null, announced: 'TBA', announcement: null })
})

describe('problems of a deadline are reported at their § marks', () => {
  it.each([
    ['- {title: A, due: §2025-05-26}', 'assumed-zone'],
    ['- {title: A, due: §2025-05-26 12:00 AM UTC}', 'twelve-am'],
    ['- {title: A, due: §2025-05-26 12:30 AM UTC}', 'twelve-am'],
    ['- {title: A, due: §2025-05-26 midnight UTC}', 'bad-time'],
    ['- {title: A, due: §2025-05-26 23:59 BST}', 'bad-time'],
    ['- {title: A, due: §2025-05-32}', 'bad-time'],
    ['- {title: A, due: §2025-03-09 02:30 PT}', 'never-happens'],
    ['- {title: A, due: §soon}', 'bad-time'],
    ['- {title: A, due: §9999-12-31 23:59 AoE}', 'bad-time'],
    ['- §{title: A}', 'missing-key'],
    ['- §{due: TBD}', 'missing-key'],
    ['- {title: A, due: TBD, was: [§later, unknown]}', 'bad-time'],
    ['- {title: A, due: TBD, type: §papr}', 'unknown-value'],
  ])('%s has the problem %s', (yaml, code) => {
    expectAtMarks(withDeadlines(yaml), [code])
  })
})
