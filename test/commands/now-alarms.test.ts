import { describe, expect, it } from 'vitest'
import { withSessions } from '../readers/esfomo/read.ts'
import { files } from '../transcript.ts'
import { esfomo, type WorldSettings } from '../world.ts'

const OURS = withSessions(`
- { id: a, start: 9:00, end: 9:30, title: Welcome, room: Aula }
- { id: b, start: 9:30, end: 10:00, title: Compilers, room: Lab 1 }
- { id: c, start: 9:30, end: 10:00, title: Kernels, room: none }
- { id: d, start: 9:30, end: 10:00, title: Cancelled, room: Lab 2, status: cancelled }
- id: block
  start: 10:00
  end: 11:00
  title: Orals
  room: Aula
  talks:
    - { id: t1, start: 10:00, end: 10:30, title: First talk }
    - { id: t2, start: 10:30, end: 11:00, title: Second talk }`)
/** Looks every ten minutes, until the program is over. */
const LOOKS = Array.from({ length: 20 }, () => [600, 'time'] as const)

/** Runs the command in Vancouver from a time of 19 July 2025 on. */
async function ring(from: string, settings: WorldSettings = {}, ...options: string[]) {
  const argv = ['now', '--watch', '-p', 'ours.yaml', '--alarm', '10m', ...options]
  const run = await esfomo(argv, {
    files: { 'ours.yaml': OURS },
    now: `2025-07-19T${from}-07:00`,
    wakeups: LOOKS,
    ...settings,
  })
  return { ...run, lines: run.stdout.split('\n').slice(0, -1) }
}

describe('now --watch --alarm in a pipe', () => {
  it('prints a line before each start, and nothing else, until the program is over', async () => {
    const { lines, stderr, status } = await ring('08:00:00')
    expect(lines).toEqual([
      'in 10m: Welcome · Aula',
      'in 10m: Compilers · Lab 1',
      'in 10m: Kernels · elsewhere',
      'in 10m: First talk · Aula',
      'in 10m: Second talk · Aula',
    ])
    expect([stderr, status]).toEqual(['', 0])
  })

  it('prints at once what starts within that time', async () => {
    const { lines, status } = await ring('09:23:20', { wakeups: [[5, 'interrupted']] })
    expect(lines).toEqual(['in 7m: Compilers · Lab 1', 'in 7m: Kernels · elsewhere'])
    expect(status).toBe(130)
  })

  it('names no room where all that happens is in one', async () => {
    const one = OURS.replace(/room: (Lab \d|none)/g, 'room: Aula')
    const { lines } = await ring('08:00:00', { files: { 'ours.yaml': one } })
    expect(lines.slice(0, 2)).toEqual(['in 10m: Welcome', 'in 10m: Compilers'])
  })

  it('prints only what matches', async () => {
    const { lines } = await ring('08:00:00', {}, '--room', 'aula', '--search', 'second')
    expect(lines).toEqual(['in 10m: Second talk · Aula'])
  })

  it('prints several alarms of a session, with --oneline too', async () => {
    const wakeups = [60, 540, 1260, 540, 60].map((after) => [after, 'time'] as const)
    const { lines } = await ring('09:49:00', { wakeups }, '--alarm', '1m', '--oneline')
    expect(lines).toEqual([
      'in 10m: First talk · Aula',
      'in 1m: First talk · Aula',
      'in 10m: Second talk · Aula',
      'in 1m: Second talk · Aula',
    ])
  })

  it('is late after a sleep, and leaves out what has begun', async () => {
    const slept = [
      [65 * 60, 'time'],
      [1, 'interrupted'],
    ] as const
    const { lines } = await ring('08:20:00', { wakeups: slept })
    expect(lines).toEqual(['in 5m: Compilers · Lab 1', 'in 5m: Kernels · elsewhere'])
  })

  it('prints nothing again where the clock is set back', async () => {
    const wakeups = [
      [30 * 60, 'time'],
      [-120, 'time'],
      [180, 'interrupted'],
    ] as const
    expect((await ring('08:50:00', { wakeups })).lines).toHaveLength(3)
  })

  it('goes on from the time of --at', async () => {
    const settings = { now: '2030-01-01T00:00:00Z', wakeups: [[70, 'interrupted']] } as const
    const { lines } = await ring('', settings, '--at', '8:49')
    expect(lines).toEqual(['in 10m: Welcome · Aula'])
  })

  it('ends once its reader has gone', async () => {
    const { lines, status } = await ring('08:00:00', { writes: 1 })
    expect([lines.length, status]).toEqual([1, 0])
  })

  it.each([
    ['18:00:00', [], 'ws has nothing to ring for'],
    ['08:00:00', ['--room', 'lab 2'], "ws has nothing to ring for that matches --room 'lab 2'"],
  ])('says at %s with %j that there is no alarm', async (from, options, notice) => {
    const { lines, stderr } = await ring(from, {}, ...options)
    expect([lines, stderr]).toEqual([[], `esfomo: ${notice}\n`])
  })

  it('names the program where there are several', async () => {
    const kites = files['kites.yaml'] ?? ''
    const settings = { files: { 'ours.yaml': OURS, 'kites.yaml': kites } }
    const argv = ['now', '--watch', '-p', 'ours.yaml', '-p', 'kites.yaml', '--alarm', '30m']
    const run = async (now: string) => {
      const wakeups = [[2, 'interrupted']] as const
      return (await esfomo(argv, { ...settings, now, wakeups, zone: 'UTC' })).stdout
    }
    expect(await run('2025-07-19T15:30:00Z')).toBe('in 30m: WS · Welcome · Aula\n')
    expect(await run('2026-10-09T09:00:00Z')).toBe('in 30m: Kite Week · First flight · Beach\n')
  })
})

describe('now --watch --alarm of a file that changes', () => {
  /** Changes the file at 8:50:30, after the first alarm, or sooner. Looks until 9:20. */
  const edited = async (text: string, seconds = 90) => {
    const looks = [600, 600, 600].map((after) => [after, 'time'] as const)
    const { lines, stderr } = await ring('08:49:00', {
      edits: [[seconds, 'ours.yaml', text]],
      wakeups: [[100, 'resized'], ...looks, [1, 'interrupted']],
    })
    expect(stderr).toBe('')
    return lines
  }
  const first = 'in 10m: Welcome · Aula'
  const rest = ['in 10m: Compilers · Lab 1', 'in 10m: Kernels · elsewhere']

  it('gives each alarm once', async () => {
    expect(await edited(OURS.replace('title: Welcome', 'title: Good morning'))).toEqual([
      first,
      ...rest,
    ])
  })

  it('gives it again where the start has moved', async () => {
    const moved = OURS.replace('start: 9:00', 'start: 9:10')
    expect(await edited(moved)).toEqual([first, first, ...rest])
    const earlier = OURS.replace('start: 9:00', 'start: 8:56')
    expect(await edited(earlier)).toEqual([first, 'in 6m: Welcome · Aula', ...rest])
  })

  it('gives none of what is cancelled meanwhile, and one of what is new', async () => {
    const off = OURS.replace('title: Welcome', 'title: Welcome, status: cancelled')
    expect(await edited(off, 30)).toEqual(rest)
    const added = OURS.replace('id: a, start: 9:00', 'id: z, start: 8:58')
    expect(await edited(added)).toEqual([first, 'in 8m: Welcome · Aula', ...rest])
  })
})

describe('now --watch --alarm on a terminal', () => {
  const on = { columns: 80, env: { TERM: 'xterm' } }
  const bells = (text: string) => text.split('\u0007').length - 1

  it('rings the bell once for all that start at one time', async () => {
    const { stdout } = await ring('09:19:30', { ...on, wakeups: [[120, 'interrupted']] })
    expect(bells(stdout)).toBe(1)
    const [before = '', after = ''] = stdout.split('\u0007')
    expect(before.split('\u001b[H').at(-1)).toContain('Sat 19 July 09:20')
    expect(after.split('\u001b[H')[1]).toContain('Sat 19 July 09:21')
  })

  it('rings at once for what starts within that time, and on a dumb one beside the line', async () => {
    const wakeups = [[5, 'interrupted']] as const
    expect(bells((await ring('08:55:00', { ...on, wakeups })).stdout)).toBe(1)
    const dumb = await ring('09:25:00', { ...on, env: { TERM: 'dumb' }, wakeups })
    expect(dumb.lines).toEqual(['\u0007in 5m: Compilers · Lab 1', 'in 5m: Kernels · elsewhere'])
  })

  it('shows below the answer what it rang for, unless that is next', async () => {
    const wakeups = [
      [2, 'resized'],
      [600, 'time'],
      [1, 'interrupted'],
    ] as const
    const below = async (...options: string[]) => {
      const { stdout } = await ring('09:52:00', { ...on, wakeups }, '--alarm', '50m', ...options)
      return stdout
        .split('\u001b[H')
        .slice(1)
        .map((screen) => screen.split(/\u001b\[K/).filter((line) => /^\r\nin \d+m:/.test(line)))
    }
    expect(await below()).toEqual([
      ['\r\nin 38m: Second talk · Aula'],
      ['\r\nin 38m: Second talk · Aula'],
      [],
    ])
    expect((await below('--oneline')).at(-1)).toEqual(['\r\nin 28m: Second talk · Aula'])
  })

  it('does not ring without --alarm', async () => {
    const argv = ['now', '--watch', '-p', 'ours.yaml', '--at', '2025-07-19 8:50']
    const settings = {
      ...on,
      files: { 'ours.yaml': OURS },
      wakeups: [[2, 'interrupted']],
    } as const
    expect(bells((await esfomo(argv, settings)).stdout)).toBe(0)
  })
})

describe('--alarm', () => {
  it.each([
    ['now --alarm 10m', '--alarm needs --watch; write: esfomo now --watch --alarm 10m'],
    [
      '--alarm 10m -p ours.yaml',
      '--alarm needs --watch; write: esfomo now --watch --alarm 10m -p ours.yaml',
    ],
    ['now --alarm 10m -q', '--alarm needs --watch; see esfomo help now'],
    ['now --watch --alarm soon', '--alarm: "soon" is not a duration; write 30m, 2h, 1h30m or 7d'],
    ['now --watch --alarm 0', '--alarm: 0 is not before the start; write 1m or more'],
    ['now --watch --alarm 5m --alarm 0h', '--alarm: 0h is not before the start; write 1m or more'],
    [
      'now --watch --alarm 3d',
      '--alarm: 3d is more than a day; write 24h or less, or have a calendar remind you: esfomo export --alarm 3d',
    ],
    [
      'now --watch --alarm 10 m',
      "the time of --alarm needs quotes; write: esfomo now --watch --alarm '10 m'",
    ],
    ['next --alarm 10m', 'next has no option --alarm; write: esfomo now --watch --alarm 10m'],
    ['schedule --alarm 10m', 'schedule has no option --alarm; write: esfomo export --alarm 10m'],
    ['now --bell 10m', 'now has no option --bell; write: esfomo now --watch --alarm 10m'],
  ])('is wrong in %s', async (line, message) => {
    const { stdout, stderr, status } = await esfomo(line.split(' '))
    expect([stdout, stderr, status]).toEqual(['', `esfomo: ${message}\n`, 2])
  })
})
