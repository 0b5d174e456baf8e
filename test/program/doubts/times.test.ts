import { describe, expect, it } from 'vitest'
import { expectDoubts, load, unmarked, withSessions } from '../../readers/esfomo/read.ts'

/** Returns the message and the hint of the first doubt about a day. */
function words(sessions: string): (string | null)[] {
  const { problems } = load(unmarked(withSessions(sessions)))
  const [doubt] = problems.filter(({ code }) => !code.startsWith('missing-'))
  return doubt ? [doubt.message, doubt.hint] : []
}

const talks =
  '- {title: M, start: 9:00, end: 12:00, room: A}\n- {title: N, start: 14:00, end: 17:00}'

describe('an hour at night', () => {
  it.each([
    ['an afternoon hour in another room', '{title: P, start: §1:00, end: 2:00, room: B}'],
    ['the last hour before the morning', '{title: P, start: §5:59, end: 7:00, room: B}'],
    [
      'the first talk of a block',
      '§{title: P, talks: [{title: Q, start: 1:30}, {title: R, start: 2:00}], end: 3:00, room: B}',
    ],
    ['a full date', '{title: P, start: §2025-07-19 02:00, end: 3:00, room: B}'],
    ['a cancelled session', '{title: P, start: §1:00, end: 2:00, room: B, status: cancelled}'],
  ])('is doubted: %s', (_, session) => {
    expectDoubts(withSessions(`${talks}\n- ${session}`), ['night-hour'])
  })

  it('is doubted without its length, which follows from it', () => {
    const sessions = '- {title: P, start: §1:00}\n- {title: M, start: 9:00, end: 12:00}'
    expectDoubts(withSessions(sessions), ['night-hour'])
  })

  it('is doubted in each of several sessions', () => {
    const night =
      '- {title: P, start: §1:00, end: 2:00, room: B}\n- {title: Q, start: §2:00, end: 3:00, room: B}'
    expectDoubts(withSessions(`${talks}\n${night}`), ['night-hour', 'night-hour'])
  })

  it.each([
    ['6:00', '{title: P, start: 6:00, end: 7:00, room: B}'],
    ['marked as checked', '{title: P, start: 1:00, end: 2:00, room: B, checked: true}'],
    ['to be announced', '{title: P, start: TBD, room: B}'],
    ['after midnight', '{title: P, start: 2025-07-20 1:00, end: 2025-07-20 2:00, room: B}'],
    // The warning about 12:00 AM says it.
    ['12:30am', '{title: P, start: 12:30am, end: 1:30, room: B}'],
  ])('is not doubted: %s', (_, session) => {
    const yaml = withSessions(`${talks}\n- ${session}`)
    expect(load(yaml).problems.map(({ code }) => code)).not.toContain('night-hour')
  })

  it.each([
    [
      'other sessions start soon after',
      '- {title: A, start: 5:00, end: 6:00}\n- {title: B, start: 7:30, end: 9:00}',
    ],
    [
      'there are no other sessions',
      '- {title: A, start: 1:00, end: 2:00}\n- {title: B, start: 2:00, end: 3:00}',
    ],
    [
      'it is one of a whole night',
      '- {title: A, start: 1:00, end: 4:00}\n- {title: B, start: 4:30, end: 6:00}\n- {title: C, start: 7:00, end: 8:00}',
    ],
  ])('is not doubted if %s', (_, sessions) => {
    expectDoubts(withSessions(sessions), [])
  })

  it.each([
    ['1:00', '01:00', '13:00 or 1pm'],
    ['2:30', '02:30', '14:30 or 2:30pm'],
    ['0:15', '00:15', '12:15 or 12:15pm'],
  ])('%s has a fix', (start, time, fix) => {
    expect(words(`${talks}\n- {title: P, start: ${start}, end: 3:00, room: B}`)).toEqual([
      `${time} is hours before everything else on this day`,
      `write: ${fix}, or add "checked: true"`,
    ])
  })
})

describe('a guessed end', () => {
  it('is doubted for the last session', () => {
    expectDoubts(withSessions('- {title: A, start: 9:00}\n- §{title: B, start: 10:00}'), [
      'guessed-end',
    ])
    expect(words('- {title: A, start: 9:00}')).toEqual([
      'no end, and nothing follows: assuming 09:30',
      'write: end: …',
    ])
  })

  it('is doubted if something follows, but in another room', () => {
    const sessions =
      '- §{title: A, start: 9:00, room: X}\n- {title: B, start: 10:00, end: 11:00, room: Y}'
    expectDoubts(withSessions(sessions), ['guessed-end'])
    expect(words(sessions)[0]).toBe('no end, and nothing follows in its room: assuming 09:30')
  })

  it('is doubted once for a block, and not for its last talk', () => {
    const block = '- §{title: A, talks: [{title: B, start: 9:00}, {title: C, start: 9:30}]}'
    expectDoubts(withSessions(block), ['guessed-end'])
  })

  it.each([
    ['an end', '{title: A, start: 9:00, end: 9:30}'],
    ['a duration', '{title: A, start: 9:00, duration: 30m}'],
    ['the end of its last talk', '{title: A, talks: [{title: B, start: 9:00, end: 9:30}]}'],
    ['no start yet', '{title: A, start: TBD}'],
    ['a cancellation', '{title: A, start: 9:00, status: cancelled}'],
    ['a check', '{title: A, start: 9:00, checked: true}'],
  ])('is not doubted with %s', (_, session) => {
    expectDoubts(withSessions(`- ${session}`), [])
  })

  it.each([
    [
      'over 3 hours',
      '- §{title: A, start: 9:00}\n- {title: B, start: 12:01, end: 13:00}',
      ['long-session'],
    ],
    ['3 hours', '- {title: A, start: 9:00}\n- {title: B, start: 12:00, end: 13:00}', []],
    [
      'over 3 hours of a type that may be long',
      '- §{title: A, start: 9:00, type: poster}\n- {title: B, start: 12:30, end: 13:00}',
      ['long-session'],
    ],
    [
      'over 3 hours of a talk',
      '- {title: A, start: 9:00, end: 14:00, talks: [§{title: B, start: 9:00}, {title: C, start: 12:30}]}',
      ['long-session'],
    ],
    [
      'over 3 hours of a session, and so of its talk',
      '- §{title: A, talks: [{title: B, start: 9:00}]}\n- {title: C, start: 13:00, end: 14:00}',
      ['long-session'],
    ],
    [
      'over 3 hours of a talk in a block with a guessed end',
      '- §{title: A, talks: [§{title: B, start: 9:00}, {title: C, start: 13:00}]}',
      ['guessed-end', 'long-session'],
    ],
  ])('from what follows, %s, has the doubts that it should', (_, sessions, codes) => {
    expectDoubts(withSessions(sessions), codes)
  })

  it('from what follows names the end and the length', () => {
    expect(words('- {title: A, start: 9:00}\n- {title: B, start: 12:45, end: 13:00}')).toEqual([
      'no end: assuming 12:45, after 3 hours 45 minutes',
      'write: end: …',
    ])
  })
})

describe('a long session', () => {
  it.each([
    ['over 6 hours', '{title: A, start: 9:00, end: §15:01}', ['long-session']],
    ['6 hours', '{title: A, start: 9:00, end: 15:00}', []],
    ['over 6 hours, checked', '{title: A, start: 9:00, end: 15:01, checked: true}', []],
    ['over 6 hours, cancelled', '{title: A, start: 9:00, end: 15:01, status: cancelled}', []],
    ['with its duration written out', '{title: A, start: 9:00, duration: 8h}', []],
    ['a panel', '{title: A, start: 9:00, end: §16:00, type: panel}', ['long-session']],
    ['a social', '{title: A, start: 9:00, end: 16:00, type: social}', []],
    ['posters', '{title: A, start: 9:00, end: 16:00, type: poster}', []],
    ['a tutorial', '{title: A, start: 9:00, end: 16:00, type: tutorial}', []],
    ['a lunch', '{title: A, start: 9:00, end: 16:00, type: lunch}', []],
    ['a hackathon', '{title: A, start: 9:00, end: 2025-07-20 12:00, type: other}', []],
    [
      'a long talk in a session that may be long',
      '{title: A, start: 9:00, end: 17:00, type: tutorial, talks: [{title: B, start: 9:00, end: §16:00, type: talk}]}',
      ['long-session'],
    ],
    [
      'a talk as long as its session, doubted once',
      '{title: A, start: 9:00, end: §16:00, talks: [{title: B, start: 9:00, end: 16:00}]}',
      ['long-session'],
    ],
  ])('%s has the doubts that it should', (_, session, codes) => {
    expectDoubts(withSessions(`- ${session}`), codes)
  })

  it('is doubted with its length', () => {
    expect(words('- {title: A, start: 9:00, end: 17:00}')).toEqual([
      'this lasts 8 hours',
      'check its end, or add "checked: true"',
    ])
  })
})
