import { expect, it } from 'vitest'
import { suggestMoment } from '../../src/program/suggest-moment.ts'

it.each([
  ['26 May 2026', '2026-05-26'],
  ['May 26, 2026 11:59pm AoE', '2026-05-26 11:59pm AoE'],
  ['26.05.2026', '2026-05-26'],
  ['26.5.26', '2026-05-26'],
  ['2026-05-26, 23:59 AoE', '2026-05-26 23:59 AoE'],
  ['Tuesday, May 26th, 2026 at 23:59 (AoE)', '2026-05-26 23:59 (AoE)'],
  ['May 26, 2026 (23:59 AoE)', '2026-05-26 23:59 AoE'],
  ['2026-05-26 23h59 AoE', '2026-05-26 23:59 AoE'],
  ['2026-05-26 23:59 AoE', null], // is in that form
  ['26 May', null],
  ['05/06/2026', null],
  ['26 May 2026 sharp', null],
  ['soon', null],
])('suggestMoment of %j is %j', (text, form) => {
  expect(suggestMoment(text)).toBe(form)
})
