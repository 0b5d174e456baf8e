import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { offsetAt } from '../../../../src/time/offset.ts'
import type { Instant, Zone } from '../../../../src/time/types.ts'
import type { Page } from '../../../../src/writers/html/page/read-page.ts'
import { chosenZone, chosenZones, instantsIn } from '../../../../src/writers/html/page/zones.ts'
import { programIn } from '../document.ts'

const vienna: Zone = { name: 'Europe/Vienna', label: 'Vienna', knownOffset: () => 90 }
const kyiv = { name: 'Europe/Kyiv', label: 'Kyiv', since: [0], minutes: [45], until: Infinity }
const page = { data: { second: kyiv }, program: { timezone: vienna } } as unknown as Page

/** Lets the browser name a zone as the visitor's until the end of a test. */
function visitFrom(zone: string): void {
  const { prototype } = Intl.DateTimeFormat
  const { resolvedOptions } = prototype
  const spy = vi.spyOn(prototype, 'resolvedOptions').mockImplementation(function (
    this: Intl.DateTimeFormat,
  ) {
    const options = resolvedOptions.call(this)
    return options.timeZone === 'Pacific/Chatham' ? { ...options, timeZone: zone } : options
  })
  onTestFinished(() => spy.mockRestore())
}

describe('the second clock', () => {
  const at = Date.UTC(2025, 6, 19)
  const shown = (choice: string) => {
    const zone = chosenZone(choice, page)
    return `${zone.label} ${offsetAt(zone, at)}`
  }

  it.each([
    ['venue', 'Vienna 90'],
    ['Europe/Vienna', 'Vienna 90'],
    ['europe/vienna', 'Vienna 90'],
    ['UTC', 'UTC 0'],
    ['AoE', 'AoE -720'],
    ['Europe/Kyiv', 'Kyiv 45'],
    ['Europe/Kiev', 'Kyiv 45'],
    ['Asia/Calcutta', 'Kolkata 330'],
    ['Asia/Kolkata', 'Kolkata 330'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires -180'],
    ['Etc/UTC', 'UTC 0'],
    ['yours', 'Chatham 765'],
    ['Mars/Olympus', 'Chatham 765'],
    ['constructor', 'Chatham 765'],
    ['', 'Chatham 765'],
  ])('of the choice %j is %s', (choice, expected) => {
    expect(shown(choice)).toBe(expected)
  })

  it.each([
    ['Asia/Calcutta', 'Kolkata 330'],
    ['Europe/Vienna', 'Vienna 90'],
    ['Europe/Kiev', 'Kyiv 45'],
    ['UTC', 'UTC 0'],
    ['Etc/Unknown', 'UTC 0'],
  ])('of a visitor from %s is %s', (zone, expected) => {
    visitFrom(zone)
    expect(['yours', 'Mars/Olympus'].map(shown)).toEqual([expected, expected])
  })

  it('is none where it shows the times of the venue', () => {
    const timezone = { name: 'Europe/Vienna', label: 'Vienna' }
    const plain = { data: {}, program: { timezone } } as unknown as Page
    const second = (choice: string, instants: readonly Instant[]) => {
      return chosenZones(choice, plain, instants).second?.label
    }
    expect(second('Europe/Berlin', [at])).toBeUndefined()
    expect(second('Africa/Lagos', [at])).toBe('Lagos')
    expect(second('Africa/Lagos', [Date.UTC(2025, 0, 1)])).toBeUndefined()
    expect(second('Asia/Tokyo', [])).toBeUndefined()
  })

  it('is compared at all instants of the program', () => {
    const read = programIn('periods')
    const instants = instantsIn(read)
    expect(instants.every(Number.isInteger)).toBe(true)
    const opens = read.deadlines.flatMap(({ opens }) => opens ?? [])
    expect(instants).toEqual(expect.arrayContaining(opens))
    const timed = read.days.flatMap(({ sessions }) =>
      sessions.flatMap(({ start, talks }) => [start, ...talks.map(({ end }) => end)]),
    )
    expect(instants).toEqual(expect.arrayContaining(timed.filter((one) => one !== null)))
  })
})
