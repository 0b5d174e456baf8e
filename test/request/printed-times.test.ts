/** Feeds the dates and times that answers show back to the options that take them. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoment, formatTimeOn, zoneHeading } from '../../src/render/phrases/times.ts'
import { parseInstant } from '../../src/request/instant.ts'
import {
  formatTime,
  isoBasic,
  isoDate,
  isoInstant,
  longDate,
  MONTHS,
  shortDate,
} from '../../src/time/format.ts'
import { type Instant, MINUTE, type Zone } from '../../src/time/types.ts'
import { AOE, parseRequestedZone, UTC } from '../../src/time/zone.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'
import { files } from '../transcript.ts'
import { esfomo } from '../world.ts'
import { asked } from './asked.ts'

const zones = [
  'Vancouver',
  'Tokyo',
  'Kathmandu',
  'Santiago',
  'Lord_Howe',
  'Cairo',
  'PT',
  'UTC+5:45',
]
  .map((text) => parseRequestedZone(text, { local: UTC, venue: UTC }))
  .flatMap((zone) => (zone.ok ? zone.value : []))

const workshop = program(withSessions('- {title: A, start: 9:00, end: 10:00}'))
const year = workshop.days[0]?.date.slice(0, 4) ?? ''

/** Forms that name the minute of an instant on the clock of a zone. */
const FORMS: readonly ((at: Instant, zone: Zone) => string)[] = [
  (at, zone) => formatMoment(at, zone, null),
  (at, zone) => formatMoment(at, zone, year),
  (at, zone) =>
    `${longDate(isoDate(at, zone))} ~${formatTime(at, zone)} ${zoneHeading(zone, [at])}`,
  (at, zone) => `${shortDate(isoDate(at, zone))} ${formatTime(at, zone)} ${zone.label}`,
  (at, zone) => `${isoDate(at, zone)} ${formatTime(at, zone)} ${zone.label}`,
  isoInstant,
  isoBasic,
  (at, zone) => {
    const heading = isoDate(at, AOE)
    return `${longDate(heading)} ${formatTimeOn(at, zone, heading)} ${zone.label}`
  },
]

it('a time that an answer shows names its minute, whatever today is', async () => {
  const instants = fc
    .integer({ min: Date.parse('2021-01-01') / MINUTE, max: Date.parse('2030-01-01') / MINUTE })
    .map((minutes) => minutes * MINUTE)
  const property = fc.asyncProperty(
    instants,
    instants,
    fc.constantFrom(...zones, AOE, UTC),
    fc.constantFrom(...FORMS),
    async (at, now, zone, form) => {
      const text = form(at, zone)
      const parsed = await parseInstant(text, asked(workshop, now))
      expect([text, parsed]).toEqual([text, { ok: true, value: expect.any(Number) }])
      if (!parsed.ok) return
      // Where clocks show a time twice, it is the first.
      expect(form(parsed.value, zone)).toBe(text)
      expect([0, 30 * MINUTE, 60 * MINUTE]).toContain(at - parsed.value)
    },
  )
  await fc.assert(property, { numRuns: 100 })
})

const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})\\b`
const now = Date.parse('2026-11-22T18:00:00Z')

function sourceText(source: string): string {
  const path = source.includes('.') ? `../programs/${source}` : `../../data/${source}.yaml`
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

const DATE = `(?:\\b[A-Z][a-z]{2} )?\\b\\d{1,2} ${MONTH}(?: \\d{4})?|\\d{4}-\\d\\d-\\d\\d`
const TIME = String.raw`~?\d\d:\d\d(?: [+-]\dd)?`

describe.each([
  ['esfomo-2025', '2025-07-19 10:35'],
  ['esfomo-2025', '2025-05-27 12:00'],
  ['esfomo-2024', '2024-07-26 09:20'],
  ['two-days.yaml', '2024-07-25 23:30'],
  ['several-days.yaml', '2026-10-24 10:00'],
  ['periods.yaml', '2026-07-24 12:00'],
])('answers of %s at %s', (source, at) => {
  const settings = { files, zone: 'Asia/Tokyo', now: new Date(now).toISOString() }

  it('show only dates and times that --at takes', async () => {
    const shown: string[] = []
    for (const command of ['now', 'next', 'schedule all', 'info', 'deadlines', 'speakers']) {
      for (const columns of [100, null]) {
        const argv = [...command.split(' '), '-p', source, '--at', at]
        const { stdout } = await esfomo(argv, { ...settings, columns })
        shown.push(...(stdout.match(new RegExp(`(?:${DATE})(?: ${TIME})?`, 'g')) ?? []))
      }
    }
    expect(shown.length).toBeGreaterThan(5)
    const loaded = asked(program(sourceText(source)), now)
    for (const text of new Set(shown)) {
      expect([text, await parseInstant(text, loaded)]).toMatchObject([text, { ok: true }])
    }
  })

  it('have headings that name their instant, and their day', async () => {
    const run = async (...argv: string[]) =>
      esfomo([...argv, '-p', source], { ...settings, columns: 120 })
    const { at: instant } = JSON.parse((await run('now', '--at', at, '--json')).stdout)
    const [heading = ''] = (await run('now', '--at', at)).stdout.split('\n')
    const moments = heading.split(' · ').slice(1)
    expect(moments).toHaveLength(2)
    for (const moment of moments) {
      const { stdout } = await run('now', '--at', moment, '--json')
      expect([moment, JSON.parse(stdout).at]).toEqual([moment, instant])
    }
    const today = (await run('schedule', 'today', '--at', at)).stdout
    expect((await run('schedule', moments[0] ?? '', '--at', at)).stdout).toBe(today)
    for (const [day] of today.matchAll(/\b[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]+ \d{4}/g)) {
      const { days } = JSON.parse((await run('schedule', ...day.split(' '), '--json')).stdout)
      expect([day, days.length > 0]).toEqual([day, true])
    }
  })
})
