import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateRange, isoBasic, longDate, shortDate } from '../../src/time/format.ts'
import { findDate, weekdayNamed, withoutDate } from '../../src/time/written-date.ts'

/** Returns a date as `year-month-day weekday | rest`, or the reason of the error and its hint. */
function found(text: string): string | null {
  const date = findDate(text)
  if (date === null) return null
  if (!date.ok) return [date.reason, ...(date.write === null ? [] : [date.write])].join('; ')
  const { year, month, day, weekday, rest } = date.value
  return [[year, month, day].join('-'), weekday ?? '', `|${rest}`].join(' ').replace(/ +/g, ' ')
}

describe('findDate', () => {
  it.each([
    ['19 July 2025', '2025-7-19 |'],
    ['Sat 19 July 2025', '2025-7-19 saturday |'],
    ['SATURDAY, 19 JULY 2025', '2025-7-19 saturday |'],
    ['sat. 19. jul. 2025', '2025-7-19 saturday |'],
    ['19 July', '-7-19 |'],
    ['19 Jul', '-7-19 |'],
    ['9 Sept', '-9-9 |'],
    ['19th of July, 2025', '2025-7-19 |'],
    ['July 19', '-7-19 |'],
    ['July 19th, 2025', '2025-7-19 |'],
    ['19-Jul-2025', '2025-7-19 |'],
    ['19july2025', '2025-7-19 |'],
    ['2025 July 19', '2025-7-19 |'],
    ['2025-Jul-19', '2025-7-19 |'],
    ['2025-07-19', '2025-7-19 |'],
    ['2025-7-19', '2025-7-19 |'],
    ['2025/7/19', '2025-7-19 |'],
    ['20250719', '2025-7-19 |'],
    ['19.07.2025', '2025-7-19 |'],
    ['5.6.2025', '2025-6-5 |'],
    ['19/07/2025', '2025-7-19 |'],
    ['07/19/2025', '2025-7-19 |'],
    ['07-19-2025', '2025-7-19 |'],
    ['05/05/2025', '2025-5-5 |'],
    ['29 February', '-2-29 |'],
    ['9-Jul-25', '2025-7-9 |'],
    ["July 9, '24", '2024-7-9 |'],
    ['9 July 25', '2025-7-9 |'],
    ['Jul 9 25', '2025-7-9 |'],
  ])('finds %j', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  it.each([
    ['Sat 19 July 10:35', '-7-19 saturday |10:35'],
    ['Sat 19 July 2025 10:35 Tokyo', '2025-7-19 saturday |10:35 Tokyo'],
    ['19 July 2025 at 10:35', '2025-7-19 |10:35'],
    ['July 19, 2025 10:35 am', '2025-7-19 |10:35 am'],
    ['July 19 10:35', '-7-19 |10:35'],
    ['July 19 5pm', '-7-19 |5pm'],
    ['July 19, at noon', '-7-19 |noon'],
    ['May 26, 2026 11:59pm AoE', '2026-5-26 |11:59pm AoE'],
    ['May 26 (Tue), 23:59', '-5-26 tuesday |23:59'],
    ['2025-07-19 (Sat) 10:35', '2025-7-19 saturday |10:35'],
    ['11:59 PM PT on May 26, 2026', '2026-5-26 |11:59 PM PT'],
    ['23:59 AoE, 26 May 2026', '2026-5-26 |23:59 AoE'],
    ['10:35 19 July 2025', '2025-7-19 |10:35'],
    ['10:35 May 26', '-5-26 |10:35'],
    ['2026-05-26, 23:59 AoE', '2026-5-26 |23:59 AoE'],
    ['2025-07-19T10:35:00-07:00', '2025-7-19 |10:35:00-07:00'],
    ['20250719T173500Z', '2025-7-19 |17:35:00Z'],
    ['20250719T1735', '2025-7-19 |17:35'],
    ['9 Jun 2025 ~23:59 AoE', '2025-6-9 |~23:59 AoE'],
    ['Sat 19 July 2025 · Vancouver UTC-7', '2025-7-19 saturday |Vancouver UTC-7'],
    ['Day 1 - June 3, 2027', '2027-6-3 |Day 1 -'],
    ['Day 1 - June 3', '-6-3 |Day 1 -'],
    ['Day 1 June 3', '-6-3 |Day 1'],
    ['Day 1, 4 June 2027', '2027-6-4 |Day 1'],
    ['Part 1 May 4, 2027', '2027-5-4 |Part 1'],
    ['June 4, 2027: Day 1', '2027-6-4 |: Day 1'],
    ['Friday, 4 June 2027: Tutorials', '2027-6-4 friday |: Tutorials'],
    ['9-Jul-25 10:00', '2025-7-9 |10:00'],
    ['9 July 24', '-7-9 |24'],
    ['July 9 45 min', '-7-9 |45 min'],
    ['9 July - 30 July', '-7-9 |- 30 July'],
  ])('splits %j into a date and the rest', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  it.each([
    ['31 June', 'there is no date 31 June'],
    ['30 Feb 10:35', 'there is no date 30 Feb'],
    ['31 June 2025', 'there is no date 2025-06-31'],
    ['Feb 29, 2025', 'there is no date 2025-02-29'],
    ['2025-13-01', 'there is no date 2025-13-01'],
    ['32.07.2025', 'there is no date 2025-07-32'],
    ['19/19/2025', 'there is no date 2025-19-19'],
    ['05/06/2025', '"05/06/2025" is ambiguous; 2025-06-05 or 2025-05-06'],
    ['5-6-2025 10:35', '"5-6-2025" is ambiguous; 2025-06-05 or 2025-05-06'],
    ['1 May 2300', '2300-05-01 is not in the years 1900 to 2199'],
    ['Sun 19 July 2025', '19 July 2025 is a Saturday, not a Sunday'],
    ['2025-07-19 (Fri)', '19 July 2025 is a Saturday, not a Friday'],
  ])('rejects %j: %s', (text, reason) => {
    expect(found(text)).toBe(reason)
  })

  it.each([
    '',
    'soon',
    '10:35',
    'sat 10:35',
    'July',
    'July 2025',
    '2025',
    '1905',
    'May 5pm',
    '12:19 July',
  ])('finds none in %j', (text) => {
    expect(found(text)).toBeNull()
  })

  it.each([
    ['7/8/2026 9:00', '9:00'],
    ['31 June 9:00', '9:00'],
    ['Mon 9 July 2026 9:00', '9:00'],
    ['9:00', null],
  ])('leaves of %j without the date %j', (text, rest) => {
    expect(withoutDate(text)).toBe(rest)
  })

  it('finds what answers print, and throws for no text', () => {
    const dates = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 10)
        for (const text of [longDate(iso), shortDate(iso), dateRange(iso, iso), iso]) {
          const parsed = findDate(text)
          const [year, month, day] = iso.split('-').map(Number)
          expect(parsed).toMatchObject({ value: { year, month, day, rest: '' } })
        }
        expect(found(isoBasic(date.getTime()))).toContain('Z')
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => void findDate(text)))
    expect(findDate('1 July '.repeat(1e6))).toBeNull()
  })
})

it('weekdayNamed takes three letters or more', () => {
  const texts = ['sat', 'Tues', 'THURS', 'sunday', 'sa', 'sats', '']
  expect(texts.map(weekdayNamed)).toEqual([
    ...['saturday', 'tuesday', 'thursday', 'sunday'],
    ...[undefined, undefined, undefined],
  ])
})
