import { expect, it } from 'vitest'
import type { Note } from '../../src/model/note.ts'
import { describeNotes } from '../../src/request/notice-import.ts'
import { files } from '../transcript.ts'
import { esfomo, world } from '../world.ts'

const schedule = files['lanternfest.xml'] ?? ''
const LINE = 'lanternfest.xml: 2 things guessed, 2 changed; see esfomo validate lanternfest.xml\n'

function note(kind: Note['kind'], of: Note['of'], count: number, more: Partial<Note> = {}): Note {
  return { kind, of, what: `${kind} ${of}`, count, examples: [], where: [], ...more }
}

it.each([
  ['', []],
  ['', [note('left-out', 'field', 7, { isMinor: true })]],
  ['', [note('left-out', 'entry', 2, { isMinor: true })]],
  ['1 thing left out', [note('left-out', 'field', 7)]],
  ['1 thing changed, 1 left out', [note('left-out', 'field', 7), note('changed', 'field', 1)]],
  ['1 thing guessed', [note('guessed', 'field', 1)]],
  ['2 things guessed', [note('guessed', 'field', 5), note('guessed', 'entry', 9)]],
  ['1 thing changed', [note('changed', 'field', 40)]],
  ['1 thing guessed, 1 changed', [note('changed', 'field', 1), note('guessed', 'field', 1)]],
  [
    '1 thing left out, 1 entry left out',
    [note('left-out', 'entry', 1), note('left-out', 'field', 1)],
  ],
  [
    '1 thing guessed, 12 entries left out',
    [note('left-out', 'entry', 3), note('left-out', 'entry', 9), note('guessed', 'field', 3)],
  ],
])('says %j', (text, notes) => expect(describeNotes(notes)).toBe(text))

it.each([
  [['now']],
  [['now', '--json']],
  [['now', '-e']],
  [['next']],
  [['schedule', '--json']],
  [['show', 'keel01']],
  [['speakers']],
  [['info']],
  [['export', 'csv']],
])('%j says it once, on standard error', async (argv) => {
  const { stderr } = await esfomo([...argv, '-p', 'lanternfest.xml'], {
    files,
    now: '2026-10-09T08:40:00Z',
  })
  expect(stderr).toContain(`esfomo: ${LINE}`)
  expect(stderr.split('things guessed')).toHaveLength(2)
})

it.each([
  [['now', '-q']],
  [['now', '--oneline']],
  [['validate']],
  [['__complete', '--', 'show', '-p', 'lanternfest.xml', '']],
])('%j says nothing', async (argv) => {
  const env = { ESFOMO_PROGRAM: 'lanternfest.xml' }
  const { stdout, stderr } = await esfomo(argv, { files, env, now: '2026-10-09T08:40:00Z' })
  expect(stderr).toBe('')
  if (argv.includes('__complete')) expect(stdout).toContain('keel01\tLanterns on a budget')
})

it('names what was selected by the environment, or read from standard input', async () => {
  const env = { ESFOMO_PROGRAM: './my fest.xml' }
  const file = await esfomo(['next'], { files: { './my fest.xml': schedule }, env })
  expect(file.stderr).toMatch(/; see esfomo validate '\.\/my fest\.xml'\n$/)
  const piped = await esfomo(['next', '-p', '-'], { stdin: schedule })
  expect(piped.stderr).toMatch(/^esfomo: standard input: .*; see esfomo validate -\n$/)
})

it('names a part of standard input, and a file whose name is like an option', async () => {
  const list = '- title: A\n  year: 2030\n  deadline: 2030-01-02 23:59\n'
  const part = ['deadlines', '-p', '-#a-2030']
  const { stderr } = await esfomo(part, { stdin: list })
  expect(stderr).toMatch(/; see esfomo validate -p '-#a-2030'\n$/)
  const { status } = await esfomo(['validate', '-p', '-#a-2030'], { stdin: list })
  expect(status).toBe(0)
})

it('names a folder as it was given', async () => {
  const { stderr } = await esfomo(['next', '-p', 'site/'], {
    files: { 'site/schedule.xml': schedule },
  })
  expect(stderr).toMatch(/^esfomo: site\/schedule\.xml: .*; see esfomo validate site\/\n$/)
})

it('keeps what was assumed', async () => {
  const naive = schedule.replace(/<time_zone_name>.*/, '').replaceAll(/(T..:..:00)\+01:00/g, '$1')
  const { status, stdout, stderr } = await esfomo(
    ['next', '-p', 'a.xml', '--assume-zone', 'lisbon', '--at', '2026-10-09 09:00'],
    { files: { 'a.xml': naive } },
  )
  expect([status, stdout.split('\n')[0]]).toEqual([
    0,
    'Lantern Fest 2026 · Fri 9 October 2026 09:00 Lisbon · Fri 9 October 2026 01:00 Vancouver',
  ])
  expect(stderr).toMatch(/; see esfomo validate a\.xml --assume-zone lisbon\n$/)
  const without = await esfomo(['next', '-p', 'a.xml'], { files: { 'a.xml': naive } })
  expect([without.status, without.stdout]).toEqual([2, ''])
  expect(without.stderr).toMatch(/^a\.xml: error: times without a zone, .*--assume-zone/)
  const checked = await esfomo(['validate', 'a.xml'], { files: { 'a.xml': naive } })
  expect([checked.status, checked.stderr]).toEqual([1, ''])
})

it('is said once by --watch, which reads a file again when it changes', async () => {
  const later = schedule.replace('Night parade', 'Night parade by boat')
  const { stdout, stderr } = await world({
    files: { 'lanternfest.xml': schedule },
    now: '2026-10-09T20:00:00Z',
    edits: [[60, 'lanternfest.xml', later]],
    wakeups: [[10_000, 'closed']],
  }).run('now', '--watch', '-p', 'lanternfest.xml')
  expect(stdout).toContain('Night parade by boat')
  expect(stderr).toBe(`esfomo: ${LINE}`)
})
