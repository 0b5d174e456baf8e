import { describe, expect, it } from 'vitest'
import { world } from '../world.ts'

type Item = Readonly<Record<string, unknown>>

const CLAY = { id: 'clay', start: '10:00', end: '11:00', title: 'Clay' }
const LATER = { id: 'soot', start: 'TBD', title: 'Soot' }
const ASH = { id: 'ash', start: '14:00', title: 'Ash' }
const COAL = { id: 'coal', start: '14:30', title: 'Coal' }
const FIRE = { id: 'fire', start: '14:00', end: '15:00', title: 'Fire', talks: [ASH, COAL] }
const DUE = { id: 'due', title: 'Photos', due: '2026-03-05 12:00 UTC' }

const ADDRESS = 'https://kiln.example/program.json'

let version = 0
const kiln = (sessions: readonly Item[], deadlines: readonly Item[] = [DUE]) => {
  const updated = `2026-02-01 12:${10 + (version++ % 50)}`
  const head = { format: 1, id: 'kiln', name: 'Kiln', timezone: 'Europe/Oslo', updated }
  return JSON.stringify({ ...head, deadlines, days: [{ date: '2026-03-07', sessions }] })
}

/** Returns what `diff` says of calendars: of two files, of an address, and in the mail. */
async function saidOf(before: string, after: string) {
  const served = [before, after]
  const { run } = world({
    now: '2026-03-01T12:00:00Z',
    files: { 'old.json': before, 'new.json': after },
    web: { [ADDRESS]: () => served[0] ?? '' },
  })
  await run('info', '-p', ADDRESS)
  served.shift()
  const files = (await run('diff', 'old.json', 'new.json')).stderr
  const address = (await run('diff', ADDRESS, '--refresh')).stderr
  const { stdout } = await run('diff', 'old.json', 'new.json', '--md')
  const mail = /in your calendar: (.*)\n$/.exec(stdout)?.[1] ?? ''
  const calendar = await run('export', '-p', ADDRESS)
  const talks = await run('export', '-p', ADDRESS, '--talks')
  const crossed = [calendar, talks].map((one) => one.stdout.split('STATUS:CANCELLED').length - 1)
  return { files, address, mail, crossed }
}

const all = kiln([CLAY, FIRE, LATER])
const GONE = 'stays there until you remove it.'
const UNTIMED = 'what has no time of its own now stays at its old one.'

describe('what diff says of calendars', () => {
  it.each<[string, string, string, string, readonly [number, number]]>([
    ['a session', kiln([FIRE, LATER]), '1 item deleted rather than cancelled', GONE, [1, 1]],
    ['a deadline', kiln([CLAY, FIRE, LATER], []), '1 item deleted rather', GONE, [1, 1]],
    ['nothing that had no time', kiln([CLAY, FIRE]), '', '', [0, 0]],
    [
      'a talk',
      kiln([CLAY, { ...FIRE, talks: [COAL] }, LATER]),
      '1 talk deleted rather than cancelled: calendars with talks keep it',
      '',
      [0, 1],
    ],
    ['a block', kiln([CLAY, LATER]), '1 item deleted rather than cancelled', GONE, [1, 3]],
    [
      'a session without a time',
      kiln([{ ...LATER, id: 'clay', title: 'Clay' }, FIRE, LATER]),
      '1 item without a time, or within a block, now: calendars keep it at its old time',
      UNTIMED,
      [1, 1],
    ],
    [
      'a session that is a talk',
      kiln([{ ...FIRE, talks: [ASH, COAL, { id: 'clay', title: 'Clay' }] }, LATER]),
      '1 item without a time, or within a block, now',
      UNTIMED,
      [1, 1],
    ],
    [
      'a deadline to be announced',
      kiln([CLAY, FIRE, LATER], [{ ...DUE, due: 'TBD' }]),
      '1 item without a time, or within a block, now',
      UNTIMED,
      [1, 1],
    ],
    [
      'no deadline with its former date',
      kiln([CLAY, FIRE, LATER], [{ ...DUE, due: 'TBD', was: [DUE.due] }]),
      '',
      '',
      [1, 1],
    ],
    [
      'another id',
      kiln([{ ...CLAY, id: 'pots' }, FIRE, LATER]),
      '1 item with another id: to calendars, it is new',
      '',
      [1, 1],
    ],
    ['no id that no calendar has', kiln([CLAY, FIRE, { ...LATER, id: 'x' }]), '', '', [0, 0]],
    [
      'another id of a talk',
      kiln([CLAY, { ...FIRE, talks: [{ ...ASH, id: 'x' }, COAL] }, LATER]),
      '1 talk with another id: to calendars with talks, it is new',
      '',
      [0, 1],
    ],
  ])('%s', async (_, after, notice, mail, crossed) => {
    const said = await saidOf(all, after)
    for (const text of [said.files, said.address]) {
      if (notice === '') expect(text).toBe('')
      else expect(text).toContain(`esfomo: ${notice}`)
    }
    expect(said.mail.slice(-mail.length || Infinity)).toBe(mail)
    expect(said.crossed).toEqual(crossed)
    const isExported = notice !== ''
    expect(said.address.includes('has what is not over as cancelled')).toBe(isExported)
  })

  it('says nothing of what was cancelled already', async () => {
    const off = { ...CLAY, status: 'cancelled' }
    const { files, mail } = await saidOf(kiln([off, FIRE]), kiln([FIRE]))
    expect([files, mail]).toEqual(['', ''])
  })
})
