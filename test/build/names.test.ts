import { describe, expect, it } from 'vitest'
import { currentNames } from '../../bin/build/zone-data/names.js'

/** Returns the current names, given the names of one zone: its own first, those in use marked by `!`. */
function namesOf(...marked: string[]) {
  const [zone = '', ...others] = marked.map((name) => name.replace('!', ''))
  const used = marked.filter((name) => name.endsWith('!')).map((name) => name.replace('!', ''))
  const links = new Map(others.map((name) => [name, zone]))
  return currentNames({ version: '', zones: new Map([[zone, []]]), links, used: new Set(used) })
}

describe('the current name of a zone', () => {
  it.each([
    [['Asia/Tokyo!', 'Japan'], 'Japan', 'Asia/Tokyo'],
    [['Asia/Riyadh!', 'Asia/Kuwait!'], 'Asia/Kuwait', 'Asia/Kuwait'],
    [
      ['America/Fort_Wayne', 'America/Indiana/Indianapolis!', 'US/East-Indiana'],
      'US/East-Indiana',
      'America/Indiana/Indianapolis',
    ],
    [
      ['America/Fort_Wayne', 'America/Indiana/Indianapolis!'],
      'America/Fort_Wayne',
      'America/Indiana/Indianapolis',
    ],
    [['Etc/GMT+5'], 'Etc/GMT+5', 'Etc/GMT+5'],
    [['Africa/Nairobi!', 'Africa/Asmara!', 'Africa/Asmera'], 'Africa/Asmera', 'Africa/Asmara'],
    [['Etc/UTC', 'Etc/Zulu'], 'Etc/Zulu', 'UTC'],
  ])('of %j is for %s %s', (names, name, current) => {
    expect(namesOf(...names).get(name)).toBe(current)
  })

  it('has to be added by hand if the data leaves a choice', () => {
    const message = 'Old is New/One or New/Two: add it to RENAMED'
    expect(() => namesOf('Old', 'New/One!', 'New/Two!')).toThrow(message)
  })
})
