import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SESSION_TYPES } from '../../src/model/program.ts'
import { formatTime } from '../../src/time/format.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'

/** Returns the end of each session and talk by its title, `~10:00` if it is inferred. */
function ends(yaml: string): Record<string, string> {
  const { days, timezone } = program(withSessions(yaml))
  const items = days.flatMap(({ sessions }) => sessions.flatMap((one) => [one, ...one.talks]))
  return Object.fromEntries(
    items.map(({ title, end, endInferred }) => {
      return [title, end === null ? '-' : `${endInferred ? '~' : ''}${formatTime(end, timezone)}`]
    }),
  )
}

/** Writes sessions of a day, one a line: `A 9:00, room: X`. */
function day(...lines: string[]): string {
  return lines.map((line) => `- {title: ${line.replace(' ', ', start: ')}}`).join('\n')
}

describe('the inferred end of a session is', () => {
  it.each([
    // A later start in the same room.
    ['~10:00', 'the next start in its room', ['A 9:00, room: X', 'B 10:00, room: X']],
    ['~09:30', 'no start in another room', ['A 9:00, room: X', 'B 10:00, room: Y']],
    [
      '~11:00',
      'the first in its room, not one elsewhere',
      ['A 9:00, room: X', 'B 10:00, room: Y', 'C 11:00, room: X'],
    ],
    ['~10:00', 'no start at the same time', ['A 9:00', 'B 9:00', 'C 10:00']],
    ['~10:00', 'the earliest, in whatever order', ['B 10:00, room: X', 'A 9:00', 'C 11:00']],
    // Rooms by name alone: `X` and `x` may well be two.
    ['~09:30', 'no start in a room of another case', ['A 9:00, room: X', 'B 10:00, room: x']],
    // Where either has no room.
    ['~10:00', 'the start of a session without a room', ['A 9:00, room: X', 'B 10:00']],
    ['~10:00', 'any start if it has no room itself', ['A 9:00', 'B 10:00, room: X']],
    ['~10:00', 'a start of `room: none`', ['A 9:00, room: X', 'B 10:00, room: none']],
    // Several rooms.
    [
      '~10:00',
      'a start in any of its rooms',
      ['A 9:00, room: [X, Y]', 'B 10:00, room: Y', 'C 11:00, room: X'],
    ],
    [
      '~10:00',
      'the start of a session in several rooms',
      ['A 9:00, room: Y', 'B 10:00, room: [X, Y]'],
    ],
    ['~09:30', 'no start in other rooms', ['A 9:00, room: [X, Y]', 'B 10:00, room: [V, W]']],
    ['~10:00', 'any start if its list of rooms is empty', ['A 9:00, room: []', 'B 10:00, room: X']],
    // Breaks and lunches.
    ['~10:00', 'a break in another room', ['A 9:00, room: X', 'B 10:00, room: Y, type: break']],
    ['~12:00', 'a lunch in another room', ['A 11:00, room: X', 'B 12:00, room: Y, type: lunch']],
    [
      '~09:30',
      'no poster session elsewhere',
      ['A 9:00, room: X', 'B 10:00, room: Y, type: poster'],
    ],
    [
      '~09:30',
      'no session in another room, if it is a break itself',
      ['A 9:00, room: X, type: break', 'B 10:00, room: Y'],
    ],
    // Social events.
    ['~17:30', 'no social event elsewhere', ['A 17:00, room: X', 'B 19:00, room: Y, type: social']],
    [
      '~17:30',
      'no social event without a room',
      ['A 17:00, room: X', 'B 19:00, room: none, type: social'],
    ],
    [
      '~17:30',
      'no social event elsewhere, without a room',
      ['A 17:00', 'B 19:00, room: Y, type: social'],
    ],
    [
      '~19:00',
      'a social event in its room',
      ['A 17:00, room: X', 'B 19:00, room: X, type: social'],
    ],
    [
      '~19:00',
      'a social event in one of its rooms',
      ['A 17:00, room: [X, Y]', 'B 19:00, room: Y, type: social'],
    ],
    ['~19:00', 'a social event, if neither has a room', ['A 17:00', 'B 19:00, type: social']],
    [
      '~19:00',
      'the next start, if it is a social event itself',
      ['A 17:00, type: social', 'B 19:00'],
    ],
    // Cancelled ones.
    ['~10:00', 'a cancelled start', ['A 9:00', 'B 10:00, status: cancelled', 'C 11:00']],
    ['~10:00', 'a cancelled start, the last', ['A 9:00', 'B 10:00, status: cancelled']],
    [
      '~10:00',
      'a cancelled break in another room',
      ['A 9:00, room: X', 'B 10:00, room: Y, type: break, status: cancelled', 'C 11:00, room: X'],
    ],
    [
      '~10:00',
      'the next start, if it is cancelled itself',
      ['A 9:00, status: cancelled', 'B 10:00'],
    ],
    // Starts that are not known, and the end of the day.
    ['~11:00', 'no start that is to be announced', ['A 9:00', 'B TBD', 'C 11:00']],
    ['~09:30', 'else 30 minutes after its start', ['A 9:00']],
    ['~00:10', 'a start past midnight', ['A 23:30', 'B 2025-07-20 0:10']],
    ['~00:00', 'else 30 minutes, past midnight too', ['A 23:30']],
    ['09:20', 'the one that is given', ['A 9:00, end: 9:20', 'B 10:00']],
  ])('%s: %s', (expected, _, lines) => {
    expect(ends(day(...lines)).A).toBe(expected)
  })

  it('in the room of the program if it names none', () => {
    const file = `${withSessions(day('A 9:00', 'B 9:30, room: Y', 'C 10:00'))}room: X\n`
    expect(program(file).days[0]?.sessions[0]?.end).toBe(Date.parse('2025-07-19T10:00-07:00'))
  })

  it('in no room if the program has `room: none`', () => {
    const file = `${withSessions(day('A 9:00', 'B 9:50, room: Y', 'C 10:00'))}room: none\n`
    const loaded = program(file)
    expect(loaded.rooms).toEqual([])
    expect(loaded.days[0]?.sessions[0]?.end).toBe(Date.parse('2025-07-19T09:50-07:00'))
  })

  it('not that of another day', () => {
    const file = `${withSessions('- {title: A, start: 23:45}')}  - date: 2025-07-20
    sessions: [{title: B, start: 0:05}]
`
    expect(program(file).days[0]?.sessions[0]?.end).toBe(Date.parse('2025-07-20T00:15-07:00'))
  })
})

describe('the inferred ends of a session with talks, and of its talks,', () => {
  it('are the next talk, and the next start after the last talk', () => {
    const yaml = `
- title: Block
  talks: [{title: A, start: 9:00}, {title: no time}, {title: B, start: 9:20}]
- {title: Next, start: 10:00}`
    expect(ends(yaml)).toMatchObject({ Block: '~10:00', A: '~09:20', B: '~10:00', 'no time': '-' })
  })

  it('are not a start between two of the talks, such as a break in another room', () => {
    const yaml = `
- title: Block
  room: X
  talks: [{title: A, start: 9:00}, {title: B, start: 11:00}]
- {title: Coffee, start: 10:00, end: 10:30, type: break, room: Foyer}
- {title: Lunch, start: 12:00, end: 13:00, type: lunch, room: Foyer}`
    expect(ends(yaml)).toMatchObject({ Block: '~12:00', A: '~11:00', B: '~12:00' })
  })

  it('stay if a talk is cancelled, be it the first or the last', () => {
    const block = (first: string, last: string) => `
- title: Block
  talks:
    - {title: X, start: 9:00${first}}
    - {title: Y, start: 9:20}
    - {title: Z, start: 9:40${last}}
- {title: Next, start: 10:00}`
    const before = ends(block('', ''))
    expect(before).toMatchObject({ Block: '~10:00', X: '~09:20', Y: '~09:40', Z: '~10:00' })
    expect(ends(block(', status: cancelled', ', status: cancelled'))).toEqual(before)
  })

  it('are at least the last end that a talk gives, whatever starts meanwhile', () => {
    const yaml = `
- title: Block
  talks: [{title: A, start: 9:00, end: 10:30}]
- {title: Next, start: 10:00}`
    expect(ends(yaml)).toMatchObject({ Block: '~10:30', A: '10:30' })
  })

  it('are 30 minutes after the last talk if nothing follows and no talk has an end', () => {
    const yaml = '- {title: Block, start: 9:00, talks: [{title: A, start: 9:30}]}'
    expect(ends(yaml)).toMatchObject({ Block: '~10:00', A: '~10:00' })
  })

  it('are those of the session for talks in other rooms', () => {
    const yaml = `
- title: Parallel
  start: 9:00
  end: 10:00
  talks: [{title: A, start: 9:00, room: X}, {title: B, start: 9:30, room: Y}]`
    expect(ends(yaml)).toMatchObject({ Parallel: '10:00', A: '~09:30', B: '~10:00' })
  })
})

interface Item {
  readonly start: number
  readonly end: number | null
  readonly type: string
  readonly room: readonly string[] | null
  readonly talks: readonly { readonly start: number | null; readonly end: number | null }[]
}

/** Formats minutes after 8:00. */
const time = (minutes: number) => {
  return `${8 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Writes a session as YAML, with a status for itself and for each talk. */
function written({ start, end, type, room, talks }: Item, name: string, off: ReadonlySet<string>) {
  const state = (id: string) => (off.has(id) ? ', status: cancelled' : '')
  const until = (minutes: number | null) => (minutes === null ? '' : `, end: ${time(minutes)}`)
  const talkLines = talks.map((talk, index) => {
    const id = `${name}-${index}`
    const at = talk.start === null ? '' : `, start: ${time(talk.start)}${until(talk.end)}`
    return `{id: ${id}, title: ${id}${at}${state(id)}}`
  })
  const where = room === null ? '' : `, room: [${room.join(', ')}]`
  return `- {id: ${name}, title: ${name}, start: ${time(start)}${until(end)}, type: ${type}${where}${state(name)}, talks: [${talkLines.join(', ')}]}`
}

const item = fc
  .record({
    start: fc.nat({ max: 400 }),
    length: fc.option(fc.integer({ min: 60, max: 120 })),
    type: fc.constantFrom(...SESSION_TYPES),
    room: fc.option(fc.subarray(['X', 'Y', 'Z'])),
    // Minutes after the start of the session; a talk of one minute gives its end.
    talks: fc.array(fc.option(fc.nat({ max: 58 })), { maxLength: 3 }),
  })
  .map(({ start, length, type, room, talks }): Item => {
    const timed = talks.filter((talk) => talk !== null).sort((a, b) => a - b)
    return {
      start,
      end: length === null ? null : start + length,
      type,
      room,
      talks: talks.map((talk) => {
        const at = talk === null ? null : start + (timed.shift() ?? 0)
        return { start: at, end: at !== null && at % 3 === 0 ? at + 1 : null }
      }),
    }
  })

it('a cancellation changes no time of anything', () => {
  let inferred = 0
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 2, maxLength: 7 }),
      fc.infiniteStream(fc.boolean()),
      (items, coin) => {
        const sorted = items.toSorted((a, b) => a.start - b.start)
        const ids = sorted.flatMap(({ talks }, n) => [
          `s${n}`,
          ...talks.map((_, t) => `s${n}-${t}`),
        ])
        const off = new Set(ids.filter(() => coin.next().value))
        const timesWith = (cancelled: ReadonlySet<string>) => {
          const yaml = sorted.map((one, n) => written(one, `s${n}`, cancelled)).join('\n')
          return program(withSessions(yaml)).days.flatMap(({ sessions }) => {
            return sessions
              .flatMap((session) => [session, ...session.talks])
              .map(({ id, start, end, endInferred }) => ({ id, start, end, endInferred }))
          })
        }
        const before = timesWith(new Set())
        inferred += before.filter(({ endInferred }) => endInferred).length
        expect(timesWith(off)).toEqual(before)
      },
    ),
  )
  expect(inferred).toBeGreaterThan(100)
})
