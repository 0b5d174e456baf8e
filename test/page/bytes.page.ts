/** How large the exports are, and that they depend on the program alone. */
import { describe, expect, it } from 'vitest'
import { files } from '../transcript.ts'
import { esfomo } from '../world.ts'
import { exportPage } from './export.ts'

it.each([
  ['esfomo-2025', 60_000],
  ['conference.yaml', 1_500_000],
])('the page of %s has at most %i bytes', async (program, most) => {
  expect(Buffer.byteLength(await exportPage(program))).toBeLessThanOrEqual(most)
})

describe.each(['esfomo-2025', 'two-days.yaml'])('the export of %s', (program) => {
  it('has the same bytes on another machine at another time', async () => {
    const { stdout } = await esfomo(['export', 'html', '-p', program], {
      files,
      now: '2031-02-03T04:05:06Z',
      zone: 'Asia/Kathmandu',
      env: { TZ: 'Asia/Kathmandu', LANG: 'ar_EG.UTF-8', COLUMNS: '20' },
      columns: 20,
    })
    expect(stdout).toBe(await exportPage(program))
  })
})
