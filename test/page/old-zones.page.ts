/** Browsers with old zone data, which have the venue's clock wrong: the page brings its offsets along. */
import { expect, it } from 'vitest'
import { clockRows, wrongRows } from './clock-rows.ts'
import { openProgram } from './open-program.ts'

/** Runs in the browser: answers for Vancouver as if it were two hours further west. */
function forgetVancouver(): void {
  const [real, wrong] = ['America/Vancouver', 'Etc/GMT+9']
  class OldFormat extends Intl.DateTimeFormat {
    constructor(locale?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
      const isReal = options?.timeZone === real
      super(locale, isReal ? { ...options, timeZone: wrong } : options)
    }
    override resolvedOptions(): Intl.ResolvedDateTimeFormatOptions {
      const options = super.resolvedOptions()
      return options.timeZone === wrong ? { ...options, timeZone: real } : options
    }
  }
  Object.defineProperty(Intl, 'DateTimeFormat', { value: OldFormat })
}

it("shows a visitor from elsewhere the venue's hours", async () => {
  const page = await openProgram('esfomo-2025', { zone: 'Asia/Tokyo', before: forgetVancouver })
  expect(await page.evaluate(hourInVancouver)).toBe('06')
  const rows = await clockRows(page)
  expect(wrongRows(rows, 'venue', 'America/Vancouver')).toEqual([])
  expect(wrongRows(rows, 'second', 'Asia/Tokyo')).toEqual([])
})

it('shows a visitor at the venue its hours, and no other clock', async () => {
  // The clock of the machine is as wrong, and its zone has the name of the venue's.
  const page = await openProgram('esfomo-2025', { zone: 'Etc/GMT+9', before: forgetVancouver })
  expect(await page.evaluate(hourInVancouver)).toBe('06')
  expect(await page.evaluate(() => new Date('2025-07-19T15:30:00Z').getHours())).toBe(6)
  const rows = await clockRows(page)
  expect(wrongRows(rows, 'venue', 'America/Vancouver')).toEqual([])
  expect(rows.filter(({ second }) => second !== '')).toEqual([])
  // What the script writes, such as what comes next, is on the venue's clock too.
  await expect.poll(() => page.locator('#_now').innerText()).toContain('10:45')
})

it('shows the hours of the second zone that the export asked for', async () => {
  const page = await openProgram('two-days.yaml', {
    zone: 'Asia/Tokyo',
    before: forgetVancouver,
    hash: '#_tz=America/Vancouver',
  })
  // Offsets of other zones come from the browser: nothing else knows them.
  expect(wrongRows(await clockRows(page), 'second', 'Etc/GMT+9')).toEqual([])
})

function hourInVancouver(): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: 'America/Vancouver',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  return format.format(new Date('2025-07-19T15:30:00Z'))
}
