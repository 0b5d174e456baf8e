/**
 * Converts every file of the folder SAMPLES and below, such as real programs, to a program file with
 * `init --from`, and compares the calendars of both. Without SAMPLES it tests nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSource } from './readers/foreign.ts'
import { checkRoundTrip } from './round-trip.ts'
import { world } from './world.ts'

const { SAMPLES } = process.env
/** What the files that lack a zone or a date are read with. */
const ASSUMED = [{}, { zone: 'Europe/Brussels' }, { zone: 'Europe/Brussels', date: '2025-07-18' }]

const names = SAMPLES ? readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }) : []
const sources = names.filter((name) => /\.(?:xml|json|ics|ya?ml|csv)$/i.test(name))

it.skipIf(!SAMPLES).each(SAMPLES ? sources : ['each file'])(
  '%s makes a program file with the same calendar',
  async (name) => {
    const bytes = readFileSync(join(SAMPLES ?? '', name))
    const fileName = name.replace(/.*\/|\.[^.]*$/g, '')
    for (const assumed of ASSUMED) {
      const { imported, problems } = await readSource(bytes, { ...assumed, fileName })
      if (!imported?.draft) {
        expect(problems.map(({ code }) => code)).toEqual([
          expect.stringMatching(/^no-(?:zone|date)$/),
        ])
        continue
      }
      checkRoundTrip(imported.draft)
      const { zone, date } = { zone: undefined, date: undefined, ...assumed }
      const words = [
        ...(zone ? ['--assume-zone', zone] : []),
        ...(date ? ['--assume-date', date] : []),
      ]
      const { stdout: file } = await world({ files: { [name]: bytes } }).run(
        'init',
        '--from',
        name,
        ...words,
      )
      const both = world({ files: { [name]: bytes, 'ours.yaml': file } })
      const calendar = await both.run('export', '--talks', '-p', name, ...words)
      const ours = await both.run('export', '--talks', '-p', 'ours.yaml')
      expect(ours.stdout).toBe(calendar.stdout)
      return
    }
    expect.unreachable('not read, whatever is assumed')
  },
)
