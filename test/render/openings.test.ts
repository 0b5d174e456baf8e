import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { askNow, nextChange } from '../../src/query/now.ts'
import { renderChange } from '../../src/render/change.ts'
import { renderOneline } from '../../src/render/oneline.ts'
import { UTC } from '../../src/time/zone.ts'
import { program } from '../readers/esfomo/read.ts'
import { esfomo } from '../world.ts'

const periods = new URL('../programs/periods.yaml', import.meta.url)
const yaml = readFileSync(periods, 'utf8')
const at = (text: string) => askNow(program(yaml), Date.parse(text))

describe('the next opening or end of a deadline', () => {
  it.each([
    ['2026-05-30T10:00Z', 'opens in 3d 2h: Author response'],
    ['2026-06-02T11:59Z', 'opens in 1m: Author response'],
    ['2026-06-02T12:00Z', 'due in 6d 23h: Author response'],
    ['2026-06-10T12:00Z', 'opens in 5d: Registration'],
    ['2026-06-15T12:00Z', 'due in 7d 23h: Acceptance notification'],
  ])('at %s is one line: %s', (time, line) => {
    expect(renderOneline(at(time), UTC)).toBe(line)
  })

  it.each([
    ['2026-05-30T10:00Z', 'opens Author response 2 Jun 2026 00:00 AoE'],
    ['2026-06-02T12:00Z', 'due Author response 8 Jun 2026 23:59 AoE'],
    ['2026-06-10T12:00Z', 'opens Registration 15 Jun 2026 ~00:00 AoE'],
  ])('at %s is in the log: %s', (time, fact) => {
    expect(renderChange(at(time), UTC).text).toContain(fact)
  })

  it('changes at the opening, and a second after the end', () => {
    const change = (time: string) => {
      const next = nextChange(program(yaml), Date.parse(time))
      return next === null ? null : new Date(next).toISOString()
    }
    expect(change('2026-05-30T10:00Z')).toBe('2026-06-02T12:00:00.000Z')
    expect(change('2026-06-02T12:00Z')).toBe('2026-06-09T11:59:01.000Z')
  })
})

describe('a program of which no time is known', () => {
  const answer = (content: string, now: string) => {
    const head = 'format: 1\nid: a\nname: A\ntimezone: UTC\n'
    const settings = { files: { 'a.yaml': head + content }, now, columns: 80, zone: 'UTC' }
    return esfomo(['now', '-p', 'a.yaml'], settings).then(({ stdout }) => stdout)
  }
  const day = (status = '') =>
    `days: [{date: 2026-07-25, sessions: [{title: A, start: TBD${status}}]}]`

  it.each([
    [day(), '2026-07-01T00:00Z', 'next  no time is announced yet'],
    [day(), '2026-07-25T23:59Z', 'next  no time is announced yet'],
    [day(), '2026-07-26T00:00Z', 'A: no session has a time'],
    [day(', status: cancelled'), '2026-07-01T00:00Z', 'A: every session is cancelled'],
    ['deadlines: [{title: A, due: TBD}]', '2026-07-01T00:00Z', 'due   no date is announced yet'],
    [
      'deadlines: [{title: A, due: 2026-01-01 UTC}]',
      '2026-07-01T00:00Z',
      'every deadline has passed\n',
    ],
    [
      'deadlines: [{title: A, due: 2027-01-01 UTC, status: cancelled}]',
      '2026-07-01T00:00Z',
      'every deadline has passed or is cancelled\n',
    ],
    ['deadlines: []', '2026-07-01T00:00Z', 'A: no session and no deadline yet'],
  ])('with %s at %s says so', async (content, now, text) => {
    expect(await answer(content, now)).toContain(text)
  })
})
