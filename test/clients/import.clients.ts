/** Imports exports into real calendar clients: they must read every time, title and other field. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import type { Client, Entry, Field } from './client.ts'
import { CLIENTS } from './clients.ts'
import { EXPECTED } from './expected.ts'
import { exportCalendar } from './export.ts'

const entries = readFileSync(new URL('../programs/entries.yaml', import.meta.url), 'utf8')
// Avoids two limitations of clients: icalendar 4 reads a backslash before an n as a line break, and
// calcurse rejects a description whose 8,192nd octet falls inside an escape.
const HARD = `format: 1
id: hard
name: "Hard; to, read\\\\"
timezone: America/St_Johns
updated: 2026-01-01
days:
  - date: 2026-03-08
    sessions:
      - { id: comma, start: 9:00, end: 9:30, title: "A, b; c \\\\ d \\\\share e: \\"f\\"" }
      - { id: emoji, start: 10:00, end: 10:30, title: "Rockets 🚀 and families 👩‍👩‍👧‍👦" }
      - { id: cjk, start: 11:00, end: 11:30, title: "${'効率的な基盤モデル。'.repeat(20)}" }
      - { id: long, start: 12:00, end: 12:30, title: Long, abstract: "${'Text, with; all of it 効. '.repeat(400)}" }
      - { id: night, start: 23:00, end: 2026-03-09 01:00, title: Over midnight }
`
const ALARMS = ['--alarm', '10m', '--alarm', '1d', '--alarm', '0m']
const ALARM_TIMES = [0, 600_000, 86_400_000]

/**
 * Returns the entries to expect, without descriptions. Takes them from the JSON export, which shares
 * no writer.
 */
async function expectedEntries(
  name: string,
  alarms: readonly number[],
  yaml?: string,
): Promise<Entry[]> {
  const files = yaml === undefined ? {} : { [`${name}.yaml`]: yaml }
  const path = yaml === undefined ? name : `${name}.yaml`
  const { stdout } = await world({ files }).run('export', 'json', '-p', path)
  const { program, days, deadlines } = JSON.parse(stdout)
  const items: Record<string, string>[] = [
    ...deadlines,
    ...days.flatMap((day: { sessions: [] }) => day.sessions),
  ]
  return items.map(({ title = '', type = '', due, start, end, room }) => {
    // What is in no room, such as a dinner, is not at the venue either.
    const place = room ? [room, program.venue].filter(Boolean).join(', ') : null
    return {
      title: due === undefined ? title : `Deadline: ${title}`,
      start: Date.parse(due ?? start ?? ''),
      end: due === undefined ? Date.parse(end ?? '') : Date.parse(due) + 60_000,
      location: due === undefined ? place : null,
      categories: due === undefined ? type : `deadline,${type}`,
      status: 'CONFIRMED',
      alarms,
    }
  })
}

/** Returns entries as sorted texts: their times in a client's precision, and the fields it has. */
function comparable(found: readonly Entry[], client: Client, without?: Field): string[] {
  const unit = client.precision === 'seconds' ? 1000 : 60_000
  const at = (time: number) => new Date(Math.floor(time / unit) * unit).toISOString()
  const fields = client.fields.filter((field) => field !== without)
  return found
    .map((entry) => {
      const alarms = entry.alarms?.toSorted((a, b) => a - b)
      const all = { hasAlarm: (alarms ?? []).length > 0, ...entry, alarms }
      const values = fields.map((field) => `${field} ${JSON.stringify(all[field])}`)
      return [`${at(entry.start)} ${at(entry.end)} ${entry.title}`, ...values].join('\n')
    })
    .sort()
}

describe.each(CLIENTS.map((client) => [client.name, client] as const))('%s', (_, client) => {
  beforeAll(async () => {
    try {
      client.read(await exportCalendar('esfomo-2025', []))
    } catch (error) {
      throw new Error(`${client.name} does not run here; install it with: ${client.needs}`, {
        cause: error,
      })
    }
  })

  it.each(['esfomo-2023', 'esfomo-2024', 'esfomo-2025'])(
    'reads %s, with and without alarms',
    async (name) => {
      for (const [options, alarms] of [
        [[], []],
        [ALARMS, ALARM_TIMES],
      ] as const) {
        const found = client.read(await exportCalendar(name, options))
        const expected = await expectedEntries(name, alarms)
        expect(comparable(found, client, 'description')).toEqual(
          comparable(expected, client, 'description'),
        )
      }
    },
  )

  it('reads every field of every kind of entry, whatever its text', async () => {
    const found = client.read(await exportCalendar('entries', ['--talks', ...ALARMS], entries))
    expect(comparable(found, client)).toEqual(comparable(EXPECTED, client))
  })

  it('reads separators, emoji and CJK in titles, and long descriptions', async () => {
    const found = client.read(await exportCalendar('hard', [], HARD))
    const expected = await expectedEntries('hard', [], HARD)
    expect(comparable(found, client, 'description')).toEqual(
      comparable(expected, client, 'description'),
    )
  })
})
