/** Applies the rules that a file has for a zone of its own: VTIMEZONE (RFC 5545, section 3.6.5). */
import { MINUTE, type WallTime } from '../../time/types.ts'
import { wallFields, wallTime } from '../../time/wall-time.ts'
import type { Budget } from './budget.ts'
import type { Component } from './components.ts'
import { parseRule, type Rule, wallTimes } from './rule.ts'
import { parseWallTime } from './times.ts'

/** Standard or daylight time: from which times on which offset is in use. */
interface Observance {
  readonly start: WallTime
  /** Offsets in minutes, before and since. */
  readonly from: number
  readonly to: number
  readonly dates: readonly WallTime[]
  readonly rules: readonly Rule[]
}

/** Largest offset in minutes. */
const MAX_OFFSET = 14 * 60

type Change = readonly [since: WallTime, offset: number]

export class OffsetRules {
  readonly #budget: Budget
  /** Observances that have rules. */
  readonly #ruled: readonly Observance[]
  /** Changes at dates that the file lists, in order of time. */
  readonly #listed: readonly Change[]
  /** The offset before the first change, or null. */
  readonly #first: number | null
  /** Cache: the changes by rules that are near a time, by its year. */
  readonly #near = new Map<number, readonly Change[]>()

  constructor(zone: Component, budget: Budget) {
    this.#budget = budget
    const observances = zone.parts.flatMap(parseObservance)
    this.#ruled = observances.filter(({ rules }) => rules.length > 0)
    this.#listed = inOrder(observances.flatMap((one) => changesAt([one.start, ...one.dates], one)))
    this.#first = observances.toSorted((a, b) => a.start - b.start)[0]?.from ?? null
  }

  /** Returns the minutes ahead of UTC at a time of the zone, or null. Throws OutOfBudget. */
  offsetAt(wall: WallTime): number | null {
    const near = this.#changesNear(wallFields(wall).year)
    const [last] = [lastUntil(this.#listed, wall), lastUntil(near, wall)]
      .filter((change) => change !== undefined)
      .sort(([a], [b]) => b - a)
    return last?.[1] ?? this.#first
  }

  /** Returns the changes by rules up to the end of a year: in that year and the last ones before. */
  #changesNear(year: number): readonly Change[] {
    const known = this.#near.get(year)
    if (known) return known
    const end = wallTime(`${year + 1}-01-01`, 0)
    const changes = this.#ruled.flatMap((observance) => {
      const { rules, start } = observance
      const onsets = rules.flatMap((rule) => ruledOnsets(rule, start, end, this.#budget))
      return changesAt(onsets, observance)
    })
    const sorted = inOrder(changes)
    this.#near.set(year, sorted)
    return sorted
  }
}

/** Returns the changes at the times when an observance begins. */
function changesAt(onsets: readonly WallTime[], { from, to }: Observance): Change[] {
  // What the clocks skip has the offset before it (RFC 5545, 3.3.5).
  const skipped = Math.max(0, to - from) * MINUTE
  return onsets.map((since) => [since + skipped, to])
}

function inOrder(changes: Change[]): Change[] {
  return changes.sort(([a], [b]) => a - b)
}

/** Returns the last of some changes, in order of time, that is not after a time. */
function lastUntil(changes: readonly Change[], wall: WallTime): Change | undefined {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changes[middle]?.[0] ?? 0) <= wall) low = middle + 1
    else high = middle
  }
  return changes[low - 1]
}

function parseObservance(part: Component): Observance[] {
  const start = parseWallTime(part.property('DTSTART')?.value ?? '')
  const from = parseOffset(part.property('TZOFFSETFROM')?.value)
  const to = parseOffset(part.property('TZOFFSETTO')?.value)
  if (start === null || to === null) return []
  return [
    {
      start: start.wall,
      from: from ?? to,
      to,
      dates: datesOf(part),
      rules: part.properties('RRULE').flatMap(({ value }) => parseRule(value) ?? []),
    },
  ]
}

/** Returns the dates that RDATE lists, each once. */
function datesOf(part: Component): WallTime[] {
  const texts = new Set(part.properties('RDATE').flatMap(({ value }) => value.split(',')))
  return [...texts].flatMap((text) => parseWallTime(text)?.wall ?? [])
}

/** Parses `+0100` and `-053000`. */
function parseOffset(text: string | undefined): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)(?:\d\d)?$/.exec(text ?? '') ?? []
  const size = Number(hours) * 60 + Number(minutes)
  if (sign === undefined || size > MAX_OFFSET) return null
  return sign === '-' ? -size : size
}

/** Returns when a rule begins an observance, up to a time. Throws OutOfBudget. */
function ruledOnsets(rule: Rule, start: WallTime, end: WallTime, budget: Budget): WallTime[] {
  budget.spend(1)
  const until = rule.until === null ? null : parseWallTime(rule.until)
  // UNTIL is in UTC, and the clock is less than a day from it.
  const last = Math.min(end, until === null ? end : until.wall + MAX_OFFSET * MINUTE)
  const found: WallTime[] = []
  for (const wall of wallTimes(rule, startNear(rule, start, last), budget)) {
    if (wall > last) break
    found.push(wall)
  }
  return found
}

/** Returns a later start of a rule for each year, since some start in 1601. */
function startNear({ recur, count }: Rule, start: WallTime, last: WallTime): WallTime {
  const isPlain = recur.freq === 'YEARLY' && recur.interval === 1 && !Number.isFinite(count)
  const { year, month, day } = wallFields(start)
  const near = wallFields(last).year - 3
  if (!isPlain || near <= year) return start
  const [date, sameDay] = [
    wallTime(`${year}-${month}-${day}`, 0),
    wallTime(`${near}-${month}-${day}`, 0),
  ]
  return start - date + sameDay
}
