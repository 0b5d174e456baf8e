/** Finds the zones that the times of a calendar are written in, by their TZID. */
import { memoize } from '../../text/memoize.ts'
import { formatOffset } from '../../time/offset.ts'
import { fail, ok, type Parsed, type WallTime, type Zone } from '../../time/types.ts'
import { ianaZone, UTC } from '../../time/zone.ts'
import { ianaName } from '../../time/zone-data.ts'
import { sourceZone } from '../entries/source-zone.ts'
import { type Budget, OutOfBudget } from './budget.ts'
import type { Component } from './components.ts'
import { OffsetRules } from './offset-rules.ts'
import type { Property } from './property.ts'
import { type EventTime, parseWallTime } from './times.ts'
import { windowsZone } from './windows-zones.ts'

/** Maximum length of a TZID, in characters. */
const MAX_LENGTH = 200

/** Returns the zone at a time on its clock, or why there is none. */
type ZoneAt = (wall: WallTime) => Parsed<Zone>

export class CalendarZones {
  readonly #components = new Map<string, Component>()
  readonly #budget: Budget
  /** Cache, by TZID. */
  readonly #found = new Map<string, ZoneAt>()
  readonly #parseWallTime = memoize(parseWallTime)

  constructor(components: readonly Component[], budget: Budget) {
    this.#budget = budget
    for (const component of components) {
      const id = component.text('TZID')
      if (id !== null && !this.#components.has(id)) this.#components.set(id, component)
    }
  }

  /** Parses one of the values of a property in the zone that its TZID names. */
  parseTime(value: string, { parameters }: Property): Parsed<EventTime> {
    const time = this.#parseWallTime(value)
    if (time === null) return fail("at a time that can't be read")
    const id = parameters.get('TZID')
    if (time.isDate || time.zone !== null || !id) return ok(time)
    const zone = this.#find(id)(time.wall)
    return zone.ok ? ok({ ...time, zone: zone.value }) : zone
  }

  /** Returns a function for other times on the clock of a time that a property has. */
  clockOf(time: EventTime, { parameters, value }: Property): (wall: WallTime) => EventTime {
    const id = parameters.get('TZID')
    const hasOwnZone = time.zone === null || parseWallTime(value)?.zone != null
    if (!id || hasOwnZone) return (wall) => ({ ...time, wall })
    const zoneAt = this.#find(id)
    return (wall) => {
      const zone = zoneAt(wall)
      return { ...time, wall, zone: zone.ok ? zone.value : time.zone }
    }
  }

  /** Finds the zone of a TZID: by its name, else by the rules that the file has for it. */
  #find(id: string): ZoneAt {
    const known = this.#found.get(id)
    if (known) return known
    const zone = namedZone(id)
    const component = this.#components.get(id)
    const found = zone === null && component ? this.#ruled(id, component) : otherZone(id, zone)
    this.#found.set(id, found)
    return found
  }

  #ruled(id: string, component: Component): ZoneAt {
    const rules = new OffsetRules(component, this.#budget)
    return (wall) => {
      const offset = offsetOrNull(rules, wall)
      if (offset === 'beyond') return fail('in a time zone whose rules take too long to follow')
      return offset === null ? unknownZone(id) : ok(ruledZone(id, offset))
    }
  }
}

/** Returns the zone of a TZID that the file has no rules for: one by that name. */
function otherZone(id: string, named: Zone | null): ZoneAt {
  const zone = named ?? sourceZone(id)
  const found = zone === null ? unknownZone(id) : ok(zone)
  return () => found
}

function unknownZone(id: string): Parsed<never> {
  return fail(`in an unknown time zone, ${id.slice(0, 80)}`)
}

/** Returns the zone of a time by rules in the file, which may be those of one guest. */
function ruledZone(id: string, offset: number): Zone {
  const label = formatOffset(offset)
  return { name: `${id} ${label}`, label, knownOffset: () => offset }
}

function offsetOrNull(rules: OffsetRules, wall: WallTime): number | null | 'beyond' {
  try {
    return rules.offsetAt(wall)
  } catch (error) {
    if (error instanceof OutOfBudget) return 'beyond'
    throw error
  }
}

/**
 * Returns the zone of an IANA name, also after a prefix such as `/freeassociation.sourceforge.net/`,
 * or of a name that Windows has, which Outlook numbers: `W. Europe Standard Time 1`. Else null.
 */
export function namedZone(name: string): Zone | null {
  if (name.length > MAX_LENGTH) return null
  if (/^(?:UTC|GMT|Z|Etc\/UTC)$/i.test(name)) return UTC
  const segments = name.split('/')
  const names = [3, 2].map((length) => segments.slice(-length).join('/'))
  const iana = names
    .filter((one) => one.includes('/'))
    .map(ianaName)
    .find((one) => one !== null)
  const current = iana ?? windowsZone(name.replace(/ \d$/, ''))
  return current == null ? null : ianaZone(current)
}
