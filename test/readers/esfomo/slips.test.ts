/** Checks that the hints for slips of organisers lead to a valid file if they are followed. */
import { describe, expect, it } from 'vitest'
import { fixAll } from './fix.ts'
import { errors, load, withDeadlines, withSessions } from './read.ts'

const SESSION = `- id: a
  start: 9:00
  title: A
  type: talk
- id: b
  start: 10:00
  end: 11:00
  title: B`

/** Returns a file whose first session has a line instead of its own one for that key. */
function session(line: string, instead = line.replace(/:.*/s, '')): string {
  return withSessions(SESSION.replace(new RegExp(`${instead}: .*`), line))
}

function deadline(line: string): string {
  return withDeadlines(`- id: a\n  title: A\n  ${line}`)
}

/** Checks that a file has one error, whose hint makes it valid, and returns the hint. */
function hintThatHelps(yaml: string): string | null | undefined {
  expect(errors(yaml)).toHaveLength(1)
  const { yaml: fixed, hints } = fixAll(yaml)
  expect(errors(fixed)).toEqual([])
  expect(hints).toHaveLength(1)
  return hints[0]
}

describe('the hint is the date itself', () => {
  it.each([
    ['26.06.2026', '2026-06-26'],
    ['06/26/2026', '2026-06-26'],
    ['26/06/2026', '2026-06-26'],
    ['26 May 2026', '2026-05-26'],
    ['Tuesday, May 26th, 2026', '2026-05-26'],
    ['26.5.26', '2026-05-26'],
    ['5/26/26', '2026-05-26'],
    ['20260526', '2026-05-26'],
    ['May 26, 2026 11:59pm AoE', '2026-05-26 11:59pm AoE'],
    ['2026-05-26, 23:59 AoE', '2026-05-26 23:59 AoE'],
    ['2026-05-26 at 23:59 AoE', '2026-05-26 23:59 AoE'],
    ['May 26, 2026 (23:59 AoE)', '2026-05-26 23:59 AoE'],
    ['2026-05-26 11.59pm AoE', '2026-05-26 11:59pm AoE'],
    ['05/06/2026', '2026-06-05 or 2026-05-06'],
    ['05/06/2026 23:59 AoE', '2026-06-05 23:59 AoE or 2026-05-06 23:59 AoE'],
    ['rolling', 'TBD'],
  ])('of a deadline %s', (text, written) => {
    expect(hintThatHelps(deadline(`due: ${text}`))).toBe(`write: ${written}`)
  })

  it.each([
    ['July 24, 2026', '2026-07-24'],
    ['Fri 24 July 2026', '2026-07-24'],
    ['24.07.2026', '2026-07-24'],
    ['2026-07-24T00:00', '2026-07-24'],
    ['2026-07-24 9:00', '2026-07-24'],
    ['2026-7-4', '2026-07-04'],
    ['20260724', '2026-07-24'],
  ])('of a day %s', (text, written) => {
    const yaml = withSessions(SESSION).replace('2025-07-19', text)
    expect(hintThatHelps(yaml)).toBe(`write: ${written}`)
  })

  it('of `opens`, `was` and `updated`', () => {
    for (const key of ['opens', 'was']) {
      const yaml = deadline(`due: 2026-05-26 23:59 AoE\n  ${key}: 1 May 2026, 12:00 UTC`)
      expect(hintThatHelps(yaml)).toBe('write: 2026-05-01 12:00 UTC')
    }
    const updated = `${withSessions(SESSION)}updated: May 1, 2026\n`
    expect(hintThatHelps(updated)).toBe('write: 2026-05-01')
  })

  it('says that a year is missing, that a weekday is wrong, and that a day is not known', () => {
    const problems = (yaml: string) =>
      load(yaml).problems.filter(({ severity }) => severity === 'error')
    const [noYear] = problems(deadline('due: May 26'))
    expect([noYear?.message, noYear?.hint]).toEqual([
      '"May 26" has no year',
      'write: YYYY-05-26, with the year for YYYY',
    ])
    const [wrongDay] = problems(withSessions(SESSION).replace('2025-07-19', 'Fri 19 July 2025'))
    expect(wrongDay?.message).toBe('19 July 2025 is a Saturday, not a Friday')
    const [tbd] = problems(withSessions(SESSION).replace('2025-07-19', 'TBA'))
    expect(tbd?.hint).toBe('leave the day out until its date is known')
  })
})

describe('the hint is the time itself', () => {
  it.each([
    ['start: 9:00-9:30', 'start: 9:00 and end: 9:30, each on its own line'],
    ['start: 9:00 to 9:30', 'start: 9:00 and end: 9:30, each on its own line'],
    ['start: 9:00–9:30', 'start: 9:00 and end: 9:30, each on its own line'],
    ['start: 9h00 – 9h30', 'start: 9:00 and end: 9:30, each on its own line'],
    ['start: 1-2pm', 'start: 1 pm and end: 2pm, each on its own line'],
    ['start: 9h00', '9:00'],
    ['start: 9.00', '9:00'],
    ['start: 9', '09:00'],
    ['start: 0900', '09:00'],
    ['start: 9:00h', '9:00'],
    ['start: 9:00 Uhr', '9:00'],
    ["start: 9 o'clock", '09:00'],
    ['start: ~9:00', '9:00'],
    ['start: 9：00', '9:00'],
    ['start: 9:00 AM PDT', '09:00'],
    ['start: 11:00 AM CDT', '09:00'],
    ['start: 2025-07-19T09:00:00-07:00', '09:00'],
    ['start: July 19, 2025 9:00', '9:00'],
    ['start: 24:30', '2025-07-20 00:30'],
  ])('for %s', (line, written) => {
    const yaml = withSessions(`- id: a\n  ${line}\n  title: A`)
    expect(hintThatHelps(yaml)).toBe(`write: ${written}`)
  })

  it.each([
    ['end: 11', 'write: 11:00'],
    ['end: 10:00-11:00', 'write: 11:00'],
    ['end: 24:30', 'write: 2025-07-20 00:30'],
    ['end: 1h', 'write: duration: 1h'],
    ['end: TBD', 'leave "end" out until it is known'],
    ['duration: 30', 'write: 30m'],
    ['duration: 2', 'write: 2h or 2m'],
    ['duration: 1.5h', 'write: 1h30m'],
    ['duration: 1:30', 'write: 1h30m'],
    ['duration: 1h 30', 'write: 1h30m'],
    ['duration: 30 Min.', 'write: 30m'],
    ["duration: 90'", 'write: 1h30m'],
    ['duration: PT1H30M', 'write: 1h30m'],
    ['duration: half an hour', 'write: 30m'],
    ['duration: 1 hour and 30 minutes', 'write: 1h30m'],
  ])('for %s', (line, hint) => {
    const yaml = withSessions(SESSION.replace(/end: .*/, line))
    expect(hintThatHelps(yaml)).toBe(hint)
  })
})

describe('the hint is the key of the format', () => {
  it.each([
    ['time: 9:10 - 10:00', 'start: 9:10 and end: 10:00, each on its own line'],
    ['time: 9:10', 'start'],
    ['begin: 9:00', 'start'],
    ['from: 9:00', 'start'],
    ['start_time: 9:00', 'start'],
    ['startTime: 9:00', 'start'],
  ])('start for %s', (line, written) => {
    expect(hintThatHelps(session(line, 'start'))).toBe(`write: ${written}`)
  })

  it.each([
    ['moderator: Ann Xu', 'chairs'],
    ['moderators: [Ann Xu]', 'chairs'],
    ['panelists: [Ann Xu]', 'speakers'],
    ['presenter: Ann Xu', 'speakers'],
    ['authors: [Ann Xu]', 'speakers'],
    ['speaker: Ann Xu', 'speakers'],
    ['location: Hall', 'room'],
    ['place: Hall', 'room'],
    ['description: Text', 'abstract'],
    ['link: https://a.b', 'url'],
    ['to: 9:30', 'end'],
    ['Room: Hall', 'room'],
    ['cancelled: true', 'status: cancelled'],
    ['slides: https://a.b', 'links: [{title: "Slides", url: "https://a.b"}]'],
  ])('for %s', (line, written) => {
    expect(hintThatHelps(session(line, 'type'))).toBe(`write: ${written}`)
  })

  it('for a title, a deadline and a zone', () => {
    expect(hintThatHelps(session('name: A', 'title'))).toBe('write: title')
    expect(hintThatHelps(deadline('deadline: 2026-05-26 23:59 AoE'))).toBe('write: due')
    expect(hintThatHelps(withSessions(SESSION).replace('timezone', 'tz'))).toBe('write: timezone')
  })

  it('or names the key that has the value already, or the item that the key belongs to', () => {
    const hint = (yaml: string) =>
      load(yaml).problems.find(({ severity }) => severity === 'error')?.hint
    expect(hint(session('type: talk\n  begin: 9:00', 'type'))).toBe('move its value to "start"')
    expect(hint(session('image: x', 'type'))).toBe('remove it, or write: note')
    expect(hint(deadline('due: 2026-05-26\n  timezone: AoE'))).toBe('move its value to "due"')
    expect(hint(`${withSessions(SESSION)}    track: A\n`)).toBe(
      'indent it like the keys of an item of "sessions", or remove it',
    )
  })
})

describe('the hint is the type of the format', () => {
  it.each([
    ['coffee', 'break'],
    ['Coffee break', 'break'],
    ['Lunch break', 'lunch'],
    ['invited talk', 'invited'],
    ['keynote talk', 'keynote'],
    ['poster session', 'poster'],
    ['dinner', 'social'],
    ['Q&A', 'other'],
    ['panel discussion', 'panel'],
    ['opening remarks', 'opening'],
    ['Best paper award', 'awards'],
    ['breakout', 'other'],
  ])('of a session %s', (type, written) => {
    expect(hintThatHelps(session(`type: ${type}`))).toBe(`write: ${written}`)
  })

  it.each([
    ['paper submission', 'paper'],
    ['abstract submission', 'abstract'],
    ['author notification', 'notification'],
    ['Camera ready', 'camera-ready'],
    ['final version', 'camera-ready'],
    ['workshop', 'other'],
  ])('of a deadline %s', (type, written) => {
    const yaml = deadline(`due: 2026-05-26 23:59 AoE\n  type: ${type}`)
    expect(hintThatHelps(yaml)).toBe(`write: ${written}`)
  })
})

it('a text where a list is due has the list as its hint', () => {
  expect(hintThatHelps(session('talks: A paper', 'type'))).toBe('write: talks: [A paper]')
})
