import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { files } from '../transcript.ts'
import { esfomo, world } from '../world.ts'

const programs = ['kites.yaml', 'lanternfest.xml', 'lighthouse.yml#light27']
const selected = programs.flatMap((name) => ['-p', name])

/** Returns the events of a calendar, each as its lines but the summary, which is apart. */
function eventsOf(text: string): { uid: string; summary: string; lines: string[] }[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return events.map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name))
    const lines = event.getAllProperties().map((property) => property.toICALString())
    const others = lines.filter((line) => !line.startsWith('SUMMARY'))
    return { uid: value('uid'), summary: value('summary'), lines: others }
  })
}

async function summaries(...argv: string[]): Promise<string[]> {
  const { stdout } = await esfomo(['export', ...argv, ...selected], { files })
  return stdout === '' ? [] : eventsOf(stdout).map(({ summary }) => summary)
}

describe('export ics of several programs', () => {
  it('has the entries of each, with the same UIDs and revisions', async () => {
    const each = await Promise.all(
      programs.map(async (name) => (await esfomo(['export', '-p', name], { files })).stdout),
    )
    const all = await esfomo(['export', 'ics', ...selected], { files })
    expect(all.status).toBe(0)
    const entries = (text: string) => eventsOf(text).map(({ uid, lines }) => [uid, lines])
    expect(entries(all.stdout)).toEqual(each.flatMap(entries))
    expect(all.stdout).toContain('NAME:Kite Week\\, Lantern Fest 2026\\, LIGHT 2027 (ccfddl)')
    expect(all.stderr).toContain('light27: left out, not announced yet: light27-paper-cycle-2')
  })

  it.each([
    [
      ['--only', 'deadlines'],
      [
        'Deadline: Kite Week · Camera-ready version',
        'Deadline: Kite Week · Papers for the next year',
        'Deadline: LIGHT 2027: paper (first cycle)',
      ],
    ],
    [
      ['first-flight', 'Night parade'],
      ['Kite Week · First flight', 'Lantern Fest 2026 · Night parade'],
    ],
    [['aiko'], ['Kite Week · First flight']],
    [
      ['--room', 'beach', '--until', '2026-10-09T19:00+09:00'],
      ['Kite Week · Building kites', 'Kite Week · First flight'],
    ],
    [['--room', 'harbour hall', '--type', 'panel'], []],
    [['kite week: a look back'], ['Kite Week: a look back']],
  ])('%j selects %j', async (argv, expected) => {
    expect(await summaries(...argv)).toEqual(expected)
  })

  it.each([
    [['papr'], 'no id, title or person "papr" in 3 programs; did you mean'],
    [['fligt'], 'no id, title or person "fligt" in 3 programs; did you mean'],
    [['--room', 'harbur hall'], 'no room "harbur hall"; did you mean "Harbour Hall"?'],
    [['--only', 'deadlines', '--type', 'papr'], 'no type "papr"; did you mean paper?'],
  ])('%j is unknown to all', async (argv, message) => {
    const { status, stdout, stderr } = await esfomo(['export', 'ics', ...argv, ...selected], {
      files,
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('leaves out what can not be read, but replaces no file by less', async () => {
    const { run, written } = world({ files: { ...files, 'old.ics': 'BEGIN:VCALENDAR' } })
    const broken = ['export', '-p', 'kites.yaml', '-p', 'nope.xml']
    const direct = await run(...broken)
    expect(direct.status).toBe(2)
    expect(eventsOf(direct.stdout)).toHaveLength(5)
    const { status, stderr } = await run(...broken, '-o', 'old.ics')
    expect([status, written.size]).toEqual([2, 0])
    expect(stderr).toBe(
      "esfomo: can't read nope.xml: no such file or directory\nesfomo: some programs can't be read; old.ics stays as it is\n",
    )
  })

  it('does not write over one of them', async () => {
    const { status, stderr } = await esfomo(['export', ...selected, '-o', 'lanternfest.xml'], {
      files,
    })
    expect([status, stderr]).toEqual([
      2,
      'esfomo: lanternfest.xml is the program itself; choose another name for -o\n',
    ])
  })
})
