import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '../../../src/request/instant.ts'
import { program } from '../../readers/esfomo/read.ts'
import { asked } from '../asked.ts'

// Thu 25 and Fri 26 July 2024 in Vienna. Deadlines are on 1 and 15 May 2024, AoE.
const twoDays = program(
  readFileSync(new URL('../../programs/two-days.yaml', import.meta.url), 'utf8'),
)
const session = 'sessions: [{id: a, title: A, start: 9:00, end: 10:00}]'
const weeks = program(`format: 1
id: weeks
name: Weeks
timezone: America/Vancouver
days:
  - {date: 2025-07-12, ${session}}
  - {date: 2025-07-19, ${session.replaceAll('a,', 'b,')}}
`)

const zoned = (name: string) => ({ name, label: name.replace(/.*\//, '') })
const [tokyo, vancouver] = [zoned('Asia/Tokyo'), zoned('America/Vancouver')]
const winter = '2026-11-22T18:00Z'

async function instant(text: string, now = winter, zone = twoDays.timezone, of = twoDays) {
  const parsed = await parseInstant(text, asked(of, Date.parse(now), zone))
  if (parsed.ok) return new Date(parsed.value).toISOString().slice(0, 16)
  return `${parsed.reason}${parsed.write === null ? '' : `; write ${parsed.write}`}`
}

describe('a date and time', () => {
  it.each([
    ['Thu 25 July 2024 10:35', '2024-07-25T08:35'],
    ['Thu 25 July 10:35', '2024-07-25T08:35'],
    ['thursday, 25th of july 2024, 10:35', '2024-07-25T08:35'],
    ['25 July 2024 at 10:35', '2024-07-25T08:35'],
    ['July 25, 2024 10:35 am', '2024-07-25T08:35'],
    ['July 25 10:35', '2024-07-25T08:35'],
    ['10:35, 25 July', '2024-07-25T08:35'],
    ['Due 25 Jul 2024 10:35', '2024-07-25T08:35'],
    ['until Thu 25 July 10:35', '2024-07-25T08:35'],
    ['25 Jul 2024 ~10:35', '2024-07-25T08:35'],
    ['25.07.2024 10:35', '2024-07-25T08:35'],
    ['2024-7-25 10:35', '2024-07-25T08:35'],
    ['20240725T083500Z', '2024-07-25T08:35'],
    ['Thu 25 July 17:35 Tokyo', '2024-07-25T08:35'],
    ['Thu 25 July 10:35 Vienna', '2024-07-25T08:35'],
    ['Thu 25 July 10:35 venue', '2024-07-25T08:35'],
    ['Thu 25 July 08:35 local', '2024-07-25T08:35'],
    ['25 July 01:35 PDT', '2024-07-25T08:35'],
    ['Thu 25 July 2024 · Vienna UTC+2', '2024-07-24T22:00'],
    ['Thu 25 July 10:35 Vienna UTC+2', '2024-07-25T08:35'],
    ['Thu 25 July 2024', '2024-07-24T22:00'],
    ['Thu 25 July 10:35 · Vienna UTC+2', '2024-07-25T08:35'],
    ['Thu 25 July 10:35 Vienna · Thu 25 July 17:35 Tokyo', '2024-07-25T08:35'],
    ['Thu 25 July 10:35 Vienna · 17:35 Tokyo', '2024-07-25T08:35'],
    ['2024-07-25 10:35 Vienna · 01:35 Vancouver · 17:35 Tokyo', '2024-07-25T08:35'],
    ['2024-07-26 00:30 Tokyo · 17:30 -1d Vienna', '2024-07-25T15:30'],
    ['Thu 25 July 24:00', '2024-07-25T22:00'],
    ['Thu 25 July 01:00 +1d', '2024-07-25T23:00'],
    ['2024-07-25 00:30 +1d Tokyo', '2024-07-25T15:30'],
    ['Fri 26 July 16:30 -1d Vancouver', '2024-07-25T23:30'],
  ])('%s is %s', async (text, expected) => {
    expect(await instant(text)).toBe(expected)
  })
})

describe('a date without a year', () => {
  it.each([
    ['26 July', winter, '2024-07-25T22:00'], // a day of the program
    ['1 May', winter, '2024-04-30T22:00'], // a deadline's, as announced
    ['2 May', winter, '2024-05-01T22:00'], // the same in Vienna
    ['1 June', winter, '2024-05-31T22:00'], // between today and the program, and near that
    ['1 December', '2023-11-22T18:00Z', '2023-11-30T23:00'],
    ['1 March', '2023-11-22T18:00Z', '2024-02-29T23:00'],
    ['29 Feb', winter, '2024-02-28T23:00'],
    ['Sat 1 June', winter, '2024-05-31T22:00'],
    ['Sun 1 June', winter, '2025-05-31T22:00'], // on a Sunday in 2025
    ['Mon 1 January', winter, '2023-12-31T23:00'], // a heading leaves the program's year out
    ['Wed 1 June', winter, '1 June 2024 is a Saturday, not a Wednesday'],
    ['Wed 25 July', winter, '25 July 2024 is a Thursday, not a Wednesday'],
  ])('%s in %s is %s', async (text, now, expected) => {
    expect(await instant(text, now)).toBe(expected)
  })
})

describe('a day and a time', () => {
  it.each([
    ['thu 10:35', '2024-07-25T08:35'],
    ['Friday at 9am', '2024-07-26T07:00'],
    ['fri', '2024-07-25T22:00'],
    ['10:35 fri', '2024-07-26T08:35'],
    ['fri 17:35 Tokyo', '2024-07-26T08:35'],
    ['sat 10:35', '2026-11-28T09:35'], // the program has none: the coming one
    ['sunday', '2026-11-21T23:00'], // is today
    ['today 9:00', '2026-11-22T08:00'],
    ['tomorrow 9:00', '2026-11-23T08:00'],
    ['9:00 tomorrow', '2026-11-23T08:00'],
    ['yesterday', '2026-11-20T23:00'],
    ['tomorrow noon PT', '2026-11-23T20:00'],
  ])('%s is %s', async (text, expected) => {
    expect(await instant(text)).toBe(expected)
  })

  it.each([
    ['2025-07-01T12:00Z', '2025-07-12T16:00'],
    ['2025-07-12T23:00Z', '2025-07-12T16:00'], // still that Saturday
    ['2025-07-14T12:00Z', '2025-07-19T16:00'],
    ['2025-07-21T12:00Z', '2025-07-12T16:00'], // all are over
  ])('of several Saturdays, "sat 9:00" at %s is the first that is not over', async (now, at) => {
    expect(await instant('sat 9:00', now, vancouver, weeks)).toBe(at)
  })

  it('is not found in a long text', async () => {
    expect(await instant(`${'1 to '.repeat(10_000)}x`)).toContain('is not a time; write')
  })

  it("is a day of the clock asked for, else the venue's", async () => {
    // 9:00 to 10:00 on Saturday in Vancouver is early on Sunday in Tokyo.
    expect(await instant('sun 1:30', '2025-07-01T12:00Z', tokyo, weeks)).toBe('2025-07-12T16:30')
    expect(await instant('sat 1:30', '2025-07-01T12:00Z', tokyo, weeks)).toBe('2025-07-11T16:30')
  })

  it('counts the night to the day before while its sessions last', async () => {
    const party = '2024-07-25T22:30Z' // 0:30 in Vienna; the party lasts until 1:00
    expect(await instant('today 9:00', party)).toBe('2024-07-25T07:00')
    expect(await instant('tomorrow 9:00', party)).toBe('2024-07-26T07:00')
  })
})

describe('a time from now', () => {
  it.each([
    ['now', '2026-11-22T18:00'],
    ['+1h', '2026-11-22T19:00'],
    ['+90m', '2026-11-22T19:30'],
    ['+1h30m', '2026-11-22T19:30'],
    ['-2h', '2026-11-22T16:00'],
    ['\u22122 hours', '2026-11-22T16:00'],
    ['+2d', '2026-11-24T18:00'],
    ['in 9 minutes', '2026-11-22T18:09'],
    ['1 hour 5 minutes ago', '2026-11-22T16:55'],
  ])('%s is %s', async (text, expected) => {
    expect(await instant(text)).toBe(expected)
  })
})

describe('a time alone', () => {
  it.each([
    ['~10:45', '2024-07-25T08:45'],
    ['noon', '2024-07-25T10:00'],
    ['01:35 PDT', '2024-07-25T08:35'],
    ['17:35 tokyo', '2024-07-25T08:35'],
    ['10:35 CEST', '2024-07-25T08:35'],
  ])('%s is %s', async (text, expected) => {
    expect(await instant(text)).toBe(expected)
  })
})

const FORMS = 'write "2024-07-25 10:35", 10:35, "thu 10:35", "tomorrow 9:00" or +1h'

describe('an error says what to write', () => {
  it.each([
    ['foo', `"foo" is not a time; ${FORMS}`],
    ['', `"" is not a time; ${FORMS}`],
    ['July 2025', `"July 2025" is not a time; ${FORMS}`],
    ['sat morning', `"sat morning" is not a time; ${FORMS}`],
    ['lunch on 25 July 10:35', `"lunch on 25 July 10:35" is not a time; ${FORMS}`],
    ['25 July 8:60', 'there is no time 8:60'],
    ['1h', '"1h" is not a time; write +1h or -1h'],
    ['25:00', 'there is no time 25:00; write a time from 00:00 to 24:00'],
    ['sat 25:00', 'there is no time 25:00; write a time from 00:00 to 24:00'],
    ['13:00pm', 'there is no time 13:00pm; write 13:00'],
    ['10h35', '"10h35" is not a time; write 10:35'],
    ['10h35 Tokyo', '"10h35" is not a time; write "10:35 Tokyo"'],
    ['1035', '"1035" is not a time; write 10:35'],
    ['2024', `"2024" is not a time; ${FORMS}`],
    ['2026', `"2026" is not a time; ${FORMS}`],
    ['25 July 10', '"10" is not a time; write "25 July 10:00"'],
    ['2024-07-25 10h35', '"10h35" is not a time; write "2024-07-25 10:35"'],
    ['10h35, 25 July', '"10h35" is not a time; write "25 July 10:35"'],
    ['sat 10h35 Tokyo', '"10h35" is not a time; write "sat 10:35 Tokyo"'],
    ['25 July 01h00 +1d', '"01h00" is not a time; write "25 July 01:00 +1d"'],
    ['tomorrow 9h', '"9h" is not a time; write "tomorrow 09:00"'],
    ['25 July 13:00pm PDT', 'there is no time 13:00pm; write "25 July 13:00 PDT"'],
    [
      'sat midnight',
      'midnight can be the start or the end of a day; write "sat 00:00" or "sat 24:00"',
    ],
    ['25 July 10h35 Tokio', 'no zone "Tokio"; write Asia/Tokyo'],
    [
      'Thu 25 July 10:35 Vienna · Thu 25 July 17:36 Tokyo',
      '"Thu 25 July 10:35 Vienna" and "Thu 25 July 17:36 Tokyo" differ; write one of them',
    ],
    ['Thu 25 July 10:35 Vienna · Thu 25 July 17:35 Tokio', 'no zone "Tokio"; write Asia/Tokyo'],
    ['31 June', 'there is no date 31 June'],
    ['29 Feb 2025', 'there is no date 2025-02-29'],
    ['2025-02-29 10:00', 'there is no date 2025-02-29'],
    ['05/06/2025', '"05/06/2025" is ambiguous; write 2025-06-05 or 2025-05-06'],
    ['Sun 19 July 2025', '19 July 2025 is a Saturday, not a Sunday'],
    ['25 July 10:35 PST', '"PST" is not in use in Los Angeles on that date; write PDT or PT'],
    ['25 July 10:35 Tokio', 'no zone "Tokio"; write Asia/Tokyo'],
    ['25 July 10:35 Vienna UTC+1', 'Vienna is not UTC+1 at that time; write Vienna'],
    ['01:00 +1d', '"01:00 +1d" needs the date of its heading; write "Thu 25 July 2024 01:00 +1d"'],
    [
      '10:30 to ~10:45',
      '"10:30 to ~10:45" is a range; write one date or time, or use --from and --until',
    ],
    ['31 March 2024 02:30', 'there is no 31 March 2024 02:30 in Vienna: the clocks go forward'],
  ])('%s', async (text, expected) => {
    expect(await instant(text)).toBe(expected)
  })
})
