import { describe, expect, it } from 'vitest'
import { world } from '../world.ts'

type Fields = Readonly<Record<string, unknown>>

const HEAD = { format: 1, id: 'kiln', name: 'Kiln', timezone: 'Europe/Oslo', room: 'Loft' }
const CLAY = { id: 'a', start: '10:00', end: '11:00', title: 'Clay' }

const withSessions = (sessions: readonly Fields[], more: Fields = {}) => {
  return JSON.stringify({ ...HEAD, days: [{ date: '2026-03-07', sessions }], ...more })
}

/** Returns the lines that say what changed, without their indentation, and the counts. */
async function rowsBetween(before: string, after: string, ...options: readonly string[]) {
  const files = { 'old.yaml': before, 'new.yaml': after }
  const { run } = world({ files, zone: 'Europe/Oslo', columns: 200 })
  const { stdout } = await run('diff', 'old.yaml', 'new.yaml', ...options)
  const lines = stdout.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').slice(1)
}

describe('a block that moved', () => {
  const block = (start: string, talks: readonly Fields[]) => {
    return withSessions([{ id: 'b', start, end: '13:00', title: 'Fire', talks }])
  }
  const talk = (start: string, end: string | undefined, id = 't') => ({ id, start, end, title: id })

  it('stands for its talks, but not for one that got shorter too', async () => {
    const rows = await rowsBetween(
      block('10:00', [talk('10:00', '10:30'), talk('10:30', '11:00', 'u')]),
      block('11:00', [talk('11:00', '11:20'), talk('11:30', '12:00', 'u')]),
    )
    expect(rows.slice(1)).toEqual([
      'moved  11:00  Fire · 1 hour later · was 10:00 · now until 13:00 · with 1 of its 2 talks',
      '11:00  t · Fire · 1 hour later · was 10:00 · now until 11:20',
      '2 changes: 2 moved',
    ])
  })
})

describe('a talk without a time', () => {
  const block = (talk: Fields, ...others: readonly Fields[]) => {
    const fire = { id: 'b', start: '10:00', end: '11:00', title: 'Fire', talks: [talk] }
    return withSessions([fire, ...others])
  }
  const talk = { id: 't', title: 'Clay' }
  it.each([
    [
      'became one',
      { ...talk, start: '10:30' },
      talk,
      '10:00  Clay · Fire · within 10:00 to 11:00 · was 10:30',
    ],
    [
      'got one',
      talk,
      { ...talk, start: '10:30' },
      '10:30  Clay · Fire · was within 10:00 to 11:00',
    ],
  ])('%s', async (_, before, after, expected) => {
    const rows = await rowsBetween(block(before), block(after))
    expect(rows[1]).toBe(`moved  ${expected}`)
  })

  it('was a session', async () => {
    const session = { ...CLAY, id: 't', start: '11:00', end: '12:00' }
    const rows = await rowsBetween(block({ title: 'X' }, session), block({ title: 'X' }), '--md')
    expect(rows.join('\n')).toContain('- 11:00 **Clay**')
    const [moved] = await rowsBetween(
      withSessions([{ ...CLAY, title: 'Fire', id: 'b', talks: [] }, session]),
      withSessions([{ ...CLAY, title: 'Fire', id: 'b', talks: [talk] }]),
    ).then((all) => all.slice(1))
    expect(moved).toBe('moved    10:00  Clay · Fire · within 10:00 to 11:00 · was 11:00')
  })
})

describe('a session that is to be announced', () => {
  const on = (date: string, more: Fields) => {
    return JSON.stringify({ ...HEAD, days: [{ date, sessions: [{ ...CLAY, ...more }] }] })
  }
  const TBD = { start: 'TBD', end: undefined }
  const other = { id: 'z', title: 'Z' }
  it.each<[string, string, string, string]>([
    [
      'on another day',
      on('2026-03-07', TBD),
      on('2026-03-08', TBD),
      'moved  Sun 8 March  Clay · time to be announced · was Sat 7 March',
    ],
    [
      'now',
      on('2026-03-07', {}),
      on('2026-03-07', TBD),
      'moved    Clay · time to be announced · was 10:00',
    ],
    [
      'on another day now',
      on('2026-03-07', {}),
      on('2026-03-08', TBD),
      'moved  Sun 8 March  Clay · time to be announced · was Sat 7 March 10:00',
    ],
    [
      'no longer',
      on('2026-03-08', TBD),
      on('2026-03-07', {}),
      'moved  Sat 7 March 10:00  Clay · was Sun 8 March',
    ],
    [
      'no longer, on its day',
      on('2026-03-07', TBD),
      on('2026-03-07', {}),
      'moved  10:00  Clay · had no time yet',
    ],
    [
      'and renamed',
      on('2026-03-07', TBD),
      on('2026-03-07', { ...TBD, title: 'Glaze' }),
      'renamed    Glaze · time to be announced',
    ],
    [
      'and new',
      on('2026-03-08', other),
      on('2026-03-08', { ...other, ...TBD, id: 'a' }),
      'new    Z · time to be announced',
    ],
  ])('%s', async (_, before, after, expected) => {
    const rows = await rowsBetween(before, after)
    expect(rows.map((row) => row.replace(/ +/g, ' '))).toContain(expected.replace(/ +/g, ' '))
  })

  it('has its day in a mail', async () => {
    const rows = await rowsBetween(on('2026-03-07', TBD), on('2026-03-08', TBD), '--md')
    expect(rows.slice(1)).toEqual([
      'Sat 7 to Sun 8 March 2026 · Loft',
      '### Moved',
      '- Sun 8 March **Clay**',
      'time to be announced · was Sat 7 March',
    ])
  })
})

describe('another room of the program', () => {
  const talks = [
    { id: 't', start: '10:00', title: 'T' },
    { id: 'u', start: '10:30', title: 'U' },
  ]
  const glaze = { ...CLAY, id: 'g', start: '11:00', end: '12:00' }
  const elsewhere = { ...glaze, room: 'none', talks: [{ title: 'V', room: 'Loft' }] }
  it.each([
    [[{ ...CLAY, talks }, glaze], 'for 2 sessions'],
    [[{ ...CLAY, talks }], 'for 1 session'],
  ])('counts sessions, not their talks', async (sessions, expected) => {
    const rows = await rowsBetween(withSessions(sessions), withSessions(sessions, { room: 'Yard' }))
    expect(rows.slice(-2)).toEqual([
      expect.stringMatching(new RegExp(`room: Yard · was Loft · ${expected}$`)),
      '1 change: 1 in another room',
    ])
  })

  it('counts talks of sessions in other rooms', async () => {
    const at = (room: string) => {
      const { talks } = elsewhere
      return withSessions([{ ...elsewhere, talks: [{ ...talks[0], room }] }, CLAY], { room })
    }
    const rows = await rowsBetween(at('Loft'), at('Yard'))
    expect(rows.join('\n')).toContain('room: Yard · was Loft · for 1 session and 1 talk')
  })
})

describe('what is cancelled', () => {
  it('has no other change but its id', async () => {
    const rows = await rowsBetween(
      withSessions([{ ...CLAY, speakers: 'Ada Moe' }]),
      withSessions([{ ...CLAY, id: 'z', speakers: 'Ada Moe', status: 'cancelled', note: 'Ill' }]),
    )
    expect(rows.slice(1)).toEqual([
      'cancelled  10:00  Clay · Ada Moe',
      'new id     10:00  Cancelled: Clay · a became z',
      '2 changes: 1 cancelled, 1 with another id',
    ])
  })
})

describe('what is back on', () => {
  it('has its other changes too', async () => {
    const rows = await rowsBetween(
      withSessions([{ ...CLAY, status: 'cancelled' }]),
      withSessions([{ ...CLAY, title: 'Glaze', start: '10:30', end: '11:30', room: 'Yard' }]),
    )
    expect(rows.slice(1)).toEqual([
      'moved    10:30  Glaze · 30 minutes later · was 10:00',
      'room     10:30  Glaze · Yard · was Loft',
      'back on  10:30  Glaze',
      'renamed  10:30  Glaze',
      'was Clay',
      '4 changes: 1 moved, 1 in another room, 1 back on, 1 renamed',
    ])
  })

  it('has its former date, of a deadline', async () => {
    const papers = (due: string, status?: string) => {
      return withSessions([], { deadlines: [{ id: 'd', title: 'Papers', due, status }] })
    }
    const rows = await rowsBetween(
      papers('2026-02-01 12:00 Europe/Oslo', 'cancelled'),
      papers('2026-02-03 12:00 Europe/Oslo'),
    )
    expect(rows.slice(2)).toEqual([
      'moved    3 Feb 2026 12:00 Oslo  Papers · 2 days later · was 1 Feb 2026 12:00 Oslo',
      'back on  3 Feb 2026 12:00 Oslo  Papers',
      '2 changes: 1 moved, 1 back on',
    ])
  })
})
