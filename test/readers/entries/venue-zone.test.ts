import { describe, expect, it } from 'vitest'
import { Notes } from '../../../src/readers/entries/notes.ts'
import { venueZone } from '../../../src/readers/entries/venue-zone.ts'
import { fixedZone } from '../../../src/time/offset.ts'
import { ianaZone, UTC } from '../../../src/time/zone.ts'

const ZONES = {
  berlin: ianaZone('Europe/Berlin'),
  vienna: ianaZone('Europe/Vienna'),
  'new-york': ianaZone('America/New_York'),
  utc: UTC,
  '+02': fixedZone(120, 'UTC+2'),
  none: null,
}

/** Reads times of a day in July, by their zones: `2 berlin, 1 utc`. */
function read(zones: string, named: string | null, assumed: 'vienna' | 'new-york' | null = null) {
  const times = zones.split(', ').flatMap((part) => {
    const [count, name] = part.split(' ')
    const zone = ZONES[name as keyof typeof ZONES]
    return Array.from({ length: Number(count) }, () => ({ wall: Date.UTC(2027, 6, 1, 9), zone }))
  })
  const notes = new Notes()
  const zone = venueZone({ named, times, assumed: assumed && ZONES[assumed] }, notes)
  const told = notes.all().map(({ kind, count, what, examples }) => {
    return `${kind} ${count}: ${what} (${examples.join()})`
  })
  return { zone: zone.name, told }
}

describe('the zone of the venue, where times have zones of their own', () => {
  it.each([
    ['3 berlin', null, 'Europe/Berlin', []],
    ['3 berlin', 'Europe/Vienna', 'Europe/Vienna', []],
    [
      '2 berlin, 1 new-york',
      'Europe/Berlin',
      'Europe/Berlin',
      [
        'changed 1: times in another zone than that of the source, Europe/Berlin, are shown in that (America/New_York)',
      ],
    ],
    [
      '3 berlin',
      'UTC',
      'Europe/Berlin',
      [
        'guessed 1: the source names UTC, but its times have zones of their own: these count (Europe/Berlin)',
      ],
    ],
    [
      '3 utc, 1 new-york',
      'UTC',
      'UTC',
      [
        'changed 1: times in another zone than that of the source, UTC, are shown in that (America/New_York)',
      ],
    ],
    [
      '9 utc, 1 new-york',
      null,
      'America/New_York',
      [
        'guessed 1: the source names no zone for all its times: America/New_York, as those with a zone are written; --assume-zone names another (UTC)',
      ],
    ],
    [
      '2 berlin, 1 new-york',
      null,
      'Europe/Berlin',
      [
        'guessed 1: the source names no zone for all its times: Europe/Berlin, as those with a zone are written; --assume-zone names another (America/New_York)',
      ],
    ],
    [
      '2 +02, 1 new-york',
      null,
      '+02:00',
      [
        'guessed 1: the source names no zone that fits: UTC+2, as most of its times are written ()',
        'changed 1: times in another offset than UTC+2 are shown in that: --assume-zone names the zone (2027-07-01T09:00:00-04:00)',
      ],
    ],
  ])('%s, named %s: %s', (zones, named, zone, told) => {
    expect(read(zones, named)).toEqual({ zone, told })
  })

  it.each([
    ['9 utc, 1 new-york', null],
    ['2 berlin, 1 new-york', null],
    ['2 +02, 1 new-york', null],
    ['3 berlin', 'UTC'],
  ])('may be assumed where it is guessed: %s, named %s', (zones, named) => {
    expect(read(zones, named, 'vienna').zone).toBe('Europe/Vienna')
  })

  it.each([
    ['3 berlin', null],
    ['3 berlin', 'Europe/Berlin'],
    ['9 utc, 1 new-york', 'UTC'],
  ])('may not be assumed where the source says it: %s, named %s', (zones, named) => {
    expect(() => read(zones, named, 'new-york')).toThrow('the source says its zone')
  })
})
