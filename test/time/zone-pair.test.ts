import { expect, it } from 'vitest'
import { zonePair } from '../../src/time/zone-pair.ts'

const vancouver = { name: 'America/Vancouver', label: 'Vancouver' }
const losAngeles = { name: 'America/Los_Angeles', label: 'Los Angeles' }
const phoenix = { name: 'America/Phoenix', label: 'Phoenix' }
const [summer, winter] = ['2025-07-19T16:00:00Z', '2025-12-19T16:00:00Z'].map((text) =>
  Date.parse(text),
)

it('zonePair has a second zone only if its offset differs at one of the instants', () => {
  const secondZone = (other: typeof vancouver, instants: (number | undefined)[]) =>
    zonePair(vancouver, other, instants.map(Number)).second?.label ?? null
  expect(secondZone(losAngeles, [summer, winter])).toBeNull()
  expect(secondZone(phoenix, [summer])).toBeNull()
  expect(secondZone(phoenix, [winter])).toBe('Phoenix')
  expect(secondZone(phoenix, [summer, winter])).toBe('Phoenix')
  expect(secondZone(phoenix, [])).toBeNull()
})
