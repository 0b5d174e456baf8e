import { describe, expect, it } from 'vitest'
import type { WebAnswer } from '../world.ts'
import { runner } from './commands.ts'

const SITE = 'https://u:word@tea.example/_data'
const SCHEDULE =
  '- {date: 2026-12-01, timeslots: [{startTime: "9:00", endTime: "10:00", sessionIds: [1]}]}\n'
const SESSIONS = '- {id: 1, title: Oolong, speakers: [7]}\n'
const NEXT = ['next', '-p', `${SITE}/schedule.yml?word`, '--assume-zone', 'UTC']

/** Returns a site with the files beside a Zeppelin schedule, by name. */
function site(files: Record<string, string | Partial<WebAnswer>>, host = 'https://tea.example') {
  const beside = Object.entries(files).map(([name, answer]) => [`${host}/_data/${name}`, answer])
  return Object.fromEntries(beside)
}

const MISSING = { status: 404 }

describe('the files beside a program on the web', () => {
  it('are asked for where the program is, with its user and without its query', async () => {
    const web = site({
      'schedule.yml?word': SCHEDULE,
      'sessions.yml': SESSIONS,
      'speakers.yml': '- {id: 7, name: Ada Byron}\n',
    })
    const { run } = runner({ web })
    const { stdout, stderr, asked } = await run(0, ...NEXT)
    expect(stdout).toMatch(/Oolong.*Ada Byron/)
    expect(stderr).toContain('1 thing guessed')
    expect(asked.map(({ address }) => address)).toEqual(Object.keys(web))
    expect(new Set(asked.map(({ headers }) => headers.authorization))).toEqual(
      new Set([`Basic ${btoa('u:word')}`]),
    )
    expect((await run(5, ...NEXT)).asked).toEqual([])
  })

  it('are asked for where it is redirected to, without its user', async () => {
    const web = {
      'https://tea.example/_data/schedule.yml?word': {
        status: 302,
        headers: { location: 'https://cdn.example/_data/schedule.yml' },
      },
      ...site({ 'schedule.yml': SCHEDULE, 'sessions.yml': SESSIONS }, 'https://cdn.example'),
      'https://cdn.example/_data/speakers.yml': MISSING,
    }
    const { run } = runner({ web })
    const { stdout, asked } = await run(0, ...NEXT)
    expect(stdout).toContain('Oolong')
    expect(asked.map(({ headers }) => headers.authorization !== undefined)).toEqual([
      ...[true, false, false, false],
    ])
  })

  it('may be missing', async () => {
    const web = site({
      'schedule.yml?word': SCHEDULE,
      'sessions.yml': SESSIONS,
      'speakers.yml': MISSING,
    })
    const { run } = runner({ web })
    const { status, stdout, stderr } = await run(0, ...NEXT)
    expect([status, stdout]).toEqual([0, expect.stringContaining('Oolong')])
    expect(stderr).toContain('2 things guessed')
    for (const minutes of [0.5, 5, 20]) {
      const again = await run(minutes, ...NEXT)
      expect(again).toMatchObject({ status, stderr })
      expect(again.stdout).toContain('Oolong')
    }
    const offline = await run(21, ...NEXT, '--offline')
    expect(offline).toMatchObject({ status, asked: [] })
    expect(offline.stdout).toContain('Oolong')
  })

  it('that fail keep a copy as it is, and a program without a copy from being read', async () => {
    const web = site({ 'schedule.yml?word': SCHEDULE, 'sessions.yml': { status: 500 } })
    const { run } = runner({ web })
    const message =
      "can't read https://tea.example/_data/sessions.yml: the server has a fault of its own (status 500)"
    expect(await run(0, ...NEXT)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(message),
    })
    Object.assign(web, site({ 'sessions.yml': SESSIONS, 'speakers.yml': MISSING }))
    expect((await run(2, ...NEXT)).stdout).toContain('Oolong')
    // Another version of the program needs a file that can't be read: the copy of before answers.
    Object.assign(
      web,
      site({ 'schedule.yml?word': `${SCHEDULE}#\n`, 'sessions.yml': { status: 500 } }),
    )
    const { stdout } = await run(30, ...NEXT)
    expect(stdout).toContain('Oolong')
  })

  it('have no more time together than the program has', async () => {
    const slow = { after: 900 }
    const web = site({
      'schedule.yml?word': { ...slow, body: SCHEDULE },
      'sessions.yml': { ...slow, body: SESSIONS },
      'speakers.yml': { ...slow, body: '- {id: 7, name: Ada Byron}\n' },
    })
    const { run } = runner({ web })
    await run(0, ...NEXT)
    const { stdout, asked } = await run(20, ...NEXT)
    expect([stdout, asked.length]).toEqual([expect.stringContaining('Ada Byron'), 3])
    const start = asked[0]
    expect(start?.address).toContain('schedule')
  })

  it('are on the same site, at most one folder up, whatever the text of the program says', async () => {
    const days = `- name: Day
  date: 2026-12-01
  rooms:
    - name: Hall
      talks:
        - {name: ../../../etc/passwd, time_start: "9:00", time_end: "9:30"}
        - {name: //evil.example/x, time_start: "9:30", time_end: "9:40"}
        - {name: "a\\\\..\\\\..\\\\..\\\\b?c#d", time_start: "9:40", time_end: "9:50"}
        - {name: "%2e%2e/%2e%2e/%2e%2e/x", time_start: "9:50", time_end: "9:55"}
`
    const { run } = runner({ web: site({ 'program.yml': `days:\n${days.replace(/^/gm, '  ')}` }) })
    const argv = ['schedule', '-p', `${SITE}/program.yml`, '--assume-zone', 'UTC']
    const { asked } = await run(0, ...argv)
    const paths = asked.map(({ address }) => new URL(address))
    expect(paths.every(({ host }) => host === 'tea.example')).toBe(true)
    expect(paths.slice(1).every(({ pathname }) => pathname.startsWith('/_talks/'))).toBe(true)
    expect(paths.every(({ search }) => search === '')).toBe(true)
  })
})
