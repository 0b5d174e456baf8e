/** Imports exports into real calendar clients: they must read every start, end and title. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { CLIENTS, type Client, type Entry, Khal } from './clients.ts'

const folder = mkdtempSync(join(tmpdir(), 'esfomo-clients-'))
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

/** Exports a calendar to a file and returns its path. */
async function exportCalendar(
  name: string,
  argv: readonly string[],
  yaml?: string,
): Promise<string> {
  const files = yaml === undefined ? {} : { [`${name}.yaml`]: yaml }
  const program = yaml === undefined ? name : `${name}.yaml`
  const { stdout, status, stderr } = await world({ files }).run('export', '-p', program, ...argv)
  if (status !== 0) throw new Error(stderr)
  const path = join(folder, `${name}${argv.join('')}.ics`)
  writeFileSync(path, stdout)
  return path
}

/** Returns the entries to expect. Takes them from the JSON export, which shares no writer. */
async function expectedEntries(name: string, yaml?: string): Promise<Entry[]> {
  const files = yaml === undefined ? {} : { [`${name}.yaml`]: yaml }
  const program = yaml === undefined ? name : `${name}.yaml`
  const { stdout } = await world({ files }).run('export', 'json', '-p', program)
  const { days, deadlines } = JSON.parse(stdout)
  const sessions = days.flatMap((day: { sessions: never[] }) => day.sessions)
  return [
    ...deadlines.map(({ title, due }: { title: string; due: string }) => ({
      title: `Deadline: ${title}`,
      start: Date.parse(due),
      end: Date.parse(due) + 60_000,
    })),
    ...sessions.map(({ title, start, end }: { title: string; start: string; end: string }) => ({
      title,
      start: Date.parse(start),
      end: Date.parse(end),
    })),
  ]
}

/** Returns entries as sorted lines, with times in the client's precision. */
function comparable(entries: readonly Entry[], { precision }: Client): string[] {
  const unit = precision === 'seconds' ? 1000 : 60_000
  const at = (time: number) => new Date(Math.floor(time / unit) * unit).toISOString()
  return entries.map(({ title, start, end }) => `${at(start)} ${at(end)} ${title}`).sort()
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
      const expected = comparable(await expectedEntries(name), client)
      expect(comparable(client.read(await exportCalendar(name, [])), client)).toEqual(expected)
      const withAlarms = await exportCalendar(name, [
        '--alarm',
        '10m',
        '--alarm',
        '1d',
        '--alarm',
        '0m',
      ])
      expect(comparable(client.read(withAlarms), client)).toEqual(expected)
    },
  )

  it('reads separators, emoji and CJK in titles, and long descriptions', async () => {
    const found = client.read(await exportCalendar('hard', [], HARD))
    expect(comparable(found, client)).toEqual(
      comparable(await expectedEntries('hard', HARD), client),
    )
  })
})

describe('khal, importing three versions of a program in turn', () => {
  const pathOf = (version: number) =>
    fileURLToPath(new URL(`../programs/replay-${version}.yaml`, import.meta.url))

  it('keeps one entry per session at its latest time, cancelled while it is dropped', async () => {
    const khal = new Khal()
    const states: ReturnType<Khal['list']>[] = []
    for (const version of [1, 2, 3]) {
      const yaml = readFileSync(pathOf(version), 'utf8')
      khal.import(await exportCalendar(`replay-${version}`, [], yaml))
      states.push(khal.list())
    }
    expect(states.map((entries) => entries.length)).toEqual([18, 18, 18])
    const find = (version: number, title: string) =>
      states[version - 1]?.filter((entry) => entry.title.includes(title)) ?? []
    const time = (version: number, title: string) =>
      find(version, title).map(({ start }) => new Date(start).toISOString().slice(11, 16))
    expect([time(1, 'Lunch'), time(2, 'Lunch'), time(3, 'Lunch')]).toEqual([
      ['19:00'],
      ['18:30'],
      ['18:30'],
    ])
    expect([time(1, 'Closing'), time(2, 'Closing'), time(3, 'Closing')]).toEqual([
      ['00:00'],
      ['23:30'],
      ['00:00'],
    ])
    expect(find(2, 'H-Nets').map(({ status }) => status.toUpperCase())).toEqual(['CANCELLED'])
    expect(find(3, 'H-Nets').map(({ status }) => status.toUpperCase())).not.toContain('CANCELLED')
  })
})
