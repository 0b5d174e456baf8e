import { describe, expect, it } from 'vitest'
import { expectAtMarks, expectDoubts, load, withSessions } from '../../readers/esfomo/read.ts'

const codes = (yaml: string) => load(yaml).problems.map(({ code }) => code)
const day = (keys: string, sessions: string) => {
  return `format: 1
id: a
name: A
timezone: America/Vancouver
updated: 2025-07-01
days:
  - {date: 2025-11-02, ${keys}sessions: [${sessions}]}
`
}
/** A session that has one of each doubt about a session alone. */
const doubtful = '{title: TBD, start: 1:30}'

describe('"checked: true" silences the warnings', () => {
  it('of a session and of its talks', () => {
    const session = '{title: T, start: 9:00, end: 17:00, talks: [{title: TBD, start: 9:00}]'
    expect(new Set(codes(day('', `${session}}`)))).toEqual(
      new Set(['missing-id', 'long-session', 'placeholder']),
    )
    expect(codes(day('', `${session}, checked: true}`))).toEqual([])
  })

  it('of a talk alone', () => {
    const session = (talk: string) =>
      `{id: s, title: S, start: 9:00, end: 10:00, talks: [{title: TBD, start: 9:00${talk}}]}`
    expect(codes(day('', session('')))).toEqual(['missing-id', 'placeholder'])
    expect(codes(day('', session(', checked: true')))).toEqual([])
  })

  it('of all that is on a day', () => {
    const all = `${doubtful}, {title: B, start: 9:00}`
    expect(new Set(codes(day('', all)))).toEqual(
      new Set(['missing-id', 'placeholder', 'happens-twice', 'night-hour', 'guessed-end']),
    )
    expect(codes(day('checked: true, ', all))).toEqual([])
  })

  it('of a deadline', () => {
    const yaml = (keys: string) => `format: 1
id: a
name: A
timezone: America/Vancouver
updated: 2025-07-01
deadlines: [{title: A, due: 2025-05-26 12:00 AM UTC${keys}}, {id: b, title: B, due: 2025-05-26}]
`
    expect(codes(yaml(''))).toEqual(['missing-id', 'twelve-am', 'assumed-zone'])
    expect(codes(yaml(', checked: true'))).toEqual(['assumed-zone'])
  })

  it('but no error', () => {
    expectAtMarks(withSessions('- {title: A, start: §25:00, checked: true}'), ['bad-time'])
  })

  it('but no warning about the program, nor about another session', () => {
    const session = '{id: a, title: A, start: 9:00, checked: true}'
    expect(codes(day('', session).replace(/updated.*\n/, ''))).toEqual(['missing-updated'])
    expectDoubts(
      withSessions('- {title: A, start: 9:00, checked: true}\n- §{title: B, start: 10:00}'),
      ['guessed-end'],
    )
  })
})

it.each(['false', '"true"', 'yes', '1'])('"checked: %s" is an error', (value) => {
  expectAtMarks(withSessions(`- {title: A, start: 9:00, checked: §${value}}`), ['bad-checked'])
})

it('doubts are not reported in a file with errors: they may follow from them', () => {
  const yaml = withSessions('- {title: A, start: 9:00}\n- {title: B, start: §25:00}')
  expectAtMarks(yaml, ['bad-time'])
  expect(codes(yaml)).not.toContain('guessed-end')
})
