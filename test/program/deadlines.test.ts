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
    ['" tbc "', 'TBD'],
    ['2025-05-26 23:59:59', '2025-05-27T11:59:59Z'],
    ['2025-05-26 11:59pm', '2025-05-27T11:59:00Z'],
    ['2025-05-26 24:00', '2025-05-27T12:00:00Z'],
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

describe('the opening of a deadline', () => {
  /** Returns the instant from which a deadline is open. */
  const opensAt = (text: string) => {
    const yaml = withDeadlines(`- {title: A, opens: ${text}, due: 2025-06-08 23:59 AoE}`)
    const [deadline] = program(yaml).deadlines
    return deadline?.opens == null ? null : isoInstant(deadline.opens, UTC)
  }
  it.each([
    ['2025-06-02 00:00 AoE', '2025-06-02T12:00:00Z'],
    ['2025-06-02 9am PT', '2025-06-02T16:00:00Z'],
    ['2025-06-02', '2025-06-02T12:00:00Z'],
    ['2025-06-02 Europe/Vienna', '2025-06-01T22:00:00Z'],
    ['2025-06-02 23:59', '2025-06-03T11:59:00Z'],
    ['2025-06-02 24:00 UTC', '2025-06-03T00:00:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(opensAt(text)).toBe(instant)
  })

  it('is kept as announced, and null if there is none', () => {
    const yaml = withDeadlines(`
- {title: A, opens: 2025-06-02, due: TBD}
- {title: B, due: TBD}`)
    const [period, other] = program(yaml).deadlines
    expect(period?.opening).toMatchObject({
      date: '2025-06-02',
      time: '00:00',
      timeInferred: true,
      zoneInferred: true,
    })
    expect(other).toMatchObject({ opens: null, opening: null, status: 'confirmed' })
  })
})

describe('a former date', () => {
  /** Returns the former dates of a deadline as instants. */
  const formerDates = (was: string, due: string) => {
    const [deadline] = program(withDeadlines(`- {title: A, was: ${was}, due: ${due}}`)).deadlines
    return deadline?.was.map((former) => former && isoInstant(former.instant, UTC))
  }
  it.each([
    ['2025-05-19', '2025-05-26 23:59 AoE', ['2025-05-20T11:59:59Z']],
    ['2025-05-19', '2025-05-26 23:59 PT', ['2025-05-20T06:59:59Z']],
    ['2025-05-19 12:00', '2025-05-26 23:59 PT', ['2025-05-19T19:00:00Z']],
    ['2025-05-19 12:00', '2025-05-26', ['2025-05-20T00:00:00Z']],
    ['2025-05-19 12:00 UTC', '2025-05-26 23:59 PT', ['2025-05-19T12:00:00Z']],
    ['2025-05-19', 'TBD', ['2025-05-20T11:59:59Z']],
    ['2025-05-19 12:00 UTC', 'TBD', ['2025-05-19T12:00:00Z']],
    [
      '[unknown, 2025-05-19 12:00, Unknown]',
      '2025-05-26 AoE',
      [null, '2025-05-20T00:00:00Z', null],
    ],
    ['[]', '2025-05-26 AoE', []],
  ])('%s, now %s, was at %j', (was, due, instants) => {
    expect(formerDates(was, due)).toEqual(instants)
  })
})

it('a deadline is confirmed unless its status says that it is cancelled', () => {
  const yaml = withDeadlines(`
- {title: A, due: 2025-05-01 AoE, status: cancelled}
- {title: B, due: 2025-05-02 AoE, status: confirmed}
- {title: C, due: 2025-05-03 AoE, type: supplementary}
- {title: D, due: 2025-05-04 AoE, type: rebuttal}
- {title: E, due: 2025-05-05 AoE, type: commitment}`)
  const found = program(yaml).deadlines.map(({ status, type }) => `${status} ${type}`)
  expect(found).toEqual([
    'cancelled other',
    'confirmed other',
    'confirmed supplementary',
    'confirmed rebuttal',
    'confirmed commitment',
  ])
})

describe('an hour without a zone is an error that names both readings', () => {
  const problemOf = (due: string, venue: string) => {
    const yaml = withDeadlines(`- {title: A, due: ${due}}`).replace('America/Vancouver', venue)
    return load(yaml).problems.find(({ severity }) => severity === 'error')
  }
  it.each([
    [
      '2026-05-26 17:00',
      'Europe/Vienna',
      '2026-05-26 17:00 Europe/Vienna, or 2026-05-26 17:00 AoE',
    ],
    ['2026-05-26T17:00', 'UTC', '2026-05-26 17:00 UTC, or 2026-05-26 17:00 AoE'],
    ['2026-05-26 5pm', 'PT', '2026-05-26 17:00 America/Los_Angeles, or 2026-05-26 17:00 AoE'],
    ['2026-05-26 noon', 'UTC+2', '2026-05-26 12:00 +02:00, or 2026-05-26 12:00 AoE'],
    ['2026-05-26 12:00 AM', 'Asia/Tokyo', '2026-05-26 00:00 Asia/Tokyo, or 2026-05-26 00:00 AoE'],
    ['2026-05-26 23:58', 'Asia/Tokyo', '2026-05-26 23:58 Asia/Tokyo, or 2026-05-26 23:58 AoE'],
    ['2026-05-26 11:59', 'AoE', '2026-05-26 11:59 AoE'],
  ])('%s in %s', (due, venue, readings) => {
    expect(problemOf(due, venue)).toMatchObject({
      code: 'hour-without-zone',
      hint: `write: ${readings}`,
    })
    for (const reading of readings.split(', or ')) expect(problemOf(reading, venue)).toBeUndefined()
  })
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
    ['- {title: A, due: §2025-05-26 23:59}', 'assumed-zone'],
    ['- {title: A, due: §2025-05-26 24:00}', 'assumed-zone'],
    ['- {title: A, due: §2025-05-26 17:00}', 'hour-without-zone'],
    ['- {title: A, opens: §2025-05-26 17:00, due: 2025-05-28 AoE}', 'hour-without-zone'],
    ['- {title: A, opens: §2025-05-26, due: 2025-05-28 AoE}', 'assumed-zone'],
    ['- {title: A, opens: §2025-05-28 AoE, due: 2025-05-27 AoE}', 'opens-late'],
    ['- {title: A, opens: §2025-05-28 9:00 UTC, due: 2025-05-28 09:00 UTC}', 'opens-late'],
    ['- {title: A, opens: §tba, due: 2025-05-28 AoE}', 'opens-tbd'],
    ['- {title: A, opens: §soon, due: 2025-05-28 AoE}', 'bad-time'],
    ['- {title: A, was: §2025-05-26 17:00, due: TBD}', 'hour-without-zone'],
    ['- {title: A, was: [§2025-05-26 17:00], due: TBA}', 'hour-without-zone'],
    ['- {title: A, was: §2025-05-26 23:59, due: TBD}', 'assumed-zone'],
    ['- {title: A, was: 2025-05-26 17:00, due: §later}', 'bad-time'],
    ['- {title: A, due: 2025-05-28 AoE, status: §canceled}', 'unknown-value'],
  ])('%s has the problem %s', (yaml, code) => {
    expectAtMarks(withDeadlines(yaml), [code])
  })
})

it.each([
  ['TBA', '"TBA" is not a date', 'leave it out, or write: unknown'],
  ['[2027-03-01, TBD]', '"TBD" is not a date', 'leave it out, or write: unknown'],
  ['"2027-03-01, 2027-03-05"', '2 dates in one text', 'write: [2027-03-01, 2027-03-05]'],
])('former dates can not be written as %s', (was, message, hint) => {
  const { problems } = load(withDeadlines(`- {id: a, title: A, due: 2027-04-01 AoE, was: ${was}}`))
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(errors.map((error) => [error.message, error.hint])).toEqual([[message, hint]])
})

it.each([
  ['2027-05-10 5pm Vienna', '2027-05-10 5pm Europe/Vienna'],
  ['2027-05-10 EOD', '2027-05-10 23:59 AoE'],
  ['2027-05-10 EOD UTC', '2027-05-10 23:59 UTC'],
  ['2027-05-10 midnight UTC', '2027-05-10 00:00 UTC or 2027-05-10 24:00 UTC'],
])('the hint for a due date of %s is the whole of it', (due, hint) => {
  const { problems } = load(withDeadlines(`- {id: a, title: A, due: ${due}}`))
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(errors.map((error) => error.hint)).toEqual([`write: ${hint}`])
})
