/** Imports versions of a program into khal in turn: it must keep one entry for each item. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exportCalendar } from './export.ts'
import { Khal } from './khal.ts'

/** Imports versions in turn. Returns the entries after each. */
async function importAll(versions: readonly string[]): Promise<ReturnType<Khal['list']>[]> {
  const khal = new Khal()
  const states: ReturnType<Khal['list']>[] = []
  for (const [index, yaml] of versions.entries()) {
    khal.import(await exportCalendar(`version-${index}`, [], yaml))
    states.push(khal.list())
  }
  return states
}

describe('khal, importing three versions of ES-FoMo III', () => {
  it('keeps one entry per session at its latest time, cancelled while it is dropped', async () => {
    const states = await importAll(
      [1, 2, 3].map((version) => {
        return readFileSync(new URL(`../programs/replay-${version}.yaml`, import.meta.url), 'utf8')
      }),
    )
    expect(states.map((entries) => entries.length)).toEqual([18, 18, 18])
    const times = (title: string) =>
      states.map((entries) => {
        const found = entries.filter((entry) => entry.title.includes(title))
        return found.map(({ start }) => new Date(start).toISOString().slice(11, 16)).join(' ')
      })
    expect(times('Lunch')).toEqual(['19:00', '18:30', '18:30'])
    expect(times('Closing')).toEqual(['00:00', '23:30', '00:00'])
    const talks = states.slice(1).map((entries) => {
      const found = entries.filter((entry) => entry.title.includes('H-Nets'))
      return found.map(({ title, status }) => [title, status])
    })
    expect(talks).toEqual([[['Cancelled: H-Nets', 'CANCELLED']], [['H-Nets', 'CONFIRMED']]])
  })
})

describe('khal, importing a deadline that is taken back', () => {
  const version = (updated: string, fields: string) => `format: 1
id: withdrawn
name: Withdrawn
timezone: Europe/Vienna
updated: ${updated}
deadlines:
  - {id: cr, type: camera-ready, title: Camera-ready, ${fields}}
  - {id: p, type: paper, title: Papers, due: 2026-05-26 23:59 AoE}
`
  const first = version('2026-03-01', 'due: 2026-07-01 23:59 AoE')

  it.each([
    ['goes back to TBD', 'due: TBD, was: 2026-07-01', '2026-07-02T11:59:59.000Z'],
    ['is cancelled', 'due: 2026-07-01 23:59 AoE, status: cancelled', '2026-07-02T11:59:00.000Z'],
  ])('cancels the entry at its former date if it %s, and restores it', async (_, fields, start) => {
    const restored = version('2026-05-01', 'due: 2026-07-09 23:59 AoE, was: 2026-07-01')
    const states = await importAll([first, version('2026-04-01', fields), restored])
    const found = states.map((entries) =>
      entries
        .filter(({ title }) => title.includes('Camera-ready'))
        .map(({ title, status, start }) => [title, status, new Date(start).toISOString()]),
    )
    expect(found).toEqual([
      [['Deadline: Camera-ready', 'CONFIRMED', '2026-07-02T11:59:00.000Z']],
      [['Cancelled: Deadline: Camera-ready', 'CANCELLED', start]],
      [['Deadline: Camera-ready', 'CONFIRMED', '2026-07-10T11:59:00.000Z']],
    ])
    expect(states.map((entries) => entries.length)).toEqual([2, 2, 2])
  })
})
