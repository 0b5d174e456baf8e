import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { askNow } from '../../src/query/now.ts'
import { renderOneline } from '../../src/render/oneline.ts'
import { program } from '../readers/esfomo/read.ts'

const read = (name: string) => program(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const esfomo = read('../data/esfomo-2025.yaml')
const twoDays = read('programs/two-days.yaml')
const oneline = (conference: typeof esfomo, at: string) =>
  renderOneline(askNow(conference, Date.parse(at)), conference.timezone)

describe('renderOneline', () => {
  it.each([
    [
      '2025-07-19T10:35-07:00',
      '10m left: FPTQuant: Function-Preserving Transforms for LLM Quantization',
    ],
    ['2025-07-19T08:00-07:00', 'in 30m: Opening remarks'],
    [
      '2025-07-19T10:44:30-07:00',
      '1m left: FPTQuant: Function-Preserving Transforms for LLM Quantization',
    ],
    ['2025-07-19T08:00:01-07:00', 'in 30m: Opening remarks'],
    ['2025-07-19T08:29:59-07:00', 'in 1m: Opening remarks'],
    ['2025-06-09T23:58:59-12:00', 'due in 1m: Acceptance notification'],
    ['2025-06-09T23:59:59-12:00', 'due in <1m: Acceptance notification'],
    ['2025-07-19T13:00-07:00', '1h 30m left: Poster session'],
    ['2025-06-01T12:00-07:00', 'due in 8d 16h: Acceptance notification'],
    ['2025-03-01T12:00-08:00', 'due in 12w: Paper submission'],
    ['2025-07-19T18:00-07:00', ''],
  ])('returns at %s: %j', (at, text) => {
    expect(oneline(esfomo, at)).toBe(text)
  })

  it('counts the other deadlines at the same instant', () => {
    const sameHour = read('programs/same-hour.yaml')
    expect(oneline(sameHour, '2026-05-26T12:00+02:00')).toBe('due in 1d 1h: Research papers +2')
    expect(oneline(sameHour, '2026-05-27T11:59:01Z')).toBe('due in 1m: Posters')
  })

  it('counts the other sessions that are on', () => {
    expect(oneline(twoDays, '2024-07-25T09:45+02:00')).toMatch(/^45m left: Emoji .* \+1$/)
    expect(oneline(twoDays, '2024-07-25T09:25+02:00')).toBe('5m left: Welcome')
    expect(oneline(twoDays, '2024-07-24T12:00+02:00')).toBe('in 21h: Welcome')
  })
})
