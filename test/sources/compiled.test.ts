import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { compileAll } from '../../src/sources/compile.ts'
import { type Compiled, revive } from '../../src/sources/compiled.ts'
import { offsetAt } from '../../src/time/offset.ts'
import { installZoneData } from '../../src/time/zone-data.ts'
import { load } from '../readers/esfomo/read.ts'
import { zoneData } from '../zone-data.ts'

const dist = (name: string) => new URL(`../../dist/programs/${name}`, import.meta.url)
const read = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url))

describe.each(compileAll(read))('%s as a compiled program', (id, compiled) => {
  const program = revive(JSON.parse(JSON.stringify(compiled)))
  const loaded = load(read(`${id}.yaml`).toString()).program
  if (!loaded) throw new Error(id)
  const venueZone = loaded.timezone

  it('equals the program that its file is loaded as', () => {
    const { knownOffset, ...timezone } = program.timezone
    expect(knownOffset).toBeDefined()
    expect({ ...program, timezone }).toEqual(loaded)
  })

  it('equals the compiled program in dist/, which npm test builds first', () => {
    const built: Compiled = JSON.parse(readFileSync(dist(`${id}.json`), 'utf8'))
    expect(built).toEqual(compiled)
  })

  it('stores the offset of its venue at each of its times, and at any time for ten years', () => {
    const { knownOffset } = program.timezone
    const times = [
      ...loaded.days.flatMap(({ sessions }) =>
        sessions.flatMap(({ start, end }) => [start ?? [], end ?? []].flat()),
      ),
      ...loaded.deadlines.flatMap(({ due }) => due ?? []),
    ]
    const [first = 0] = times.toSorted((a, b) => a - b)
    const instants = fc.integer({ min: first, max: first + 10 * 365 * 86_400_000 })
    for (const time of times) expect(knownOffset?.(time)).toBe(offsetAt(venueZone, time))
    fc.assert(
      fc.property(instants, (time) => {
        expect(knownOffset?.(time)).toBe(offsetAt(venueZone, time))
      }),
    )
  })

  it('stores no offsets for times far from its own, which come from the zone data', () => {
    for (const time of [0, Date.parse('2090-07-01')]) {
      expect(program.timezone.knownOffset?.(time)).toBeNull()
      expect(offsetAt(program.timezone, time)).toBe(offsetAt(venueZone, time))
    }
  })

  describe('after its own years', () => {
    afterEach(() => installZoneData(zoneData))
    it('does not use its stored offsets if the zone data of Node is newer', () => {
      const [start = 0] = loaded.days.flatMap(({ sessions }) =>
        sessions.flatMap(({ start }) => start ?? []),
      )
      const expected = offsetAt(venueZone, start)
      const storedOffset = (nodeRelease: string, years: number) => {
        installZoneData({ ...zoneData, nodeRelease })
        return revive(compiled).timezone.knownOffset?.(start + years * 366 * 86_400_000)
      }
      expect(storedOffset('', 2)).toBe(expected)
      expect(storedOffset('2025a', 2)).toBe(expected)
      expect(storedOffset('9999a', 0)).toBe(expected)
      expect(storedOffset('9999a', 2)).toBeNull()
    })
  })
})
