import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileAll } from '../../src/sources/compile.ts'
import { type Compiled, revive } from '../../src/sources/compiled.ts'
import { offsetAt } from '../../src/time/offset.ts'
import { load } from '../readers/esfomo/read.ts'

const dist = (name: string) => new URL(`../../dist/programs/${name}`, import.meta.url)
const read = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url))

describe.each(compileAll(read, '2025b'))('%s, compiled', (id, compiled) => {
  const program = revive(JSON.parse(JSON.stringify(compiled)), '2025b')
  const loaded = load(read(`${id}.yaml`).toString()).program
  if (!loaded) throw new Error(id)
  const venue = loaded.timezone

  it('is what its file is loaded as', () => {
    const { knownOffset, ...timezone } = program.timezone
    expect(knownOffset).toBeDefined()
    expect({ ...program, timezone }).toEqual(loaded)
  })

  it('is what stands in dist/, which npm test builds first', () => {
    const built: Compiled = JSON.parse(readFileSync(dist(`${id}.json`), 'utf8'))
    expect(built.zoneData).toMatch(/^20\d\d[a-z]$/)
    // A build by another Node may have other zone data, which agree on the years of the program alone.
    const end = built.zoneData === process.versions.tz ? compiled.venue.until : compiled.end
    const untilEnd = ({ venue, ...rest }: Compiled) => {
      return { ...rest, until: venue.until, offsets: venue.offsets.filter(([at]) => at < end) }
    }
    expect(untilEnd(built)).toEqual({ ...untilEnd(compiled), zoneData: built.zoneData })
  })

  it('knows the offset of its venue at each of its times, and for years after', () => {
    const { knownOffset } = program.timezone
    const times = [
      ...loaded.days.flatMap(({ sessions }) => sessions.flatMap(({ start, end }) => [start, end])),
      ...loaded.deadlines.flatMap(({ due }) => due ?? []),
    ]
    const [first = 0] = times.toSorted((a, b) => a - b)
    const later = fc.integer({ min: first, max: first + 10 * 365 * 86_400_000 })
    for (const time of times) expect(knownOffset?.(time)).toBe(offsetAt(venue, time))
    fc.assert(
      fc.property(later, (time) => {
        expect(knownOffset?.(time)).toBe(offsetAt(venue, time))
      }),
    )
  })

  it('asks the zone data for times far from its own', () => {
    for (const time of [0, Date.parse('2090-07-01')]) {
      expect(program.timezone.knownOffset?.(time)).toBeNull()
      expect(offsetAt(program.timezone, time)).toBe(offsetAt(venue, time))
    }
  })

  it('asks the zone data of Node of later years where that is newer', () => {
    const [start = 0] = loaded.days.flatMap(({ sessions }) => sessions.map((one) => one.start))
    const known = (release: string, years: number) => {
      return revive(compiled, release).timezone.knownOffset?.(start + years * 366 * 86_400_000)
    }
    expect(known('2025a', 2)).toBe(offsetAt(venue, start))
    expect(known('2025c', 0)).toBe(offsetAt(venue, start))
    expect(known('2025c', 2)).toBeNull()
  })
})
