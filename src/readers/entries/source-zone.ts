/** Finds the zones that foreign sources name. */
import type { Zone } from '../../time/types.ts'
import { ianaZone, parseZone } from '../../time/zone.ts'
import { ianaName } from '../../time/zone-data.ts'

/**
 * Returns the zone of a name, or null: all that program files take, and every name of the IANA list, such
 * as `CET`, `EST5EDT` or `Japan`, which mean other things to people.
 */
export function sourceZone(text: string): Zone | null {
  const zone = parseZone(text)
  if (zone.ok) return zone.value
  const name = ianaName(text.trim())
  return name === null ? null : ianaZone(name)
}
