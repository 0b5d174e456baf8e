import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FreeTime } from '../../src/query/plan/free-times.ts'
import { askPlan } from '../../src/query/plan/plan.ts'
import { sessionsBetween } from '../../src/request/sessions-between.ts'
import { parseZone } from '../../src/time/zone.ts'
import { program } from '../readers/esfomo/read.ts'
import { shellWords } from '../shell-words.ts'
import { esfomo } from '../world.ts'
import { asked } from './asked.ts'

const read = (name: string) => {
  return readFileSync(new URL(`../programs/${name}.yaml`, import.meta.url), 'utf8')
}

/** A night in which the clocks go back at 3:00. */
const CLOCKS = `
format: 1
id: clocks
name: Clocks
timezone: Europe/Vienna
days:
  - date: 2026-10-24
    sessions:
      - { id: a, start: 2026-10-25 1:00, end: 2026-10-25 3:00, title: A }
      - { id: twice, start: 2026-10-25 2:30, end: 2026-10-25 3:00, title: Twice }
      - { id: b, start: 2026-10-25 3:00, end: 2026-10-25 3:30, title: B }
      - { id: c, start: 2026-10-25 4:30, end: 2026-10-25 5:00, title: C }
`
const FREE = `
format: 1
id: free
name: Free
timezone: Europe/Vienna
days:
  - date: 2026-07-25
    sessions:
      - { id: a, start: 9:00, end: 10:00, title: A }
      - id: block
        start: 9:30
        end: 12:00
        title: Block
        talks: [{ id: early, start: 9:30, title: Early }, { id: late, start: 11:00, title: Late }]
      - { id: no, start: 10:00, end: 11:00, title: No, status: cancelled }
      - { id: yes, start: 10:00, end: 11:00, title: Yes }
      - { id: b, start: 12:00, end: 13:00, title: B }
      - { id: z, start: 14:00, end: 15:00, title: Z }
      - { id: tour, start: 14:30, end: 17:00, title: Tour }
      - { id: held, start: 14:45, end: 16:00, title: Held, status: cancelled }
      - { id: y, start: 18:00, end: 18:30, title: Y }
`
const FILES = {
  'clocks.yaml': CLOCKS,
  'free.yaml': FREE,
  'my days.yaml': read('several-days'),
  'midnight.yaml': read('midnight'),
}

/** Returns a function that finds what else is on: how many sessions, and the command. */
function otherwiseIn(file: keyof typeof FILES, tz?: string) {
  const workshop = program(FILES[file])
  const zone = parseZone(tz ?? workshop.timezone.name)
  if (!zone.ok) throw new Error(zone.reason)
  const options = { program: file, ...(tz === undefined ? {} : { tz }) }
  return sessionsBetween(asked(workshop, 0, zone.value), options, { env: {} })
}

/** Returns the first free time between sessions and talks. */
function firstFree(file: keyof typeof FILES, ids: string) {
  const { days } = askPlan(program(FILES[file]), new Set(ids.split(' ')), 0)
  return days.flatMap(({ free }) => free)[0] as FreeTime
}

/** Returns the ids that a command lists, without those of cancelled sessions. */
async function listed(command: string): Promise<string[]> {
  const [name, ...argv] = shellWords(command)
  expect(name).toBe('esfomo')
  const { stdout, stderr } = await esfomo([...argv, '--json'], { files: FILES })
  expect(stderr).toBe('')
  type Listed = { id: string; status: string }
  const days: { sessions: Listed[]; continuing: Listed[] }[] = JSON.parse(stdout).days
  return days
    .flatMap(({ sessions, continuing }) => [...continuing, ...sessions])
    .filter(({ status }) => status === 'confirmed')
    .map(({ id }) => id)
}

const days = "esfomo schedule 2026-10-24 -p 'my days.yaml'"

describe('a free time has the command that lists what starts in it', () => {
  it.each([
    [
      'free.yaml',
      'a b',
      undefined,
      'esfomo schedule -p free.yaml --from 10:00 --until 12:00',
      'block yes',
    ],
    [
      'free.yaml',
      'a b',
      'Asia/Tokyo',
      'esfomo schedule 2026-07-25 -p free.yaml --tz Asia/Tokyo --from 17:00 --until 19:00',
      'block yes',
    ],
    [
      'my days.yaml',
      'keynote film',
      undefined,
      `${days} --from 10:00 --until 22:00`,
      'tutorial hackathon',
    ],
    [
      'my days.yaml',
      'welcome lounge',
      undefined,
      "esfomo schedule 2026-10-23 -p 'my days.yaml' --from 18:00 --until 00:45",
      'party',
    ],
    [
      'my days.yaml',
      'film mentors',
      undefined,
      "esfomo schedule 2026-10-25 -p 'my days.yaml' --from 07:00 --until 15:00",
      'hackathon',
    ],
    [
      'my days.yaml',
      'keynote film',
      'Asia/Tokyo',
      `${days} --tz Asia/Tokyo --from 17:00 --until 05:00`,
      'tutorial hackathon',
    ],
    [
      'midnight.yaml',
      'early first',
      undefined,
      "esfomo schedule -p midnight.yaml --from '2026-12-28 00:30' --until '2026-12-28 23:30'",
      'lounge block',
    ],
    [
      'clocks.yaml',
      'a c',
      undefined,
      "esfomo schedule -p clocks.yaml --from '2026-10-25 03:00' --until '2026-10-25 04:30'",
      'b',
    ],
  ] as const)(
    '%s, between %s, on the clock of %s: %s',
    async (file, ids, tz, command, expected) => {
      expect(otherwiseIn(file, tz)(firstFree(file, ids)).command).toBe(command)
      expect((await listed(command)).join(' ')).toBe(expected)
    },
  )

  it('writes the offset of a time that comes twice', async () => {
    const [start, end] = ['2026-10-25T02:15:00+01:00', '2026-10-25T03:15:00+01:00']
    const free = { start: Date.parse(start), end: Date.parse(end), startInferred: false }
    const command = `esfomo schedule -p clocks.yaml --from ${start} --until ${end}`
    expect(otherwiseIn('clocks.yaml')(free)).toEqual({ command, sessions: 3, alreadyOn: 2 })
    expect(await listed(command)).toEqual(['b'])
  })

  it('writes the dates of nearly a whole day, which has no times of day that select it', async () => {
    const [start, end] = ['2026-10-24 10:00', '2026-10-25 09:00']
    const free = {
      start: Date.parse('2026-10-24T10:00+02:00'),
      end: Date.parse('2026-10-25T09:00+01:00'),
      startInferred: false,
    }
    const command = `esfomo schedule -p 'my days.yaml' --from '${start}' --until '${end}'`
    expect(otherwiseIn('my days.yaml')(free)).toEqual({ command, sessions: 3, alreadyOn: 0 })
    expect(new Set(await listed(command))).toEqual(new Set(['tutorial', 'hackathon', 'film']))
  })

  it.each([
    ['free.yaml', 'a b', 2, 1, true], // a block with a talk in it
    ['free.yaml', 'z y', 1, 1, false], // nothing starts
    ['my days.yaml', 'film mentors', 1, 1, true], // what continues from an earlier day is listed
    ['my days.yaml', 'keynote film', 2, 0, true],
    ['midnight.yaml', 'early first', 3, 1, true],
    ['clocks.yaml', 'b c', 0, 0, false], // one ends as it starts
  ] as const)(
    'in %s, between %s, counts all %i that are on, of which %i before',
    (file, ids, sessions, alreadyOn, isListed) => {
      const otherwise = otherwiseIn(file)(firstFree(file, ids))
      expect(otherwise).toMatchObject({ sessions, alreadyOn })
      expect(otherwise.command !== null).toBe(isListed)
    },
  )

  it('has none where nothing else is on, or the program came from standard input', () => {
    const ids = firstFree('free.yaml', 'b z')
    expect(otherwiseIn('free.yaml')(ids)).toEqual({ command: null, sessions: 0, alreadyOn: 0 })
    const workshop = program(FREE)
    const otherwise = sessionsBetween(asked(workshop), { program: '-' }, { env: {} })
    expect(otherwise(firstFree('free.yaml', 'a b'))).toEqual({
      command: null,
      sessions: 2,
      alreadyOn: 1,
    })
  })
})
