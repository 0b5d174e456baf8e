import { describe, expect, it } from 'vitest'
import { esfomo } from '../world.ts'

/** Commands that answer for an instant, each about the built-in program of 2025. */
const COMMANDS = ['now', 'next', 'schedule', 'deadlines', 'show submission', 'show gu', 'info']

async function instantOf(command: string, env: Record<string, string>, ...options: string[]) {
  const run = await esfomo([...command.split(' '), '--json', ...options], {
    zone: 'Asia/Tokyo',
    env,
  })
  const { at } = JSON.parse(run.stdout) as { at: string }
  return new Date(at).toISOString()
}

describe.each([...COMMANDS, 'speakers'])('esfomo %s', (command) => {
  it.each([
    ['2025-05-27 20:00', undefined, '2025-05-28T03:00:00.000Z'], // 20:00 in Vancouver
    ['2025-05-27 20:00 AoE', undefined, '2025-05-28T08:00:00.000Z'],
    ['2025-05-27', undefined, '2025-05-27T07:00:00.000Z'],
    ['20:00', undefined, '2025-07-20T03:00:00.000Z'], // the first day of the program
    ['Wed 28 May 2025 12:00 Tokyo', undefined, '2025-05-28T03:00:00.000Z'],
    ['sat 20:00', undefined, '2025-07-20T03:00:00.000Z'],
    ['+1h', undefined, '2026-11-22T19:00:00.000Z'],
    ['2025-05-27 20:00', 'UTC', '2025-05-27T20:00:00.000Z'],
    ['2025-05-27 20:00', 'local', '2025-05-27T11:00:00.000Z'], // in Tokyo
  ])('takes --at and ESFOMO_AT "%s" with the zone %s for %s', async (text, zone, instant) => {
    const tz = zone === undefined ? [] : ['--tz', zone]
    const env = zone === undefined ? {} : { ESFOMO_TZ: zone }
    expect(await instantOf(command, {}, '--at', text, ...tz)).toBe(instant)
    expect(await instantOf(command, { ESFOMO_AT: text, ...env })).toBe(instant)
  })
})

it('esfomo and esfomo deadlines agree on what ESFOMO_AT has passed', async () => {
  const settings = { zone: 'Asia/Tokyo', env: { ESFOMO_AT: '2025-05-27 20:00' } }
  expect((await esfomo(['deadlines', 'paper', '--open', '-q'], settings)).status).toBe(1)
  expect((await esfomo(['now', '--oneline'], settings)).stdout).not.toContain('Paper submission')
})
