import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { esfomo } from '../world.ts'

const file = readFileSync(new URL('../programs/several-days.yaml', import.meta.url), 'utf8')

/** Returns which talks of the three days of hacking a command lists. */
async function talks(command: string, limits: string): Promise<string[]> {
  const argv = [...command.split(' '), ...limits.split(' '), '-p', 'p.yaml', '--tz', 'venue']
  const { stdout } = await esfomo(argv, { files: { 'p.yaml': file }, now: '2026-10-01T00:00Z' })
  const titles = { kick: 'Kick-off', pizza: 'Pizza at night', mentors: 'Meet the mentors' }
  return Object.entries(titles).flatMap(([id, title]) => (stdout.includes(title) ? [id] : []))
}

// A time of day holds for the day of a talk, not for the first one of its session.
it.each([
  ['--from 14:00 --until 14:30', ['kick']],
  ['--from 14:30 --until 15:30', ['mentors']],
  ['--from 16:00 --until 23:00', []],
  ['--from 0:00 --until 1:00', ['pizza']],
])('with %s the talks of a session over several days are %j', async (limits, expected) => {
  for (const command of ['schedule all', 'next 99', 'export csv', 'export md']) {
    expect([command, await talks(command, limits)]).toEqual([command, expected])
  }
})
