import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { partsOf } from '../../../src/model/outline.ts'
import type { Program } from '../../../src/model/program.ts'
import { parseProgram } from '../../../src/readers/esfomo/parse-program.ts'
import { type Loaded, pack, unpack } from '../../../src/sources/store/loaded-form.ts'
import { offsetAt } from '../../../src/time/offset.ts'
import { installZoneData } from '../../../src/time/zone-data.ts'
import { anyProgramFile } from '../../any-program.ts'
import { zoneData } from '../../zone-data.ts'

function parse(text: string): Program | null {
  return parseProgram(new TextEncoder().encode(text)).program
}

/** Returns a program as it comes back from its loaded form. */
function keep(loaded: Partial<Loaded> & Pick<Loaded, 'program'>): Loaded {
  const bytes = pack('key', { notes: null, isSanitised: true, ...loaded })
  const kept = unpack('key', bytes)
  if (kept === null) throw new Error('not kept')
  return kept
}

/** Returns a program without the offsets that its zone brings. */
function plain(program: Program): Program {
  const { knownOffset: _, ...timezone } = program.timezone
  return { ...program, timezone }
}

describe('the loaded form', () => {
  it('gives the same program back, and the same parts of each day', () => {
    fc.assert(
      fc.property(anyProgramFile, (text) => {
        const program = parse(text)
        if (program === null) return
        const kept = keep({ program }).program
        for (const [index, day] of program.days.entries()) {
          const [parts, keptParts] = [day, kept.days[index] ?? day].map(partsOf)
          expect(keptParts?.outline).toStrictEqual(parts?.outline)
          expect(keptParts?.times).toStrictEqual(parts?.times)
          expect(keptParts?.titles).toStrictEqual(parts?.titles)
          expect(keptParts?.people).toStrictEqual(parts?.people)
        }
        expect(plain(kept)).toStrictEqual(plain(program))
      }),
      { numRuns: 40 },
    )
  })

  it('has each session once, whichever way it is reached', () => {
    const program = parse(readFileSync('data/esfomo-2025.yaml', 'utf8'))
    if (program === null) throw new Error('it does not parse')
    const [day] = keep({ program }).program.days
    if (!day) throw new Error('it has no day')
    const third = partsOf(day).session(2)
    expect(day.sessions[2]).toBe(third)
    expect(day.sessions).toBe(day.sessions)
    expect({ ...day }.sessions[2]).toBe(third)
  })

  it('keeps any text, notes and marks', () => {
    const program = parse(readFileSync('test/programs/full.yaml', 'utf8'))
    if (program === null) throw new Error('it does not parse')
    const odd = 'a\nb\u2028\u0000\ud800 \u{1f600} é"\\'
    const note = {
      kind: 'guessed',
      of: 'entry',
      what: odd,
      count: 2,
      examples: [odd],
      where: [],
    } as const
    const loaded = { program: { ...program, about: odd }, notes: [note], isSanitised: false }
    const kept = keep(loaded)
    expect({ ...kept, program: plain(kept.program) }).toStrictEqual(loaded)
  })

  it('is not revived for another key', () => {
    const program = parse(readFileSync('data/esfomo-2025.yaml', 'utf8'))
    if (program === null) throw new Error('it does not parse')
    expect(unpack('other', pack('key', { program, notes: null, isSanitised: true }))).toBeNull()
  })

  describe('of a zone', () => {
    afterEach(() => installZoneData(zoneData))
    const program = parse(
      'format: 1\nid: a\nname: A\ntimezone: Europe/Vienna\ndeadlines: [{title: T, due: 2026-07-01}]\n',
    )

    it('brings the offsets of its years', () => {
      if (program === null) throw new Error('it does not parse')
      const { timezone } = keep({ program }).program
      for (const year of [1950, 2025, 2026, 2030, 2090]) {
        const instant = Date.UTC(year, 6, 1)
        expect(offsetAt(timezone, instant)).toBe(offsetAt(program.timezone, instant))
      }
      expect(timezone.knownOffset?.(Date.UTC(2026, 6, 1))).toBe(120)
    })

    it('leaves them to Node if its zone data is newer', () => {
      if (program === null) throw new Error('it does not parse')
      installZoneData({ ...zoneData, nodeRelease: '9999a' })
      expect(keep({ program }).program.timezone.knownOffset).toBeUndefined()
    })
  })
})
