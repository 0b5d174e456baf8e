import { describe, expect, it } from 'vitest'
import { uidOf } from '../../src/writers/calendar/uid.ts'
import { world } from '../world.ts'

const ADDRESS = 'https://kiln.example/program.yaml'
const OTHER = 'https://oven.example/program.yaml'

type Item = Readonly<Record<string, unknown>>

const CLAY = { id: 'clay', start: '10:00', end: '11:00', title: 'Clay', room: 'Loft' }
const GLAZE = { id: 'glaze', start: '11:00', end: '12:00', title: 'Glaze', room: 'Yard' }
const FIRE = {
  id: 'fire',
  start: '14:00',
  end: '15:00',
  title: 'Fire',
  room: 'Yard',
  talks: [
    { id: 'ash', start: '14:00', title: 'Ash' },
    { id: 'coal', start: '14:30', title: 'Coal' },
  ],
}
const UNTIMED = FIRE.talks.map(({ start: _, ...talk }) => talk)
const UNTIMED_FIRE = { id: 'fire', start: 'TBD', title: 'Fire', talks: UNTIMED }
const TO_BE_ANNOUNCED = { id: 'glaze', start: 'TBD', title: 'Glaze' }
const WITHIN = { ...FIRE, talks: [{ id: 'glaze', title: 'Glaze' }] }
const TIMED_WITHIN = { ...FIRE, talks: [{ id: 'glaze', start: '14:00', title: 'Glaze' }] }
const DUE = { id: 'due', title: 'Photos', due: '2026-03-05 12:00 UTC' }

const kiln = (sessions: readonly Item[], deadlines: readonly Item[] = [DUE], more: Item = {}) => {
  const head = { format: 1, id: 'kiln', name: 'Kiln', timezone: 'Europe/Oslo', ...more }
  const updated = `2026-02-01 1${sessions.length}:00`
  return JSON.stringify({ ...head, updated, deadlines, days: [{ date: '2026-03-07', sessions }] })
}

/** Reads an address in its versions, the last of them at a time, then exports it. */
async function exported(
  versions: readonly string[],
  { now = '2026-03-01T12:00:00Z', argv = [] as readonly string[], env = {} } = {},
) {
  const served = [...versions]
  const web = { [ADDRESS]: () => served[0] ?? '', [OTHER]: kiln([CLAY], [], { id: 'oven' }) }
  const { run } = world({ now, web, env, zone: 'Europe/Oslo' })
  for (const _ of versions) {
    await run('info', '-p', ADDRESS, '--refresh')
    if (served.length > 1) served.shift()
  }
  return run('export', '-p', ADDRESS, ...argv)
}

/** Returns the ids of a program's entries in a calendar, the cancelled ones with `-` before them. */
function entriesOf(calendar: string, program = 'kiln'): string[] {
  const ids = ['clay', 'glaze', 'fire', 'ash', 'coal', 'due']
  return calendar
    .split('BEGIN:VEVENT')
    .slice(1)
    .flatMap((event) => {
      const id = ids.find((one) => event.includes(`UID:${uidOf(program, one)}`))
      return id === undefined ? [] : [event.includes('STATUS:CANCELLED') ? `-${id}` : id]
    })
}

describe('export ics of an address', () => {
  const all = kiln([CLAY, GLAZE, FIRE])
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['one version', [all], [], ['due', 'clay', 'glaze', 'fire']],
    ['what is gone', [all, kiln([CLAY, FIRE])], [], ['due', 'clay', 'fire', '-glaze']],
    ['a deadline', [all, kiln([CLAY, GLAZE, FIRE], [])], [], ['-due', 'clay', 'glaze', 'fire']],
    [
      'a session with its talks',
      [all, kiln([CLAY, GLAZE])],
      ['--talks'],
      ['due', 'clay', 'glaze', '-fire', '-ash', '-coal'],
    ],
    [
      'a talk, if talks are entries',
      [all, kiln([CLAY, GLAZE, { ...FIRE, talks: FIRE.talks.slice(1) }])],
      ['--talks'],
      ['due', 'clay', 'glaze', 'fire', '-ash', 'coal'],
    ],
    [
      'no talk otherwise',
      [all, kiln([CLAY, GLAZE, { ...FIRE, talks: FIRE.talks.slice(1) }])],
      [],
      ['due', 'clay', 'glaze', 'fire'],
    ],
    [
      'another id, whose entry is another one',
      [all, kiln([CLAY, { ...GLAZE, id: 'coal' }])],
      [],
      ['due', 'clay', 'coal', '-glaze', '-fire'],
    ],
    ['what the filters select', [all, kiln([CLAY])], ['--room', 'loft'], ['clay']],
    ['what is asked for', [all, kiln([CLAY])], ['--only', 'deadlines'], ['due']],
    [
      'sessions alone',
      [all, kiln([CLAY], [])],
      ['--only', 'sessions'],
      ['clay', '-glaze', '-fire'],
    ],
    ['not beside items', [all, kiln([CLAY, FIRE])], ['clay'], ['clay']],
    [
      'the last change alone',
      [all, kiln([CLAY, FIRE]), kiln([CLAY, FIRE], [])],
      [],
      ['-due', 'clay', 'fire'],
    ],
    [
      'what has no time any more',
      [all, kiln([CLAY, TO_BE_ANNOUNCED, FIRE])],
      [],
      ['due', 'clay', '-glaze', 'fire'],
    ],
    [
      'a deadline without a date',
      [all, kiln([CLAY, GLAZE, FIRE], [{ ...DUE, due: 'TBD' }])],
      ['--only', 'deadlines'],
      ['-due'],
    ],
    [
      'a deadline at its former date, once',
      [all, kiln([CLAY, GLAZE, FIRE], [{ ...DUE, due: 'TBD', was: [DUE.due] }])],
      ['--only', 'deadlines'],
      ['-due'],
    ],
    ['what became a talk', [all, kiln([CLAY, WITHIN])], [], ['due', 'clay', 'fire', '-glaze']],
    [
      'what became a talk without a time',
      [all, kiln([CLAY, WITHIN])],
      ['--talks'],
      ['due', 'clay', 'fire', '-ash', '-coal', '-glaze'],
    ],
    [
      'nothing that became a talk, where those are entries',
      [all, kiln([CLAY, TIMED_WITHIN])],
      ['--talks'],
      ['due', 'clay', 'fire', '-ash', '-coal', 'glaze'],
    ],
    [
      'a block with its talks that have no time any more',
      [all, kiln([CLAY, GLAZE, { ...UNTIMED_FIRE }])],
      ['--talks'],
      ['due', 'clay', 'glaze', '-fire', '-ash', '-coal'],
    ],
    [
      'a block alone, where talks are no entries',
      [all, kiln([CLAY, GLAZE, { ...UNTIMED_FIRE }])],
      [],
      ['due', 'clay', 'glaze', '-fire'],
    ],
    ['what came back', [all, kiln([CLAY]), all], [], ['due', 'clay', 'glaze', 'fire']],
    ['no other program', [all, kiln([GLAZE], [], { id: 'oven' })], [], []],
  ])('cancels %s', async (_, versions, argv, expected) => {
    const { stdout, status } = await exported(versions, { argv })
    expect([status, entriesOf(stdout).toSorted()]).toEqual([0, expected.toSorted()])
  })

  it('says so, and changes no other format', async () => {
    const versions = [all, kiln([CLAY, FIRE])]
    const { stderr } = await exported(versions)
    expect(stderr).toBe(
      `esfomo: entries that ${ADDRESS} had in the version before, exported as cancelled: "Glaze"\n`,
    )
    for (const format of ['json', 'csv', 'md']) {
      const { stdout, stderr: notice } = await exported(versions, { argv: [format] })
      expect([stdout.includes('Glaze'), notice]).toEqual([false, ''])
    }
  })

  it('names what has no time any more', async () => {
    const { stderr } = await exported([all, kiln([CLAY, TO_BE_ANNOUNCED, FIRE])])
    expect(stderr).toContain('exported as cancelled: "Glaze"\n')
  })

  it('keeps what had ended when it was missed: some publish only what is to come', async () => {
    const versions = [all, kiln([FIRE], [])]
    const { stdout } = await exported(versions, { now: '2026-03-07T10:30:00Z' })
    // 11:30 in Oslo: the first is over, the second is not, and the deadline has passed.
    expect(entriesOf(stdout)).toEqual(['fire', '-glaze'])
  })

  it('cancels with a higher SEQUENCE, and nothing to be reminded of', async () => {
    const { stdout } = await exported([kiln([CLAY]), kiln([GLAZE, FIRE])], {
      argv: ['--alarm', '5m'],
    })
    const [first, ...others] = stdout
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) => {
        return { text: event, sequence: Number(/SEQUENCE:(\d+)/.exec(event)?.[1]) }
      })
    const gone = others.find(({ text }) => text.includes('CANCELLED'))
    expect(gone?.sequence).toBe(first?.sequence)
    expect(gone?.text).toMatch(/SUMMARY:Cancelled: Clay/)
    expect(gone?.text).not.toContain('VALARM')
  })

  it('works beside other programs', async () => {
    const versions = [all, kiln([CLAY, FIRE])]
    const { stdout } = await exported(versions, { argv: ['-p', OTHER] })
    expect(entriesOf(stdout)).toEqual(['due', 'clay', 'fire', '-glaze'])
    expect(entriesOf(stdout, 'oven')).toEqual(['clay'])
  })
})
