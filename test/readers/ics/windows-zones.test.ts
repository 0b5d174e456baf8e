import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import data from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { windowsZone } from '../../../src/readers/ics/windows-zones.ts'
import { ianaName } from '../../../src/time/zone-data.ts'

const source = fileURLToPath(new URL('../../../src/readers/ics/windows-zones.ts', import.meta.url))
const names = data.supplemental.windowsZones.mapTimezones
  .map(({ mapZone }) => mapZone)
  .filter(({ _territory }) => _territory === '001')
  .map(({ _other, _type }) => [_other, _type] as const)

describe('windowsZone', () => {
  // `npx vitest run windows-zones -u` renews the table.
  it('has the table of the installed CLDR', async () => {
    const table = names.map((row) => row.join('=')).join('\n')
    const text = readFileSync(source, 'utf8').replace(/(?<=TABLE = `\n)[^`]*/, `${table}\n`)
    await expect(text).toMatchFileSnapshot(source)
  })

  it('finds a zone that exists by each name, in any case', () => {
    expect(names).toHaveLength(139)
    for (const [name, iana] of names) {
      expect(windowsZone(name.toUpperCase()), name).toBe(iana)
      expect(ianaName(iana), iana).not.toBeNull()
    }
  })

  it('finds nothing for other names', () => {
    for (const name of ['', 'Customized Time Zone', 'Europe/Berlin', '__proto__', 'constructor']) {
      expect(windowsZone(name), name).toBeNull()
    }
  })
})
