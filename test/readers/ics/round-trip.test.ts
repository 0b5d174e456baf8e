import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimed, type Program } from '../../../src/model/program.ts'
import { sessionsOf, write } from '../../writers/calendar/calendar.ts'
import { load } from '../esfomo/read.ts'
import { expectSum, readSource, readValid } from '../foreign.ts'
import { calendar, component, talk } from './calendar.ts'

/** Returns the sessions that have a time, and the deadlines, as a calendar can hold them. */
function contents(program: Program) {
  return {
    name: program.name,
    updated: program.updated,
    sessions: sessionsOf(program)
      .filter(isTimed)
      .map(({ title, start, end, status, type }) => ({ title, start, end, status, type })),
    deadlines: program.deadlines
      .filter(({ due }) => due !== null)
      .map(({ title, due, status, type }) => ({ title, due, status, type })),
  }
}

const BUILT_IN = fileURLToPath(new URL('../../../data/esfomo-2025.yaml', import.meta.url))

const SMALL = `format: 1
id: mice
name: "Mice, cheese; and \\\\"
timezone: America/St_Johns
updated: 2026-01-02
days:
  - date: 2026-11-01
    sessions:
      - {start: 00:30, end: 03:00, title: "Over the change: 1\\\\n2"}
      - {start: 22:00, end: 2026-11-02 01:00, title: Off, status: cancelled, type: social}
deadlines:
  - {due: 2026-02-01 23:59:59 AoE, title: Papers, type: paper}
  - {due: 2026-02-02, title: Posters, type: other, status: cancelled}
`

describe('the export of a program', () => {
  it.each([
    ['built-in', readFileSync(BUILT_IN, 'utf8')],
    ['small', SMALL],
  ])('reads back the same instants and titles: %s', async (_, text) => {
    const { program, problems } = load(text)
    if (program === null) throw new Error(JSON.stringify(problems))
    const readBack = await readValid(write(program))
    expect(contents(readBack.program)).toEqual(contents(program))
  })
})

const CALENDAR = calendar(
  [
    'X-WR-CALNAME;VALUE=TEXT:Mice',
    'X-WR-TIMEZONE:Europe/Vienna',
    ...component('VTIMEZONE', [
      'TZID:Home',
      ...component('STANDARD', [
        'DTSTART:16010101T030000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      ]),
    ]),
  ],
  talk('A', '20260323T080000Z', { more: ['DESCRIPTION:Speaker: Ada\\nB', 'ATTENDEE;CN="A":x'] }),
  ['UID:b', 'SUMMARY:B', 'DTSTART;TZID=Home:20260323T090000', 'RRULE:FREQ=WEEKLY;COUNT=3'],
  ['UID:b', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260330T080000Z', 'DTSTART:20260330T090000'],
  ['UID:c', 'SUMMARY:Paper deadline', 'DTSTART;VALUE=DATE:20260101', 'RDATE:20260102,20260103'],
)

describe('a broken calendar', () => {
  const characters = [...'\r\n :;,="\\/-+0129TZ\u0000\ufffdé', 'BEGIN:VEVENT\n', 'END:VCALENDAR\n']
  const edit = fc.record({
    at: fc.nat(CALENDAR.length),
    length: fc.nat(8),
    text: fc.array(fc.constantFrom(...characters), { maxLength: 3 }),
  })

  it('never throws, and accounts for every entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        let text = CALENDAR
        for (const { at, length, text: inserted } of edits) {
          text = text.slice(0, at) + inserted.join('') + text.slice(at + length)
        }
        const { program, imported } = await readSource(text)
        if (program && imported) expectSum(program, imported)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
    )
  })
})
