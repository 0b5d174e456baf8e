import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_STARS } from '../../src/model/stars.ts'
import { askNow } from '../../src/query/now.ts'
import { screen } from '../../src/render/layout/screen.ts'
import { renderNow } from '../../src/render/now.ts'
import { MINUTE } from '../../src/time/types.ts'
import { zonePair } from '../../src/time/zone-pair.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'
import { esfomo } from '../world.ts'

/** Returns a program with a session in each of `rooms` rooms at 10:00, and again at 11:00. */
function withRooms(rooms: number): string {
  const hours = [10, 11].map((hour) =>
    Array.from({ length: rooms }, (_, n) => {
      return `- {start: ${hour}:00, title: At ${hour}, room: R${n + 1}, speakers: Ada}`
    }),
  )
  return withSessions(hours.flat().join('\n'))
}

it('now fills the bar only at the end', async () => {
  const files = { 'a.yaml': withSessions('- {start: 11:30, end: 13:00, title: Lunch}') }
  const bar = async (time: string) => {
    const argv = ['now', '-p', 'a.yaml', '--at', `2025-07-19 ${time}`]
    return /[━─]+/.exec((await esfomo(argv, { files, columns: 60 })).stdout)?.[0]
  }
  expect(await bar('11:30')).toBe('─'.repeat(20))
  expect(await bar('12:15')).toBe('━'.repeat(10) + '─'.repeat(10))
  expect(await bar('12:58')).toBe(`${'━'.repeat(19)}─`)
  expect(await bar('12:59:59')).toBe(`${'━'.repeat(19)}─`)
})

it('the bar of now grows with time, and at no instant of a session is it full', () => {
  const lunch = program(withSessions('- {start: 11:30, end: 13:00, title: Lunch}'))
  const [start, length] = [Date.parse('2025-07-19T11:30-07:00'), 90 * MINUTE]
  const zones = zonePair(lunch.timezone, lunch.timezone, [start])
  const filled = (elapsed: number, columns: number) => {
    const answer = askNow(lunch, start + elapsed)
    const view = {
      program: lunch,
      answer,
      zones,
      deadlineZone: lunch.timezone,
      replay: null,
      filters: null,
      stars: NO_STARS,
    }
    const [, done = '', left = ''] = /(━*)(─+) /.exec(renderNow(view, screen(columns, false))) ?? []
    return done.length / (done.length + left.length)
  }
  const elapsed = fc.oneof(
    fc.nat(length - 1),
    fc.integer({ min: length - 2 * MINUTE, max: length - 1 }),
  )
  fc.assert(
    fc.property(elapsed, fc.integer({ min: 40, max: 90 }), (time, columns) => {
      const part = filled(time, columns)
      expect(part).toBeLessThan(1)
      expect(part).toBeLessThanOrEqual(time / length)
      expect(part).toBeGreaterThan(time / length - 1 / 5)
    }),
    { numRuns: 200 },
  )
})

it('now shows the date of the next start if it is not that of the heading', async () => {
  const files = { 'a.yaml': withSessions('- {start: 10:00, end: 11:00, title: A}') }
  const next = async (at: string) => {
    const argv = ['now', '-p', 'a.yaml', '--at', at]
    return /in .* · (.*)/.exec((await esfomo(argv, { files, columns: 80 })).stdout)?.[1]
  }
  expect(await next('2025-07-19 00:00')).toBe('10:00')
  expect(await next('2025-07-18 23:59')).toBe('Sat 19 July 10:00')
  expect(await next('2024-12-31 23:59')).toBe('Sat 19 July 2025 10:00')
})

describe('simultaneous sessions in now', () => {
  const now = async (rooms: number, columns: number | null) => {
    const files = { 'a.yaml': withRooms(rooms) }
    const argv = ['now', '-p', 'a.yaml', '--at', '2025-07-19 10:30']
    return (await esfomo(argv, { files, columns })).stdout
  }

  it('are listed room by room if there are more than three', async () => {
    expect(await now(4, 60)).toBe(`WS · Sat 19 July 10:30 Vancouver

now   R1  At 10
          30 minutes left · Ada
      R2  At 10
          30 minutes left · Ada
      R3  At 10
          30 minutes left · Ada
      R4  At 10
          30 minutes left · Ada

next  in 30 minutes · 11:00
      R1  At 11
          Ada
      R2  At 11
          Ada
      R3  At 11
          Ada
      R4  At 11
          Ada
`)
  })

  it('are shown in full if there are three', async () => {
    expect((await now(3, 60)).match(/^now .*/m)?.[0]).toBe('now   At 10')
    expect(await now(3, 60)).toContain('next  At 11\n      in 30 minutes · 11:00\n')
  })

  it('have a row each in a pipe', async () => {
    expect((await now(4, null)).match(/^now +At 10/gm)).toHaveLength(4)
    expect((await now(4, null)).match(/^next +At 11/gm)).toHaveLength(4)
  })
})
