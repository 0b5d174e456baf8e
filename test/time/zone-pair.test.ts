import { expect, it } from 'vitest'
import { zonePair } from '../../src/time/zone-pair.ts'

const vancouver = { name: 'America/Vancouver', label: 'Vancouver' }
const angeles = { name: 'America/Los_Angeles', label: 'Los Angeles' }
const phoenix = { name: 'America/Phoenix', label: 'Phoenix' }
const [summer, winter] = ['2025-07-19T16:00:00Z', '2025-12-19T16:00:00Z'].map((text) =>
  Date.parse(text),
)

it('a second clock stands beside the first where it shows another time', () => {
  const second = (other: typeof vancouver, instants: (number | undefined)[]) =>
    zonePair(vancouver, other, instants.map(Number)).second?.label ?? null
  expect(second(angeles, [summer, winter])).toBeNull()
  expect(second(phoenix, [summer])).toBeNull()
  expect(second(phoenix, [winter])).toBe('Phoenix')
  expect(second(phoenix, [summer, winter])).toBe('Phoenix')
  expect(second(phoenix, [])).toBeNull()
})
