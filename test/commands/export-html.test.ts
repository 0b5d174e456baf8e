import { describe, expect, it } from 'vitest'
import type { CalendarData, PageData } from '../../src/writers/html/page-data.ts'
import { files } from '../transcript.ts'
import { esfomo } from '../world.ts'
import { Page } from '../writers/html/document.ts'

describe('export html', () => {
  const run = async (...args: string[]) => esfomo(['export', 'html', ...args], { files })
  const page = async (...args: string[]) => {
    const { stdout, stderr, status } = await run('-p', 'two-days.yaml', ...args)
    expect([stderr, status]).toEqual(['', 0])
    return new Page(stdout)
  }
  const idsIn = (parsed: Page) => {
    return parsed.all('article').flatMap(({ attribs }) => attribs.id ?? [])
  }

  it('has the same bytes on any machine at any time', async () => {
    const argv = ['export', 'html', '-p', 'several-days.yaml']
    const one = await esfomo(argv, { files, zone: 'Asia/Tokyo', now: '2026-10-24T10:00:00Z' })
    const other = await esfomo(argv, {
      files,
      zone: 'America/St_Johns',
      now: '2031-01-01T00:00:00Z',
      columns: 40,
    })
    expect(other.stdout).toBe(one.stdout)
  })

  it('has a second clock with --tz', async () => {
    const parsed = await page('--tz', 'tokyo')
    expect(parsed.texts('second', parsed.at('welcome'))).toEqual(['16:00 to ~16:30 Tokyo'])
    expect(parsed.data<PageData>('_data').second).toMatchObject({
      name: 'Asia/Tokyo',
      minutes: [540],
    })
    const inParis = await page('--tz', 'Europe/Paris', '--only', 'sessions')
    expect(inParis.classed('second')).toEqual([])
  })

  it('names the calendar of --ics-url', async () => {
    const address = 'https://a.example/p.ics?a="b"&c=<d>'
    const parsed = await page('--ics-url', address)
    const links = parsed.all('link').map(({ attribs }) => attribs)
    expect(links).toContainEqual({ rel: 'alternate', type: 'text/calendar', href: address })
  })

  it.each<[string[], string[]]>([
    [['block'], ['block', 't1', 't2', 't3', 't4']],
    [
      ['t2', 'paper'],
      ['block', 't2', 'paper'],
    ],
    [['Di Ray'], ['panel']],
    [
      ['--only', 'deadlines'],
      ['abstract', 'paper', 'slides'],
    ],
    [['--only', 'deadlines', 'paper'], ['paper']],
    [['--type', 'keynote'], ['a1']],
    [
      ['--search', 'third'],
      ['block', 't3'],
    ],
    [['--room', 'lehar', '--only', 'sessions'], ['b1']],
    [['--from', '2024-07-26'], ['late']],
  ])('of %j has only those', async (args, ids) => {
    const parsed = await page(...args)
    expect(idsIn(parsed)).toEqual(ids)
    const { days, deadlines } = parsed.data<PageData>('_data')
    const sessions = days.flatMap((day) => day.sessions)
    const items = sessions.flatMap((one) => [one, ...(one.talks ?? [])])
    expect([...items, ...deadlines].map(({ id }) => id)).toEqual(ids)
    const { uids } = parsed.data<CalendarData>('_calendar')
    expect(Object.keys(uids).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has the starred with --starred', async () => {
    const argv = ['export', 'html', '--starred', '-p', 'several-days.yaml']
    const { stdout } = await esfomo(argv, { files, env: { XDG_DATA_HOME: '/here/config' } })
    expect(idsIn(new Page(stdout))).toEqual([
      'keynote',
      'hackathon',
      'kick-off',
      'pizza',
      'mentors',
    ])
  })

  it.each([[['--search', 'nothing like it']], [['--only', 'deadlines', '-p', 'night.yaml']]])(
    'of nothing writes nothing: %j',
    async (args) => {
      const { stdout, stderr, status } = await run(...args)
      expect([stdout, status]).toEqual(['', 1])
      expect(stderr).toMatch(/nothing to export/)
    },
  )
})
