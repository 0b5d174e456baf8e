/** The zones that the visitor can choose for the second clock. */
import { slotsOf } from '../../../query/slots.ts'
import type { Instant, Zone } from '../../../time/types.ts'
import { AOE, ianaZone, UTC } from '../../../time/zone.ts'
import { type ZonePair, zonePair } from '../../../time/zone-pair.ts'
import { browserName, currentName, visitorZone } from './browser-zones.ts'
import { type Page, zoneFrom } from './read-page.ts'

/**
 * Returns the zone of a choice: `yours`, `venue`, `UTC`, `AoE` or an IANA name. Zones of the data have its
 * offsets. A zone that the browser does not know is the visitor's own: an address may name any.
 */
export function chosenZone(choice: string, page: Page): Zone {
  const { timezone } = page.program
  if (choice === 'venue') return timezone
  const fixed = [UTC, AOE].find(({ label }) => label === choice)
  return fixed ?? namedZone(choice, page) ?? namedZone(visitorZone(), page) ?? UTC
}

function namedZone(name: string, { data, program: { timezone } }: Page): Zone | null {
  const current = currentName(browserName(name) ?? name)
  if (current === timezone.name) return timezone
  if (current === data.second?.name) return zoneFrom(data.second)
  const known = browserName(name)
  // An old browser may know the zone by its old name alone.
  return known === null ? null : { ...ianaZone(current), name: known }
}

/** Returns the choice that stands for a zone. */
export function choiceOf({ name }: Pick<Zone, 'name'>): string {
  return [UTC, AOE].find((zone) => zone.name === name)?.label ?? name
}

/** Returns the venue's zone and the chosen one, or the venue's alone if both show the same times. */
export function chosenZones(choice: string, page: Page, instants: readonly Instant[]): ZonePair {
  return zonePair(page.program.timezone, chosenZone(choice, page), instants)
}

/** Returns the instants of a program. */
export function instantsIn(program: Page['program']): Instant[] {
  return [
    ...slotsOf(program).flatMap(({ item: { start, end } }) => [start, end]),
    ...program.deadlines.flatMap(({ opens, due }) => [opens, due]),
  ].filter((instant) => instant !== null)
}
