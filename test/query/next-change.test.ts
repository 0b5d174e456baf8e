import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { askNow, nextChange } from '../../src/query/now.ts'
import { DAY, type Instant, MINUTE, SECOND } from '../../src/time/types.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'
import { check } from '../render/questions.ts'

const NINE = Date.parse('2025-07-19T09:00-07:00')

/** Returns all that an answer of askNow has but the time. */
function contents(conference: Program, at: Instant): string {
  const { phase, current, next, deadlines } = askNow(conference, at)
  const ids = [...current, ...next].map(({ item }) => item.id)
  return [phase, current.length, ...ids, ...deadlines.map(({ deadline }) => deadline.id)].join()
}

/** Checks that the answer at most `seconds` later is the same, up to the next change. */
function expectConstantUntilChange(conference: Program, at: Instant, seconds: number): void {
  const change = nextChange(conference, at)
  const later = Math.min(at + seconds * SECOND, (change ?? Infinity) - SECOND)
  expect(contents(conference, later)).toBe(contents(conference, at))
  if (change !== null) expect(contents(conference, change)).not.toBe(contents(conference, at))
}

/** Minutes of a session after 9:00, and of its talks after each other. */
const anySession = fc.record({
  start: fc.nat(120),
  rest: fc.nat(30),
  off: fc.boolean(),
  talks: fc.array(
    fc.record({
      gap: fc.oneof(fc.constant(0), fc.nat(20)),
      length: fc.integer({ min: 1, max: 20 }),
      off: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
})
type AnySession = typeof anySession extends fc.Arbitrary<infer S> ? S : never

/** Returns the YAML of a session in a room of its own. */
function sessionYaml({ start, rest, off, talks }: AnySession, index: number): string {
  let end = start
  const lines = talks.map((talk) => {
    const talkStart = end + talk.gap
    end = talkStart + talk.length
    return `    - { title: T, ${fields(talkStart, end, talk.off).join(', ')} }`
  })
  const own = ['title: S', `room: R${index}`, ...fields(start, end + rest + 1, off)]
  return [`- ${own.join('\n  ')}`, ...(lines.length > 0 ? ['  talks:', ...lines] : [])].join('\n')
}

function fields(start: number, end: number, off: boolean): string[] {
  const [from, to] = [start, end].map((minutes) => {
    return `${9 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  })
  return [`start: ${from}`, `end: ${to}`, ...(off ? ['status: cancelled'] : [])]
}

describe('nextChange', () => {
  it('is when the answer changes, and not before', () => {
    check(0.2, ({ conference, at, any }) => {
      expectConstantUntilChange(conference, at, any % 7200)
      expectConstantUntilChange(conference, at, any % ((40 * DAY) / SECOND))
    })
  })

  it('is also when talks of parallel sessions leave gaps', () => {
    const anyProgram = fc
      .array(anySession, { minLength: 1, maxLength: 3 })
      .map((sessions) => program(withSessions(sessions.map(sessionYaml).join('\n'))))
    fc.assert(
      fc.property(anyProgram, fc.nat(200), fc.nat(7200), (conference, minute, seconds) => {
        expectConstantUntilChange(conference, NINE + minute * MINUTE, seconds)
      }),
      { numRuns: 200 },
    )
  })

  it('finds the end of a session that goes on after its only talk', () => {
    const block = program(
      withSessions(`
- id: block
  start: 9:00
  end: 10:00
  title: Block
  talks:
    - { id: talk, start: 9:00, end: 9:30, title: Talk }`),
    )
    const changeAt = (minutes: number) => nextChange(block, NINE + minutes * MINUTE)
    expect(changeAt(-1)).toBe(NINE)
    expect(changeAt(0)).toBe(NINE + 30 * MINUTE)
    expect(changeAt(30)).toBe(NINE + 60 * MINUTE)
    expect(changeAt(60)).toBeNull()
  })
})
