/** Checks that a wrong value hides no problem of the values beside it. */
import { describe, expect, it } from 'vitest'
import { problemLines } from '../../../src/render/problems.ts'
import { expectAtMarks, HEAD, load, withSessions } from './read.ts'

const DAY = `days:
  - §date: July 24, 2026
    sessions:
      - id: a
        start: §9h00
        end: §10 o
        title: §3
        speakers: §Ann Xu, Bo Yi
      - id: b
        start: 11:00
        end: §10:00
        title: B
      - id: c
        start: §10:30
        end: 2026-07-25 1:00
        title: C
        talks:
          - {id: §a, title: D, start: §10:15}
`
const IN_DAY = [
  'bad-time',
  'bad-time',
  'not-text',
  'several-people',
  'end-before-start',
  'out-of-order',
  'duplicate-id',
  'before-block',
]

describe('everything else of a day is checked', () => {
  it.each([
    ['an invalid date', DAY.replace('§date: ', 'date: §'), 'bad-date'],
    ['a date that is a list', DAY.replace('§date: July 24, 2026', 'date: §[x]'), 'not-text'],
    ['no date', DAY.replace('§date: July 24, 2026\n    sessions', '§sessions'), 'missing-key'],
    ['a misspelt date', DAY.replace('date', 'dat'), 'unknown-key'],
  ])('with %s', (_, day, code) => {
    expectAtMarks(HEAD + day, [code, ...IN_DAY])
  })

  it.each([
    ['an invalid zone', 'timezone: §America/Vancuover', 'bad-zone'],
    ['another format', 'timezone: America/Vancouver', 'unknown-format'],
  ])('with %s', (_, zone, code) => {
    const head = HEAD.replace(/timezone: .*/, zone)
    const format = code === 'unknown-format' ? head.replace('format: 1', 'format: §2') : head
    const day = DAY.replace('§date: July 24, 2026', 'date: 2026-07-24')
    expectAtMarks(format + day, [code, ...IN_DAY])
  })

  it('with a day that is a text before it', () => {
    const days = DAY.replace('days:', 'days:\n  - §Friday').replace('§date: J', 'date: §J')
    expectAtMarks(HEAD + days, ['not-map-item', 'bad-date', ...IN_DAY])
  })
})

it('a day without a valid date has no problem with clock changes or the dates of its times', () => {
  const yaml = withSessions('- {start: 2:30, end: 2025-03-10 3:00, title: A}')
  expectAtMarks(yaml.replace('date: 2025-07-19', 'date: §Sunday'), ['bad-date'])
})

it('the zones that an hour may be in leave out a venue whose zone is not known', () => {
  const yaml = 'deadlines: [{title: A, due: 2026-05-26 17:00}]\n'
  const hint = (head: string) => {
    return load(head + yaml).problems.find(({ code }) => code === 'hour-without-zone')?.hint
  }
  expect(hint(HEAD)).toContain('America/Vancouver')
  expect(hint(HEAD.replace('Vancouver', 'Vancuover'))).toBe('write: 2026-05-26 17:00 AoE')
})

describe('problemLines', () => {
  const withErrors = (count: number) => {
    const sessions = '- {start: 25:00, title: A}\n'.repeat(count).trimEnd()
    return problemLines({ source: 'ours.yaml', ...load(withSessions(sessions)) })
  }

  it('shows 21 errors rather than 20 and a line that there is one more', () => {
    expect(withErrors(21)).toHaveLength(21)
    expect(withErrors(22)).toHaveLength(21)
    expect(withErrors(22).at(-1)).toBe(
      'ours.yaml: and 2 more errors; see esfomo validate ours.yaml',
    )
  })
})
