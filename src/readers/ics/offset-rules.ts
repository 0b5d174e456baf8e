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

export class OffsetRules {
  readonly #observances: readonly Observance[]
  readonly #budget: Budget
  /** Cache: the changes that are near a time, by its year. */
  readonly #changes = new Map<number, readonly (readonly [since: WallTime, offset: number])[]>()

  constructor(zone: Component, budget: Budget) {
    this.#budget = budget
    this.#observances = zone.parts.flatMap(parseObservance)
  }

  /** Returns the minutes ahead of UTC at a time of the zone, or null. Throws OutOfBudget. */
  offsetAt(wall: WallTime): number | null {
    const change = lastUntil(this.#changesNear(wallFields(wall).year), wall)
    if (change) return change[1]
    const [first] = this.#observances.toSorted((a, b) => a.start - b.start)
    return first?.from ?? null
  }

  #changesNear(year: number) {
    const known = this.#changes.get(year)
    if (known) return known
    const changes = this.#observances.flatMap((observance) => {
      // What the clocks skip has the offset before it (RFC 5545, 3.3.5).
      const skipped = Math.max(0, observance.to - observance.from) * MINUTE
      return onsets(observance, year, this.#budget).map(
        (since) => [since + skipped, observance.to] as const,
      )
    })
    const sorted = changes.sort(([a], [b]) => a - b)
    this.#changes.set(year, sorted)
    return sorted
  }
}

type Change = readonly [since: WallTime, offset: number]

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
      dates: part
        .properties('RDATE')
        .flatMap(({ value }) => value.split(','))
        .flatMap((date) => parseWallTime(date)?.wall ?? []),
      rules: part.properties('RRULE').flatMap(({ value }) => parseRule(value) ?? []),
    },
  ]
}

/** Parses `+0100` and `-053000`. */
function parseOffset(text: string | undefined): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)(?:\d\d)?$/.exec(text ?? '') ?? []
  const size = Number(hours) * 60 + Number(minutes)
  if (sign === undefined || size > MAX_OFFSET) return null
  return sign === '-' ? -size : size
}

/** Returns when an observance begins, up to the end of a year: in that year and its last time before. */
function onsets({ start, dates, rules }: Observance, year: number, budget: Budget): WallTime[] {
  const end = wallTime(`${year + 1}-01-01`, 0)
  budget.spend(dates.length)
  const ruled = rules.flatMap((rule) => ruledOnsets(rule, start, end, budget))
  return [start, ...dates, ...ruled].filter((wall) => wall < end)
}

function ruledOnsets(rule: Rule, start: WallTime, end: WallTime, budget: Budget): WallTime[] {
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
function startNear({ recur }: Rule, start: WallTime, last: WallTime): WallTime {
  const isPlain = recur.freq === 'YEARLY' && recur.interval === 1 && !recur.count
  const { year, month, day } = wallFields(start)
  const near = wallFields(last).year - 3
  if (!isPlain || near <= year) return start
  const [date, sameDay] = [
    wallTime(`${year}-${month}-${day}`, 0),
    wallTime(`${near}-${month}-${day}`, 0),
  ]
  return start - date + sameDay
}
