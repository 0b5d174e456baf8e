/** The exports, read by real clients: every start, end and title has to come back. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { CLIENTS, type Client, type Entry, Khal } from './clients.ts'

const folder = mkdtempSync(join(tmpdir(), 'esfomo-clients-'))
// Two limits of clients are left out: icalendar 4 reads a backslash before an n as a line end, and
// calcurse refuses a description whose 8,192nd octet falls inside an escape.
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

async function exported(name: string, argv: readonly string[], yaml?: string): Promise<string> {
  const files = yaml === undefined ? {} : { [`${name}.yaml`]: yaml }
  const program = yaml === undefined ? name : `${name}.yaml`
  const { stdout, status, stderr } = await world({ files }).run('export', '-p', program, ...argv)
  if (status !== 0) throw new Error(stderr)
  const path = join(folder, `${name}${argv.join('')}.ics`)
  writeFileSync(path, stdout)
  return path
}

/** What the program says, from its JSON: not from what wrote the calendar. */
async function expected(name: string, yaml?: string): Promise<Entry[]> {
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

function comparable(entries: readonly Entry[], { precision }: Client): string[] {
  const unit = precision === 'seconds' ? 1000 : 60_000
  const at = (time: number) => new Date(Math.floor(time / unit) * unit).toISOString()
  return entries.map(({ title, start, end }) => `${at(start)} ${at(end)} ${title}`).sort()
}

describe.each(CLIENTS.map((client) => [client.name, client] as const))('%s', (_, client) => {
  beforeAll(async () => {
    try {
      client.read(await exported('esfomo-2025', []))
    } catch (error) {
      throw new Error(`${client.name} does not run here; it needs: ${client.needs}`, {
        cause: error,
      })
    }
  })

  it.each(['esfomo-2023', 'esfomo-2024', 'esfomo-2025'])('reads %s', async (name) => {
    const due = comparable(await expected(name), client)
    expect(comparable(client.read(await exported(name, [])), client)).toEqual(due)
    const alarmed = await exported(name, ['--alarm', '10m', '--alarm', '1d', '--alarm', '0m'])
    expect(comparable(client.read(alarmed), client)).toEqual(due)
  })

  it('reads titles and descriptions that are hard to read', async () => {
    const found = client.read(await exported('hard', [], HARD))
    expect(comparable(found, client)).toEqual(comparable(await expected('hard', HARD), client))
  })
})

describe('khal, importing one version after the other', () => {
  const replay = (version: number) =>
    fileURLToPath(new URL(`../programs/replay-${version}.yaml`, import.meta.url))

  it('keeps one entry a session, at its latest time, and what was dropped cancelled meanwhile', async () => {
    const khal = new Khal()
    const states: ReturnType<Khal['list']>[] = []
    for (const version of [1, 2, 3]) {
      const yaml = readFileSync(replay(version), 'utf8')
      khal.import(await exported(`replay-${version}`, [], yaml))
      states.push(khal.list())
    }
    expect(states.map((entries) => entries.length)).toEqual([18, 18, 18])
    const find = (version: number, words: string) =>
      states[version - 1]?.filter(({ title }) => title.includes(words)) ?? []
    const time = (version: number, words: string) =>
      find(version, words).map(({ start }) => new Date(start).toISOString().slice(11, 16))
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
