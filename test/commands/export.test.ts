/** Asks for exports in the formats that list days, with filters and without. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HEAD } from '../readers/esfomo/read.ts'
import { esfomo, world } from '../world.ts'

const program = (name: string) =>
  readFileSync(new URL(`../programs/${name}.yaml`, import.meta.url), 'utf8')
const files = {
  'several-days.yaml': program('several-days'),
  'night.yaml': program('night'),
  'two-days.yaml': program('two-days'),
  'empty.yaml': `${HEAD}days:\n  - date: 2026-01-01\n    sessions: []\n`,
  'old.json': 'old',
}
const FILTERS: readonly (readonly string[])[] = [
  [],
  ['--from', '2026-10-25'],
  ['--until', '2026-10-25'],
  ['--from', '2026-10-25', '--until', '2026-10-26'],
  ['--from', '14:00'],
  ['--until', '12:00'],
  ['--speaker', 'hopper'],
  ['--search', 'mentors'],
  ['--type', 'social'],
  ['--from', '2024-07-26'],
  ['--type', 'oral', '--until', '11:15'],
]
const programs = ['several-days', 'night', 'two-days']
const CASES = programs.flatMap((name) => FILTERS.map((filters) => [name, filters] as const))

describe('export', () => {
  it.each(CASES)('lists the days of %s as schedule does with %j', async (name, filters) => {
    const args = ['-p', `${name}.yaml`, ...filters]
    const schedule = await esfomo(['schedule', 'all', '--json', ...args], { files })
    const json = await esfomo(['export', 'json', '--only', 'sessions', ...args], { files })
    const md = await esfomo(['export', 'md', '--only', 'sessions', ...args], { files })
    const { days } = JSON.parse(schedule.stdout)
    const status = days.length > 0 ? 0 : 1
    expect([json.status, md.status]).toEqual([status, status])
    expect(json.stdout === '' ? [] : JSON.parse(json.stdout).days).toEqual(days)
    expect(md.stdout.split('### ').length).toBe(days.length > 0 ? days.length + 1 : 1)
  })

  it('lists only the part of a session that filters select on a later day', async () => {
    const args = ['-p', 'several-days.yaml', '--from', '2026-10-26 07:00']
    const { stdout } = await esfomo(['export', 'md', ...args], { files })
    expect(stdout).not.toContain('25 October')
    expect(stdout).toContain('26 October')
  })

  it('restricts the days to ids too', async () => {
    const args = ['t1', '-p', 'two-days.yaml', '--until', '11:15']
    const { stdout } = await esfomo(['export', 'json', ...args], { files })
    const ids = JSON.parse(stdout).days.flatMap(({ sessions }: { sessions: { id: string }[] }) =>
      sessions.map(({ id }) => id),
    )
    expect(ids).toEqual(['block'])
  })

  it.each([
    ['ics', ['-p', 'two-days.yaml', '--type', 'lunch']],
    ['csv', ['-p', 'two-days.yaml', '--type', 'lunch']],
    ['md', ['-p', 'two-days.yaml', '--type', 'lunch']],
    ['json', ['-p', 'two-days.yaml', '--type', 'lunch']],
    ['json', ['-p', 'empty.yaml']],
  ])('as %s with %j writes nothing and keeps the old file', async (format, args) => {
    const { run, written } = world({ files })
    const { status, stdout, stderr } = await run('export', format, ...args, '-o', 'old.json')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('nothing to export')
    expect(stderr).toContain('old.json stays as it is')
    expect(written.size).toBe(0)
  })

  it('says of what is cancelled that it has no date, not that one is to come', async () => {
    const dates =
      'deadlines: [{id: q, title: Q, due: TBD}, {id: r, title: R, due: TBD, status: cancelled}]\n'
    const { stderr } = await esfomo(['export', '-p', 'q.yaml'], {
      files: { 'q.yaml': HEAD + dates },
    })
    expect(stderr).toContain(
      'left out, not announced yet: q; left out, cancelled without a date: r',
    )
  })
})
