import { describe, expect, it } from 'vitest'
// Loaded beforehand: the clock of a world runs on while a module loads.
import '../../src/query/diff.ts'
import '../../src/sources/address/check-answer.ts'
import type { WebAnswer, WorldSettings } from '../world.ts'
import { world } from '../world.ts'
import { ADDRESS, programOf } from './commands.ts'

type Answer = string | Partial<WebAnswer>

/** Runs `now --watch` in a pipe for some minutes. `answer` depends on the minutes since the start. */
async function watch(
  minutes: number,
  answer: (minutes: number) => Answer,
  settings: WorldSettings = {},
  ...argv: string[]
) {
  const times: number[] = []
  const web = {
    [ADDRESS]: (seconds: number) => {
      times.push(Math.round(seconds / 60))
      return answer(seconds / 60)
    },
  }
  const here = world({
    ...{ now: '2026-12-01T08:00:00Z', zone: 'UTC', web },
    wakeups: [[minutes * 60, 'interrupted']],
    ...settings,
  })
  const run = await here.run('now', '--watch', '-p', ADDRESS, ...argv)
  const lines = run.stdout.split('\n').map((line) => line.replace(/ to 10:00.*/, ''))
  return { ...run, lines, times, kept: here.kept }
}

const UNREACHABLE = { status: 503 }

describe('now --watch of an address', () => {
  it('asks again as it becomes due, and shows what changed', async () => {
    const { lines, stderr, status, times } = await watch(50, (minutes) => {
      return programOf(minutes < 20 ? 'Oolong' : 'Sencha')
    })
    expect([stderr, status, times]).toEqual(['', 130, [0, 15, 30, 45]])
    expect(lines).toEqual([
      '2026-12-01 08:00 UTC  next Oolong at 09:00',
      '2026-12-01 08:30 UTC  next Sencha at 09:00',
      '',
    ])
  })

  it('asks as often as its server allows', async () => {
    const answer = { body: programOf('Oolong'), headers: { 'cache-control': 'max-age=2400' } }
    const { times } = await watch(90, () => answer)
    expect(times).toEqual([0, 40, 80])
  })

  it('asks no more often if nothing may be kept, and once with --refresh', async () => {
    const answer = { body: programOf('Oolong'), headers: { 'cache-control': 'no-store' } }
    const { times, kept } = await watch(20, () => answer, {}, '--refresh')
    expect([times, kept.size]).toEqual([[0, 15], 0])
  })

  it('never asks with --offline', async () => {
    const { status, times } = await watch(20, () => programOf('Oolong'), {}, '--offline')
    expect([status, times]).toEqual([2, []])
  })

  it('keeps the last good version while its server fails, and says since when', async () => {
    const { lines, stderr, times } = await watch(90, (minutes) => {
      if (minutes < 10) return programOf('Oolong')
      if (minutes < 17) return UNREACHABLE
      return minutes < 19 ? '<!doctype html>' : programOf('Sencha')
    })
    expect(times.slice(0, 6)).toEqual([0, 15, 16, 18, 22, 37])
    expect(lines).toEqual([
      '2026-12-01 08:00 UTC  next Oolong at 09:00',
      '2026-12-01 08:22 UTC  next Sencha at 09:00',
      '2026-12-01 09:00 UTC  now Sencha',
      '',
    ])
    expect(stderr.split('\n')).toEqual([
      `esfomo: can't read ${ADDRESS}: the server has a fault of its own (status 503) (since 08:15); showing the version of 08:00`,
      expect.stringMatching(
        /this is a web page; .* \(since 08:15\); showing the version of 08:00$/,
      ),
      '',
    ])
  })

  it('says so on the screen where a copy answers from the start', async () => {
    const settings = {
      now: '2026-12-01T08:00:00Z',
      zone: 'UTC',
      columns: 200,
      env: { TERM: 'xterm' },
    }
    const web: Record<string, Answer> = { [ADDRESS]: programOf('Oolong') }
    const here = world({ ...settings, web, wakeups: [[10, 'interrupted']] })
    await here.run('now', '-p', ADDRESS)
    web[ADDRESS] = UNREACHABLE
    const { stdout, stderr } = await here.run('now', '--watch', '--refresh', '-p', ADDRESS)
    expect(stderr).toContain('this is the copy of less than a minute ago')
    const screens = stdout.split('\u001b[H').slice(1)
    expect(screens[0]).not.toContain('status 503')
    expect(screens.at(-1)).toContain('(status 503) (since 08:00); showing the version of 08:00')
    expect(screens.at(-1)).toContain('Oolong')
  })

  it('redraws while it waits for an answer', async () => {
    const { lines } = await watch(
      70,
      (minutes) => {
        const isSlow = minutes > 58 && minutes < 61
        return { body: programOf('Oolong'), ...(isSlow && { after: 1_800 }) }
      },
      { now: '2026-12-01T07:59:59Z' },
    )
    expect(lines.slice(-2)).toEqual(['2026-12-01 09:00 UTC  now Oolong', ''])
  })

  it('shows changes of other programs while the server of one fails', async () => {
    const { stdout, stderr, status } = await watch(
      40,
      (minutes) => (minutes < 10 ? programOf('Oolong') : UNREACHABLE),
      {
        files: { 'ours.yaml': programOf('Matcha').replace('id: tea', 'id: ours') },
        edits: [[1800, 'ours.yaml', programOf('Assam').replace('id: tea', 'id: ours')]],
      },
      ...['-p', 'ours.yaml'],
    )
    expect(status).toBe(130)
    expect(stdout).toMatch(
      /^2026-12-01 08:00 .*Oolong.*Matcha.*\n2026-12-01 08:30 .*Oolong.*Assam.*\n$/,
    )
    expect(stderr).toContain('(status 503) (since 08:15); showing the version of 08:00')
  })

  it('asks for the files beside it as they become due', async () => {
    const days =
      '- {date: 2026-12-01, timezone: UTC, timeslots: [{startTime: "9:00", endTime: "10:00", sessionIds: [1]}]}\n'
    const times: string[] = []
    const at = (name: string, answer: (seconds: number) => string) => ({
      [`https://tea.example/_data/${name}.yml`]: (seconds: number) => {
        times.push(`${name} ${Math.round(seconds / 60)}`)
        return answer(seconds)
      },
    })
    const web = {
      ...at('schedule', () => days),
      'https://tea.example/_data/speakers.yml': { status: 404 },
      ...at('sessions', (seconds) => `- {id: 1, title: ${seconds < 1200 ? 'Oolong' : 'Sencha'}}\n`),
    }
    const settings = { now: '2026-12-01T08:00:00Z', zone: 'UTC', web } as const
    const here = world({ ...settings, wakeups: [[40 * 60, 'interrupted']] })
    const { stdout } = await here.run(
      ...['now', '--watch', '-p', 'https://tea.example/_data/schedule.yml', '--assume-zone', 'UTC'],
    )
    expect(times).toEqual([
      ...['schedule 0', 'sessions 0', 'schedule 15', 'sessions 15', 'schedule 30', 'sessions 30'],
    ])
    expect(stdout.split('\n').map((line) => line.slice(22))).toEqual([
      'next Oolong at 09:00',
      'next Sencha at 09:00',
      '',
    ])
  })
})
