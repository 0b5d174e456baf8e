import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { select } from '../../src/query/select.ts'
import { csvText } from '../../src/writers/csv.ts'
import { anyText } from '../any-text.ts'
import { program, withDeadlines, withSessions } from '../readers/esfomo/read.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))
const calls = program(
  withDeadlines(`
- {id: rebuttal, title: R, opens: 2025-06-02 00:00 AoE, due: 2025-06-08 23:59 AoE}
- {id: off, title: O, due: 2025-05-01 23:59 AoE, status: cancelled}
- {id: slides, title: S, opens: 2025-06-06 00:00 UTC, due: TBD}`),
)
const tokyo = { name: 'Asia/Tokyo', label: 'Tokyo' }
/** Returns a program whose only session has this title and URL. */
const titled = (title: string, url: string | null = null): Program => {
  const [day] = twoDays.days
  const [session] = day?.sessions ?? []
  if (!session) throw new Error('no session')
  return { ...twoDays, days: [{ date: '2024-07-25', sessions: [{ ...session, title, url }] }] }
}

describe('CSV', () => {
  const rows = (workshop: Program, deadlines = false): Record<string, string>[] =>
    parse(csvText(workshop, select(workshop, deadlines ? {} : { only: 'sessions' }), tokyo), {
      columns: true,
      record_delimiter: '\r\n',
    })

  it('has a row for each session and talk, with ISO 8601 times in the given zone', () => {
    const found = rows(twoDays)
    expect(found).toHaveLength(12)
    expect(found[4]).toMatchObject({
      kind: 'talk',
      id: 't1',
      session: 'block',
      start: '2024-07-25T18:00:00+09:00',
      end_inferred: 'true',
      room: 'Main hall',
    })
    expect(found[1]?.speakers).toBe('Ann Lee (Uni A), Bo Gu (Uni B)')
  })

  it('has a row for each selected deadline', () => {
    const found = rows(twoDays, true).filter(({ kind }) => kind === 'deadline')
    expect(found.map(({ id, start }) => [id, start])).toEqual([
      ['abstract', '2024-05-02T09:00:00+09:00'],
      ['paper', '2024-05-16T14:00:00+09:00'],
      ['slides', ''],
    ])
  })

  it('has the due date of a period as its start, and the status of a deadline', () => {
    const found = rows(calls, true)
    expect(found.map(({ id, status, start, end }) => [id, status, start, end])).toEqual([
      ['off', 'cancelled', '2025-05-02T20:59:00+09:00', ''],
      ['rebuttal', 'confirmed', '2025-06-09T20:59:00+09:00', ''],
      ['slides', 'confirmed', '', ''],
    ])
  })

  it('has what else is known of deadlines in columns of their own', () => {
    const moved = program(
      withDeadlines(`
- {id: a, title: A, opens: 2025-06-02 00:00 UTC, due: 2025-06-08, was: [2025-05-01 10:00 UTC, unknown]}
- {id: b, title: B, due: TBD, was: 2025-05-03}`),
    )
    const last = rows(moved, true).map((row) => Object.entries(row).slice(16, 20))
    expect(last).toEqual([
      [
        ['opens', '2025-06-02T09:00:00+09:00'],
        ['was', '2025-05-01T19:00:00+09:00; unknown'],
        ['announced', '2025-06-08'],
        ['due_inferred', 'true'],
      ],
      [
        ['opens', ''],
        ['was', '2025-05-03'],
        ['announced', 'TBD'],
        ['due_inferred', 'false'],
      ],
    ])
    const [session] = rows(twoDays)
    expect([session?.opens, session?.was, session?.due_inferred]).toEqual(['', '', ''])
  })

  it('has dates and times on the given clock for spreadsheets, in its last columns', () => {
    const last = rows(twoDays, true).map((row) => Object.values(row).slice(20).join(' '))
    expect([last[0], last[4], last[7], last[10], last[12], last[14]]).toEqual([
      '2024-07-25 16:00 16:30 2024-07-25  ',
      '2024-07-25 18:00 18:15 2024-07-25 Orals ',
      '2024-07-25    Orals ', // a talk without a time
      '2024-07-26 05:00 08:00 2024-07-26  ',
      '2024-05-02 09:00    2024-05-02T09:00:00+09:00', // a deadline
      '     ', // to be determined
    ])
  })

  it('keeps the names and the order of its columns', () => {
    expect(Object.keys(rows(twoDays)[0] ?? {}).join()).toBe(
      'kind,id,title,type,status,start,end,end_inferred,room,track,language,speakers,chairs,session,url,note,' +
        'opens,was,announced,due_inferred,date,start_time,end_time,end_date,session_title,due',
    )
  })

  it('quotes cells with semicolons and tabs, where LibreOffice would separate them', () => {
    const program = titled('A; B')
    expect(csvText(program, select(program, {}), tokyo)).toContain(',"A; B",')
  })

  it('has no start of a session whose time is to be announced', () => {
    const [row] = rows(program(withSessions('- {id: a, title: A, start: TBD, room: [X, Y]}')))
    expect(row).toMatchObject({ id: 'a', start: '', end: '', end_inferred: 'false', room: 'X, Y' })
    expect(row).toMatchObject({ date: '2025-07-19', start_time: '', end_time: '', end_date: '' })
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['  @cmd', "'  @cmd"],
    ['fine\n-2', "fine\n'-2"],
    ['+49', "'+49"],
    ['a, "b"', 'a, "b"'],
    ['a\r\nb', 'a\nb'],
    ['1-2', '1-2'],
  ])('writes %j as %j, so that no spreadsheet takes it for a formula', (title, cell) => {
    expect(rows(titled(title))[0]?.title).toBe(cell)
  })

  it('keeps any text in its cell, with no line that begins like a formula', () => {
    fc.assert(
      fc.property(anyText(), (title) => {
        const [row, ...others] = rows(titled(title))
        expect(others).toEqual([])
        expect(row?.type).toBe('opening')
        for (const line of (row?.title ?? '').split('\n')) expect(line).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
})
