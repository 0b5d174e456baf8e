/** The zones that the visitor can choose for the second clock. */
import { offsetAt } from '../../../time/offset.ts'
import type { Instant, Zone } from '../../../time/types.ts'
import { AOE, ianaZone, UTC } from '../../../time/zone.ts'
import { type ZonePair, zonePair } from '../../../time/zone-pair.ts'
import { visitorZone } from './browser-zones.ts'
import { type Page, zoneFrom } from './read-page.ts'
import { attempt } from './storage.ts'

/**
 * Returns the zone of a choice: `yours`, `venue`, `UTC`, `AoE` or an IANA name. Zones of the data have its
 * offsets. Any other choice is the visitor's own.
 */
export function chosenZone(choice: string, { data, program }: Page): Zone {
  const { timezone } = program
  const name = choice === 'yours' ? visitorZone() : choice
  if (name === 'venue' || name === timezone.name) return timezone
  if (data.second && name === data.second.name) return zoneFrom(data.second)
  const zone = [UTC, AOE].find(({ label }) => label === name) ?? ianaZone(name)
  // A name that the browser does not know, in an address or of newer zone data.
  const isKnown = attempt(() => offsetAt(zone, 0)) !== null
  return isKnown ? zone : choice === 'yours' ? UTC : chosenZone('yours', { data, program })
}

/** Returns the venue's zone and the chosen one, or the venue's alone if both show the same times. */
export function chosenZones(choice: string, page: Page, instants: readonly Instant[]): ZonePair {
  return zonePair(page.program.timezone, chosenZone(choice, page), instants)
}

/** Returns the instants of a program. */
export function instantsIn({ days, deadlines }: Page['program']): Instant[] {
  const items = days.flatMap(({ sessions }) => sessions.flatMap((one) => [one, ...one.talks]))
  return [
    ...items.flatMap(({ start, end }) => [start, end]),
    ...deadlines.flatMap(({ opens, due }) => [opens, due]),
  ].filter((instant) => instant !== null)
}
