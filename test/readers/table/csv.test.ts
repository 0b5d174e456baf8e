import { describe, expect, it } from 'vitest'
import { readSource } from '../foreign.ts'
import { DATED, list, VIENNA } from './list.ts'

describe('CSV', () => {
  it('carries day, room and track down, and leaves rows without a time out', async () => {
    const { rows, notes } = await list(`Day,Time,Room,Title
2026-07-24,9:00-9:30,Aula,"A, with a comma"
,9:30-10:00,,B

,,,C
2026-07-25,9:00-9:30,Lab,=SUM(A1)
`)
    expect(rows).toEqual([
      '07-24 09:00-09:30 A, with a comma (talk; Aula)',
      '07-24 09:30-10:00 B (talk; Aula)',
      '07-25 09:00-09:30 =SUM(A1) (talk; Lab)',
    ])
    expect(notes).toContain('left-out entry 1: with a title, but without a time (C; line 5)')
    expect(notes.filter((note) => note.includes('empty cells'))).toEqual([
      'guessed field 2: empty cells below "Day": as in the row above (2026-07-24; line 3; line 5)',
      'guessed field 2: empty cells below "Room": as in the row above (Aula; line 3; line 5)',
    ])
  })

  it('may have comments above, quotes within cells, and columns of one name', async () => {
    const { rows, notes } = await list(`# Workshop

Day,Time,Title,Title,
2026-07-24,9:00-9:30,A "quoted" title,x,
,9:30-10:00,"two
lines",,y,z
,10:00-10:30,
`)
    expect(rows).toEqual([
      '07-24 09:00-09:30 A "quoted" title (talk)',
      '07-24 09:30-10:00 two lines (talk)',
    ])
    expect(notes).toEqual(
      expect.arrayContaining([
        'left-out field 1: cells beyond the last column (line 5)',
        'left-out field 1: the key "Title (2)"',
        'left-out field 1: a key without a name',
        'left-out entry 1: with a time, but without a title (10:00-10:30; line 7)',
      ]),
    )
  })

  it('counts rows of which no known column has a text', async () => {
    const { rows, notes } = await list(`Id,Start,Day,Colour,Title
1,9:00,2026-07-24,red,A
2,,,blue,
,,,blue,
,,2026-07-25,,
`)
    expect(rows).toEqual(['07-24 09:00-09:30 A (talk)'])
    expect(notes).toContain('left-out entry 2: with neither a time nor a title (line 3; line 4)')
  })

  it('may have marks and brackets in its heading', async () => {
    const { rows } = await list('*Date,*Time,Title,Speaker(s)\n2026-07-24,9:00-9:30,A,Ada\n')
    expect(rows).toEqual(['07-24 09:00-09:30 A (talk; Ada)'])
  })

  it('may have the line with which Excel names the delimiter', async () => {
    const { rows } = await list('sep=;\r\nDate;Start;Title\r\n2026-07-24;9:00;A, B\r\n;x;C\r\n')
    expect(rows).toEqual(['07-24 09:00-09:30 A, B (talk)'])
  })

  it('without times is no program, and says why', async () => {
    const { problems } = await readSource('title,date\nA,2026-07-24\nB,2026-07-24\n', DATED)
    expect(problems[0]?.message).toMatch(/2 entries left out: with a title, but without a time/)
  })

  it.each([
    ['date,start,title\n2026-07-24,9:00,"A\n2026-07-24,9:30,B\n', /^2: .*a quote is not closed/],
    ['date,start,title\n2026-07-24,9:00,"A" b\n', /^2: .*text behind a closing quote/],
    ['date,start,title\n', /no program in this CSV|no session or deadline/],
  ])('%j is refused', async (text, message) => {
    const { problems } = await readSource(text, VIENNA)
    expect(`${problems[0]?.line}: ${problems[0]?.message}`).toMatch(message)
  })
})
