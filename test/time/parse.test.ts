import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parseDate,
  parseDuration,
  parseMoment,
  parseTimeInZone,
  parseTimeOfDay,
} from '../../src/time/parse.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/types.ts'

describe('parseDate', () => {
  it.each(['2025-07-19', '1900-01-01', '2199-12-31', '2024-02-29', ' 2025-07-19 '])(
    'accepts %j',
    (text) => {
      expect(parseDate(text)).toEqual({ ok: true, value: text.trim() })
    },
  )

  it.each([
    ['2025-7-9', '2025-07-09'],
    ['2025/07/19', '2025-07-19'],
    ['2025-02-31', null],
    ['2025-02-29', null],
    ['1899-12-31', null],
    ['2200-01-01', null],
    ['9999-12-31', null],
    ['0025-07-19', null],
    ['19 July 2025', 'a date such as 2025-07-19'],
    ['07/19/2025', 'a date such as 2025-07-19'],
    ['', 'a date such as 2025-07-19'],
  ])('rejects %j and suggests %j', (text, write) => {
    expect(parseDate(text)).toMatchObject({ ok: false, write })
  })
})

describe('parseTimeOfDay', () => {
  it.each([
    ['8:30', 8, 30],
    ['08:30', 8, 30],
    ['8:30am', 8, 30],
    ['8:30 AM', 8, 30],
    ['8:30 a.m.', 8, 30],
    ['1pm', 13, 0],
    ['1:05 PM', 13, 5],
    ['noon', 12, 0],
    ['12 noon', 12, 0],
    ['12pm', 12, 0],
    ['12:30pm', 12, 30],
    ['11:59PM', 23, 59],
    ['00:00', 0, 0],
    ['24:00', 24, 0],
  ])('parses %j as %i hours and %i minutes', (text, hour, minute) => {
    const value = { sinceMidnight: hour * HOUR + minute * MINUTE, twelveAm: false }
    expect(parseTimeOfDay(text)).toEqual({ ok: true, value })
  })

  it('parses seconds', () => {
    const sinceMidnight = 24 * HOUR - SECOND
    expect(parseTimeOfDay('23:59:59')).toMatchObject({ value: { sinceMidnight } })
  })

  it('marks 12 AM, which half of all readers take for the end of the day', () => {
    expect(parseTimeOfDay('12:00 AM')).toMatchObject({
      value: { sinceMidnight: 0, twelveAm: true },
    })
    expect(parseTimeOfDay('12:30am')).toMatchObject({ value: { twelveAm: true } })
    expect(parseTimeOfDay('00:00')).toMatchObject({ value: { twelveAm: false } })
    expect(parseTimeOfDay('1:00 AM')).toMatchObject({ value: { twelveAm: false } })
  })

  it.each([
    ['midnight', '00:00 or 24:00'],
    ['25:00', 'a time from 00:00 to 24:00'],
    ['24:01', 'a time from 00:00 to 24:00'],
    ['13:00pm', '13:00'],
    ['0:30am', '00:30'],
    ['0:30pm', '12:30pm'],
    ['00:00 PM', '12:00pm'],
    ['24.30', 'a time such as 08:30, 8:30am or noon'],
    ['8:60', null],
    ['8:3', 'a time such as 08:30, 8:30am or noon'],
    ['morning', 'a time such as 08:30, 8:30am or noon'],
    ['', 'a time such as 08:30, 8:30am or noon'],
  ])('rejects %j and suggests %j', (text, write) => {
    expect(parseTimeOfDay(text)).toMatchObject({ ok: false, write })
  })
})

describe('parseMoment', () => {
  it.each([
    ['2025-05-26', '2025-05-26', null, null],
    ['2025-05-26 AoE', '2025-05-26', null, 'Etc/GMT+12'],
    ['2025-05-26 +02:00', '2025-05-26', null, '+02:00'],
    ['2025-05-26 23:59', '2025-05-26', 23 * HOUR + 59 * MINUTE, null],
    ['2025-05-26 23:59 AoE', '2025-05-26', 23 * HOUR + 59 * MINUTE, 'Etc/GMT+12'],
    ['2025-05-26 11:59 PM PT', '2025-05-26', 23 * HOUR + 59 * MINUTE, 'America/Los_Angeles'],
    ['2025-05-26 11:59PM UTC', '2025-05-26', 23 * HOUR + 59 * MINUTE, 'UTC'],
    ['2025-05-26 5pm America/New_York', '2025-05-26', 17 * HOUR, 'America/New_York'],
    ['2025-05-26 24:00 UTC', '2025-05-26', 24 * HOUR, 'UTC'],
    ['2025-05-26 noon UTC-12', '2025-05-26', 12 * HOUR, '-12:00'],
    ['2025-05-27T23:00Z', '2025-05-27', 23 * HOUR, 'UTC'],
    ['2025-05-27T23:00:30.5Z', '2025-05-27', 23 * HOUR + 30 * SECOND, 'UTC'],
    ['2025-05-27T23:00-07:00', '2025-05-27', 23 * HOUR, '-07:00'],
    ['2025-05-27T23:00 -07:00', '2025-05-27', 23 * HOUR, '-07:00'],
    ['2025-05-27T23:00-0700', '2025-05-27', 23 * HOUR, '-07:00'],
    ['2025-05-26 23:59 (AoE)', '2025-05-26', 23 * HOUR + 59 * MINUTE, 'Etc/GMT+12'],
    ['2025-05-26 23:59(AoE)', '2025-05-26', 23 * HOUR + 59 * MINUTE, 'Etc/GMT+12'],
    [
      '2025-05-26 11:59 pm Pacific Time',
      '2025-05-26',
      23 * HOUR + 59 * MINUTE,
      'America/Los_Angeles',
    ],
    ['2025-05-26 23:59 PDT', '2025-05-26', 23 * HOUR + 59 * MINUTE, '-07:00'],
    ['2025-05-26 CEST', '2025-05-26', null, '+02:00'],
  ])('parses %j as %s, %s ms after midnight, zone %s', (text, date, sinceMidnight, zone) => {
    const parsed = parseMoment(text)
    expect(parsed).toMatchObject({ ok: true, value: { date } })
    if (parsed.ok) {
      expect(parsed.value.timeOfDay?.sinceMidnight ?? null).toBe(sinceMidnight)
      expect(parsed.value.zone?.name ?? null).toBe(zone)
    }
  })

  it.each([
    ['midnight', 'a date and time such as 2025-05-27 23:59 UTC'],
    ['27 May 2025', 'a date such as 2025-07-19'],
    ['May 27, 2025', 'a date and time such as 2025-05-27 23:59 UTC'],
    ['2025-05-27 midnight UTC', '00:00 or 24:00'],
    ['2025-05-27 25:00 UTC', 'a time from 00:00 to 24:00'],
    ['2025-05-27 23:59 BST', 'Europe/London or Asia/Dhaka'],
    ['2025-07-27 23:59 PST', 'PDT or PT'],
    ['2025-05-26 EOD', '23:59'],
    ['2025-05-26 end of day AoE', '23:59'],
    ['2025-05-32 23:59 UTC', null],
    ['2025-05-27 23', null],
    ['', 'a date and time such as 2025-05-27 23:59 UTC'],
  ])('rejects %j and, unless null, suggests %j', (text, write) => {
    expect(parseMoment(text)).toMatchObject({ ok: false, ...(write === null ? {} : { write }) })
  })
})

describe('parseTimeInZone', () => {
  it('parses a time with or without a zone', () => {
    expect(parseTimeInZone('10:35')).toMatchObject({ value: { zone: null } })
    expect(parseTimeInZone('10:35 PT')).toMatchObject({ value: { zone: { label: 'PT' } } })
    expect(parseTimeInZone('10:35 pm AoE')).toMatchObject({ value: { zone: { label: 'AoE' } } })
    expect(parseTimeInZone('10:35 Pacific Time')).toMatchObject({
      value: { zone: { label: 'PT' } },
    })
    expect(parseTimeInZone('10:35 AoE (UTC-12)')).toMatchObject({
      value: { zone: { label: 'AoE' } },
    })
  })

  it('rejects an ambiguous zone, with a suggestion, and text that is not a time', () => {
    expect(parseTimeInZone('10:35 PST')).toMatchObject({ ok: false, write: 'PT' })
    expect(parseTimeInZone('tomorrow')).toMatchObject({ ok: false })
  })
})

describe('parseDuration', () => {
  it.each([
    ['10m', 10 * MINUTE],
    ['90 min', 90 * MINUTE],
    ['1h', HOUR],
    ['1h30m', 90 * MINUTE],
    ['1 hour 30 minutes', 90 * MINUTE],
    ['48h', 2 * DAY],
    ['7d', 7 * DAY],
    ['2 weeks', 14 * DAY],
    ['0m', 0],
  ])('parses %j as %i ms', (text, value) => {
    expect(parseDuration(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['5200w', 36_400 * DAY],
    ['999999m', 999_999 * MINUTE],
  ])('parses %j, which is long', (text, value) => {
    expect(parseDuration(text)).toEqual({ ok: true, value })
  })

  it.each(['999999w', '36501d', '1w '.repeat(1000), '1m'.repeat(2 ** 21), `${'9'.repeat(1e6)}m`])(
    'rejects what is too long in one short line',
    (text) => {
      const parsed = parseDuration(text)
      expect(parsed.ok ? '' : parsed.reason).toMatch(/^.{5,90}$/)
    },
  )

  it.each(['30', '1x', '-5m', '1.5h', '', 'h', '5 months'])(
    'rejects %j with a suggestion',
    (text) => {
      expect(parseDuration(text)).toMatchObject({ ok: false, write: expect.any(String) })
    },
  )
})

it('no parser of times throws, whatever the text', () => {
  const parsers = [parseDate, parseTimeOfDay, parseMoment, parseTimeInZone, parseDuration]
  const piece = fc.constantFrom(
    '2025-05-26',
    ' ',
    '23:59',
    'T',
    'Z',
    '+02:00',
    'pm',
    'AoE',
    '24:00',
    ':',
    '-',
    '1h',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(text, (input) => {
      for (const parse of parsers) expect(typeof parse(input).ok).toBe('boolean')
    }),
  )
})
