/** Writes times as elements: what people read, and the instant with its offset. */
import { isTimed } from '../../model/program.ts'
import type { ListedItem } from '../../query/days.ts'
import {
  formatTimeOn,
  formatUntil,
  publishedInstants,
  spanParts,
  TIME_TBA,
  zoneParts,
} from '../../render/phrases/times.ts'
import { longDate, shortIsoInstant } from '../../time/format.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'
import { type ZonePair, zonesOf } from '../../time/zone-pair.ts'
import { element, type Html } from './element.ts'

/** Returns an instant as a text and, for programs, in ISO 8601. */
export function timeElement(instant: Instant, zone: Zone, text: string): Html {
  return element('time', { datetime: shortIsoInstant(instant, zone) }, text)
}

/**
 * Returns the times of a row on the venue's clock and beside them on the second one, if there is one: the
 * script adds or replaces it. Each names its zone.
 */
export function timesOf(listed: ListedItem, date: IsoDate, { first, second }: ZonePair): Html {
  return element(
    'p',
    { class: 'when' },
    element('span', { class: 'venue' }, venueTimes(listed, date, first)),
    second === null || !isTimed(listed.item)
      ? null
      : element('span', { class: 'second' }, timesOn(listed, date, second), zoneName(second)),
  )
}

function venueTimes(listed: ListedItem, date: IsoDate, zone: Zone) {
  if (listed.session === null && !isTimed(listed.item))
    return element('span', { class: 'end' }, TIME_TBA)
  return isTimed(listed.item) ? [timesOn(listed, date, zone), zoneName(zone)] : null
}

/** Returns the zone of a time, which the heading names for those who see it. */
function zoneName({ label }: Zone): Html {
  return element('span', { class: 'zone' }, ` ${label}`)
}

function timesOn({ item, continues }: ListedItem, date: IsoDate, zone: Zone): Html[] {
  if (!isTimed(item)) return []
  const { start, end, endGuessed } = item
  const ending = (before: string, text: string) => {
    return element('span', { class: 'end' }, before, timeElement(end, zone, text))
  }
  if (continues) return [ending('', formatUntil(item, zone, date, longDate))]
  // Nothing in the file implies a guessed end, so it is not for publication.
  if (endGuessed) return [timeElement(start, zone, formatTimeOn(start, zone, date))]
  const [startText, endText] = spanParts(item, zone, date)
  return [timeElement(start, zone, startText), ending(' to ', endText)]
}

/** Returns the zones that a list of sessions and talks has its times in. */
export function clocksOf(items: readonly ListedItem[], zones: ZonePair): Html | null {
  const instants = publishedInstants(items)
  if (instants.length === 0) return null
  const clocks = zonesOf(zones).map((zone, index) => {
    const [name, offset] = zoneParts(zone, instants)
    const parts = [name, offset === '' ? null : element('span', {}, ` ${offset}`)]
    return element('span', { class: index === 0 ? 'venue' : 'second' }, parts)
  })
  return element('p', { class: 'clocks' }, clocks)
}
