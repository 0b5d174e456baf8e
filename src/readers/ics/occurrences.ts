/** Expands recurring entries into their occurrences. */
import { addDays } from '../../time/format.ts'
import { wallTimeAt } from '../../time/offset.ts'
import { DAY, type Instant, type Zone } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import type { Notes } from '../entries/notes.ts'
import { type Budget, OutOfBudget } from './budget.ts'
import { startProperty, type Timed } from './entry.ts'
import type { Property } from './property.ts'
import { parseRule, type Rule, wallTimes } from './rule.ts'
import {
  dateOf,
  type EventTime,
  instantOf,
  type Length,
  parseLength,
  parseWallTime,
} from './times.ts'
import type { CalendarZones } from './zones.ts'

/** One of the times of an entry. */
export interface Occurrence {
  readonly start: EventTime
  /** Null if its length is that of the entry. */
  readonly end: EventTime | null
  readonly length: Length | null
}

/** Maximum number of occurrences of an entry, and of all entries; a program holds 15,000 sessions. */
const [MAX_OF_ENTRY, MAX_IN_ALL] = [1000, 10_000]
/** Number of days that a rule without an end is followed, in a calendar where all entries recur. */
const ENDLESS_DAYS = 366

/** Steps of the budget that a rule costs before it is followed. */
const RULE_STEPS = 5

/** The occurrences of an entry. */
interface Expansion {
  /** In order of time. */
  readonly occurrences: readonly Occurrence[]
  /** The times of all, with those that are excluded. */
  readonly times: readonly EventTime[]
}

interface Tools {
  readonly zones: CalendarZones
  readonly budget: Budget
  readonly notes: Notes
  /** Zone of the times that name none. */
  readonly floating: Zone
  /** The last time at which an entry that does not recur starts, or null. */
  readonly lastStart: EventTime | null
}

export class Expander {
  readonly #tools: Tools
  #left = MAX_IN_ALL

  constructor(tools: Tools) {
    this.#tools = tools
  }

  /** Returns the occurrences of an entry in order of time, within the bounds that it notes. */
  expand(entry: Timed): Expansion {
    const { component, start } = entry
    const added = component.properties('RDATE').flatMap((date) => this.#dates(date, entry))
    const rules = component.properties('RRULE')
    const ruled = rules.flatMap(({ value }) => this.#ruled(value, entry))
    const first = ruled.length === 0 ? [asOccurrence(start)] : []
    const all = [...first, ...ruled, ...added]
    return {
      occurrences: this.#bounded(this.#withoutRepeats(all, entry), entry),
      times: all.map(({ start }) => start),
    }
  }

  /** Returns the dates of a rule; none if it can't be followed. */
  #ruled(text: string, entry: Timed): Occurrence[] {
    const starts: EventTime[] = []
    try {
      this.#followed(text, entry, starts)
    } catch (error) {
      if (!(error instanceof OutOfBudget)) throw error
      this.#note(entry, 'recurrence rules that take too long to follow: the first dates are kept')
      return starts.map(asOccurrence)
    }
    if (starts.length === 0) {
      this.#note(entry, "recurrence rules that can't be followed: one date is kept", text)
    }
    return starts.map(asOccurrence)
  }

  /** Adds the dates of a rule to `starts`. Throws OutOfBudget. */
  #followed(text: string, entry: Timed, starts: EventTime[]): void {
    const rule = parseRule(text)
    if (rule === null) return
    const last = this.#lastOf(rule, entry, () => this.#endlessLast(entry))
    for (const start of this.#follow(rule, entry, last)) {
      starts.push(start)
      if (starts.length > MAX_OF_ENTRY) return // noted where all dates are known
    }
  }

  /** Yields the dates of a rule up to an instant. Throws OutOfBudget. */
  *#follow(rule: Rule, entry: Timed, last: Instant): Generator<EventTime> {
    this.#tools.budget.spend(RULE_STEPS)
    const at = this.#tools.zones.clockOf(entry.start, startProperty(entry))
    for (const wall of wallTimes(rule, entry.start.wall, this.#tools.budget)) {
      const start = at(wall)
      if (this.#instantOf(start) > last) return
      yield start
    }
  }

  /** Returns the last instant at which a rule may have an occurrence. */
  #lastOf({ until, isEndless }: Rule, entry: Timed, endless: () => Instant): Instant {
    const time = until === null ? null : parseWallTime(until)
    if (isEndless || (until !== null && time === null)) return endless()
    if (time === null) return Number.POSITIVE_INFINITY
    // A time without a zone is one on the clock of the entry; a date includes the whole day.
    const zoned = { ...time, zone: time.zone ?? entry.start.zone }
    return this.#instantOf(zoned) + (time.isDate ? DAY - 1 : 0)
  }

  #endlessLast(entry: Timed): Instant {
    const { lastStart } = this.#tools
    const hasOthers = lastStart !== null && dateOf(lastStart) >= dateOf(entry.start)
    const what = hasOthers
      ? 'recurs without an end: kept until the last day on which another entry starts'
      : 'recurs without an end: kept for a year'
    this.#note(entry, what)
    const date = hasOthers ? dateOf(lastStart) : addDays(dateOf(entry.start), ENDLESS_DAYS)
    const { zone } = hasOthers ? lastStart : entry.start
    const end = { wall: wallTime(date, DAY) - 1, zone, isDate: false }
    return this.#instantOf(end)
  }

  /** Returns the occurrences of an RDATE, whose values may be periods. */
  #dates(property: Property, entry: Timed): Occurrence[] {
    return property.value.split(',').flatMap((value) => {
      const [from = '', to] = value.split('/')
      const time = this.#time(from, property, entry)
      if (time === null) return []
      const start = this.#onClockOf(entry, time)
      const end = to === undefined ? null : this.#tools.zones.parseTime(to, property)
      const length = to === undefined ? null : parseLength(to)
      return [{ start, end: end?.ok ? end.value : null, length }]
    })
  }

  /** Returns a time on the clock of its entry, which may not show it apart from another. */
  #onClockOf({ start: { zone } }: Timed, time: EventTime): EventTime {
    if (zone === null || zone.knownOffset || time.zone === null || time.isDate) return time
    const instant = this.#instantOf(time)
    const moved = { ...time, wall: wallTimeAt(zone, instant), zone }
    return this.#instantOf(moved) === instant ? moved : time
  }

  /** Returns one of the dates that an entry lists, or null after noting that it can't be read. */
  #time(value: string, property: Property, entry: Timed): EventTime | null {
    const time = this.#tools.zones.parseTime(value, property)
    if (time.ok) return time.value
    const { notes } = this.#tools
    notes.leftOut('field', "dates of recurring entries that can't be read", {
      example: value,
      where: entry.where,
    })
    return null
  }

  /** Returns the occurrences in order of time, each once, without those that the entry excludes. */
  #withoutRepeats(occurrences: readonly Occurrence[], entry: Timed): Occurrence[] {
    const found = new Map<Instant, Occurrence>()
    for (const occurrence of occurrences) {
      const instant = this.#instantOf(occurrence.start)
      if (!found.has(instant)) found.set(instant, occurrence)
    }
    const inOrder = [...found].sort(([a], [b]) => a - b)
    const [times, dates] = this.#excluded(entry)
    const ruled = this.#excludedByRule(entry, inOrder.at(-1)?.[0] ?? 0)
    return inOrder.flatMap(([instant, occurrence]) => {
      const isExcluded =
        times.has(instant) || dates.has(dateOf(occurrence.start)) || ruled.has(instant)
      return isExcluded ? [] : occurrence
    })
  }

  /** Returns the instants up to the last one that EXRULE takes out, which RFC 2445 has. */
  #excludedByRule(entry: Timed, last: Instant): Set<Instant> {
    const found = new Set<Instant>()
    for (const { value } of entry.component.properties('EXRULE')) {
      const rule = parseRule(value)
      if (rule === null || !this.#exclude(rule, entry, last, found)) {
        const what =
          "excluding rules (EXRULE) that can't be followed: dates that they exclude may be kept"
        this.#note(entry, what, value)
      }
    }
    return found
  }

  /** Adds what a rule excludes, and returns whether that is all. */
  #exclude(rule: Rule, entry: Timed, last: Instant, found: Set<Instant>): boolean {
    const until = Math.min(
      last,
      this.#lastOf(rule, entry, () => last),
    )
    try {
      for (const start of this.#follow(rule, entry, until)) found.add(this.#instantOf(start))
      return true
    } catch (error) {
      if (error instanceof OutOfBudget) return false
      throw error
    }
  }

  #excluded(entry: Timed): [times: Set<Instant>, dates: Set<string>] {
    const parsed = entry.component.properties('EXDATE').flatMap((property) => {
      return property.value.split(',').flatMap((value) => this.#time(value, property, entry) ?? [])
    })
    return [
      new Set(parsed.filter(({ isDate }) => !isDate).map((time) => this.#instantOf(time))),
      new Set(parsed.filter(({ isDate }) => isDate).map(dateOf)),
    ]
  }

  #bounded(occurrences: readonly Occurrence[], entry: Timed): Occurrence[] {
    const limit = Math.min(MAX_OF_ENTRY, this.#left)
    const kept = occurrences.slice(0, limit)
    this.#left -= kept.length
    if (kept.length < occurrences.length) {
      const what = `recurs too often: at most ${MAX_OF_ENTRY} dates of an entry and ${MAX_IN_ALL} in all are kept`
      this.#note(entry, what)
    }
    return kept
  }

  #instantOf(time: EventTime): Instant {
    return instantOf(time, this.#tools.floating)
  }

  #note({ title, where }: Timed, what: string, example = title): void {
    this.#tools.notes.changed('field', what, { example, where })
  }
}

function asOccurrence(start: EventTime): Occurrence {
  return { start, end: null, length: null }
}
