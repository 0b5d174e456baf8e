import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { requestedDays } from '../../src/request/days.ts'
import { parseInstant } from '../../src/request/instant.ts'
import { program } from '../readers/esfomo/read.ts'
import { asked } from './asked.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))
const [first, second] = ['2024-07-25', '2024-07-26']
const tokyo = { name: 'Asia/Tokyo', label: 'Tokyo' }

/** Returns the venue's dates of the requested days. */
function dated(request?: string, at = 0, zone = twoDays.timezone): string[] {
  return requestedDays(asked(twoDays, at, zone), request).map(({ date }) => date)
}

describe('requestedDays', () => {
  it.each([
    [undefined, '2024-07-25T10:00+02:00', [first]],
    [undefined, '2024-07-25T23:59+02:00', [first]],
    [undefined, '2024-07-26T00:59+02:00', [first]], // the party goes on until 1:00
    [undefined, '2024-07-26T01:00+02:00', [second]],
    [undefined, '2024-01-01T00:00+02:00', [first, second]],
    ['all', '2024-07-25T10:00+02:00', [first, second]],
    ['today', '2024-07-24T23:00Z', [first]], // 01:00 at the venue
    ['tomorrow', '2024-07-25T22:30Z', [second]], // 00:30 at the venue: the party is still today's
    ['today', '2024-07-24T12:00Z', []],
    ['tomorrow', '2024-07-25T10:00Z', [second]],
    ['tomorrow', '2024-07-26T10:00Z', []],
    ['2024-07-26', '2024-01-01T00:00Z', [second]],
    ['2024-07-27', '2024-01-01T00:00Z', []],
    ['thursday', '2024-01-01T00:00Z', [first]],
    ['Fri', '2024-01-01T00:00Z', [second]],
    ['monday', '2024-01-01T00:00Z', []],
    ['2', '2024-01-01T00:00Z', [second]],
    ['day 2', '2024-01-01T00:00Z', [second]],
    ['26 July', '2026-01-01T00:00Z', [second]],
    ['Fri 26 July 2024', '2026-01-01T00:00Z', [second]],
    ['July 26', '2026-01-01T00:00Z', [second]],
    ['26.07.2024', '2026-01-01T00:00Z', [second]],
    ['2024/7/26', '2026-01-01T00:00Z', [second]],
    ['yesterday', '2024-07-26T10:00Z', [first]],
    ['fridays', '2024-01-01T00:00Z', [second]],
    // The day of a time, as "today" would have it then.
    ['Fri 26 July 10:35', '2024-01-01T00:00Z', [second]],
    ['Fri 26 July 00:30', '2024-01-01T00:00Z', [first]],
    ['Fri 26 July 07:30 Tokyo', '2024-01-01T00:00Z', [first]],
    ['Fri 26 July 2024 · Vienna UTC+2', '2024-01-01T00:00Z', [second]],
  ])('resolves %s at %s to %j', (request, at, dates) => {
    expect(dated(request, Date.parse(at))).toEqual(dates)
  })

  // In Tokyo the 25th is 00:00 to 17:00 in Vienna, in Auckland the evening before to 14:00.
  it.each([
    ['2024-07-25', tokyo, [first]],
    ['2024-07-26', tokyo, [first, second]], // the party, and the morning after
    ['2024-07-27', tokyo, []],
    ['thu', tokyo, [first]],
    ['fri', tokyo, [first, second]],
    ['2', tokyo, [second]],
    ['all', tokyo, [first, second]],
    ['today', tokyo, [first]],
    ['tomorrow', tokyo, [first, second]],
    ['2024-07-26', { name: 'Pacific/Auckland', label: 'Auckland' }, [first, second]],
    ['2024-07-24', { name: 'Pacific/Honolulu', label: 'Honolulu' }, [first]],
    ['2024-07-26', { name: 'Pacific/Honolulu', label: 'Honolulu' }, []],
  ])('resolves %s on the clock of %o to %j', (request, zone, dates) => {
    expect(dated(request, Date.parse('2024-07-25T10:00+02:00'), zone)).toEqual(dates)
  })

  it.each([
    ['3', 'no day 3: two-days has 2 days'],
    ['0', 'no day 0: two-days has 2 days'],
    ['tomorow', 'did you mean tomorrow?'],
    ['sunday2', 'did you mean sunday?'],
    ['2024-02-31', 'day: there is no date 2024-02-31'],
    ['05/06/2024', 'day: "05/06/2024" is ambiguous; write 2024-06-05 or 2024-05-06'],
    ['Thu 26 July', 'day: 26 July 2024 is a Friday, not a Thursday'],
    ['10:35', '"10:35" is a time, not a day; write: esfomo schedule --from 10:35'],
    ['thu fri', '"thu fri" is a range of days; write: esfomo schedule --from thu --until fri'],
    ['fooday', 'no day "fooday"; write 2024-07-25, "25 July", thu, 1, today'],
    ['thu-fri', '"thu-fri" is a range of days; write: esfomo schedule --from thu --until fri'],
    [
      '9-11 January',
      "\"9-11 January\" is a range of days; write: esfomo schedule --from '9 January' --until '11 January'",
    ],
    [
      'January 9-11, 2027',
      "write: esfomo schedule --from 'January 9, 2027' --until 'January 11, 2027'",
    ],
    ['2027-01-09 2027-01-16', 'write: esfomo schedule --from 2027-01-09 --until 2027-01-16'],
    ['2027-01-09/2027-01-16', 'write: esfomo schedule --from 2027-01-09 --until 2027-01-16'],
    ['24 to 25 June', "write: esfomo schedule --from '24 June' --until '25 June'"],
    [
      'Thu 25 to Fri 26 July 2024',
      "write: esfomo schedule --from 'Thu 25 July 2024' --until 'Fri 26 July 2024'",
    ],
    [
      'Thu 25 July to Fri 26 July',
      "write: esfomo schedule --from 'Thu 25 July' --until 'Fri 26 July'",
    ],
    ['thu 25', 'day: "thu 25" has no month; write "Thu 25 July"'],
    ['Fri 26th', 'day: "Fri 26th" has no month; write "Fri 26 July"'],
    ['thu 16', 'day: "16" is not a time; write "thu 16:00"'],
    ['24 10 July', 'day: "24" is not a time; write "10 July 24:00"'],
    [
      '00:30 +1d',
      '"00:30 +1d" is a time without the date of its heading; ' +
        "write: esfomo schedule --from 'Thu 25 July 2024 00:30 +1d'",
    ],
    ['9999-12-31', 'day: 9999-12-31 is not in the years 1900 to 2199'],
    ['', 'no day ""; write 2024-07-25'],
  ])('rejects %j', (request, message) => {
    expect(() => dated(request)).toThrow(message)
  })
})

describe('parseInstant of a date alone', () => {
  const parsed = async (zone: string, text: string) => {
    const shown = { name: zone, label: zone }
    const instant = await parseInstant(text, asked(twoDays, 0, shown))
    return instant.ok ? new Date(instant.value).toISOString() : instant.reason
  }

  it('is the start of the date, also where clocks skip or repeat midnight', async () => {
    expect(await parsed('Africa/Cairo', '2025-04-25')).toBe('2025-04-24T22:00:00.000Z')
    expect(await parsed('America/Santiago', '2026-09-06')).toBe('2026-09-06T04:00:00.000Z')
    expect(await parsed('America/Havana', '2025-11-02')).toBe('2025-11-02T04:00:00.000Z')
    expect(await parsed('Africa/Cairo', '2025-04-24 24:00')).toBe('2025-04-24T22:00:00.000Z')
  })

  it('is an error if the clocks skip the whole date', async () => {
    expect(await parsed('Pacific/Apia', '2011-12-30')).toContain('there is no 2011-12-30')
  })
})

describe('parseInstant', () => {
  const venueZone = twoDays.timezone
  const afterwards = Date.parse('2026-11-22T18:00Z')
  const parsed = async (text: string, shown = venueZone, now = afterwards) => {
    const instant = await parseInstant(text, asked(twoDays, now, shown))
    return instant.ok ? new Date(instant.value).toISOString().slice(0, 16) : instant.reason
  }

  it('parses a date and time in the displayed zone, or in the zone it names', async () => {
    expect(await parsed('2024-07-25 10:35')).toBe('2024-07-25T08:35')
    expect(await parsed('2024-07-25 10:35', tokyo)).toBe('2024-07-25T01:35')
    expect(await parsed('2024-07-25 10:35 PT', tokyo)).toBe('2024-07-25T17:35')
    expect(await parsed('2024-07-25T10:35:00Z', tokyo)).toBe('2024-07-25T10:35')
    expect(await parsed('2024-07-25')).toBe('2024-07-24T22:00')
  })

  it('takes a time alone to be on the first day, or today while the program runs', async () => {
    expect(await parsed('10:35')).toBe('2024-07-25T08:35')
    expect(await parsed('10:35', tokyo)).toBe('2024-07-25T01:35')
    const running = Date.parse('2024-07-26T08:00Z')
    expect(await parsed('10:35', venueZone, running)).toBe('2024-07-26T08:35')
    const lateEvening = Date.parse('2024-07-25T20:00Z') // the 26th in Tokyo
    expect(await parsed('8am', tokyo, lateEvening)).toBe('2024-07-25T23:00')
    expect(await parsed('10:35 PT')).toBe('2024-07-25T17:35')
  })

  it('rejects text without a time, an impossible date and a time that a clock change skips', async () => {
    expect(await parsed('soon')).toContain('not a time')
    expect(await parsed('2024-13-01')).toContain('2024-13-01')
    expect(await parsed('2024-03-31 02:30')).toContain('clocks go forward')
  })
})
