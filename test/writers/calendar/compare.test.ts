import { describe, expect, it } from 'vitest'
import { countUnannounced } from '../../../src/writers/calendar/compare.ts'
import { esfomo } from '../../world.ts'

const yaml = (updated: string, start: string, title = 'A talk') => `
format: 1
id: compared
name: Compared
timezone: Europe/Vienna
updated: ${updated}
days:
  - date: 2026-07-25
    sessions:
      - { id: a, start: ${start}, end: 12:00, title: ${title} }
      - { id: b, start: 13:00, end: 14:00, title: B }
`

async function calendar(text: string, ...options: string[]): Promise<string> {
  const settings = { files: { 'a.yaml': text } }
  return (await esfomo(['export', '-p', 'a.yaml', ...options], settings)).stdout
}

describe('countUnannounced', () => {
  it.each([
    ['2026-03-01', '9:00', 'A talk', 0],
    ['2026-03-01', '9:30', 'A talk', 1],
    ['2026-03-01', '9:00', `Another title ${'of many words '.repeat(9)}`, 1],
    ['2026-03-02', '9:30', 'A talk', 0],
  ])('after updated: %s, start: %s, title: %s is %i', async (updated, start, title, count) => {
    const before = await calendar(yaml('2026-03-01', '9:00'))
    expect(countUnannounced(before, await calendar(yaml(updated, start, title)))).toBe(count)
  })

  it('is 0 for other options, other entries and what is no calendar', async () => {
    const before = await calendar(yaml('2026-03-01', '9:00'))
    expect(
      countUnannounced(before, await calendar(yaml('2026-03-01', '9:00'), '--alarm', '5m')),
    ).toBe(0)
    expect(countUnannounced(before, await calendar(yaml('2026-03-01', '9:00'), 'b'))).toBe(0)
    expect(countUnannounced('no calendar', before)).toBe(0)
  })
})

describe('export -o', () => {
  const file = async (updated: string, old: string, ...format: string[]) => {
    const files = { 'a.yaml': yaml(updated, '9:30'), 'a.ics': old }
    return esfomo(['export', ...format, '-p', 'a.yaml', '-o', 'a.ics'], { files, columns: 200 })
  }

  it('warns if a calendar changes and "updated" does not', async () => {
    const old = await calendar(yaml('2026-03-01', '9:00'))
    expect(await file('2026-03-01', old)).toMatchObject({
      status: 0,
      stderr:
        'esfomo: wrote a.ics; 1 entry changed, but "updated" did not: calendars may keep the old one\n',
    })
    expect((await file('2026-03-02', old)).stderr).toBe('esfomo: wrote a.ics\n')
    expect((await file('2026-03-01', old, 'csv')).stderr).toBe('esfomo: wrote a.ics\n')
  })
})
