/** Joins recurring entries with the entries that change one of their occurrences. */
import { wallTimeAt } from '../../time/offset.ts'
import { DAY, type Duration, type Instant, type Zone } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import type { Notes } from '../entries/notes.ts'
import { recurs, startProperty, type Timed } from './entry.ts'
import type { Expander, Occurrence } from './occurrences.ts'
import { dateOf, type EventTime, instantOf, nominalLength } from './times.ts'
import type { CalendarZones } from './zones.ts'

/** A session or deadline: an entry at one of its times. */
export interface Instance {
  /** The entry that describes it. */
  readonly entry: Timed
  readonly id: string | null
  readonly start: EventTime
  readonly end: EventTime | null
  readonly length: Duration | null
}

interface Tools {
  readonly expander: Expander
  /** Zone of the times that name none. */
  readonly floating: Zone
  readonly zones: CalendarZones
  readonly notes: Notes
}

export class Series {
  readonly #expander: Expander
  readonly #floating: Zone
  readonly #zones: CalendarZones
  readonly #notes: Notes
  /** Recurring entries, and entries that change an occurrence, by UID. */
  readonly #recurring = new Map<string, Timed>()
  readonly #changes = new Map<string, Timed[]>()

  constructor(entries: readonly Timed[], { expander, floating, zones, notes }: Tools) {
    this.#expander = expander
    this.#floating = floating
    this.#zones = zones
    this.#notes = notes
    for (const entry of entries) this.#add(entry)
  }

  #add(entry: Timed): void {
    const { uid, recurrenceId } = entry
    if (uid === null) return
    if (recurrenceId === null) {
      if (recurs(entry) && !this.#recurring.has(uid)) this.#recurring.set(uid, entry)
      return
    }
    const changes = this.#changes.get(uid)
    if (changes) changes.push(entry)
    else this.#changes.set(uid, [entry])
  }

  /** Returns the instances of an entry that no other entry describes. */
  instancesOf(entry: Timed): Instance[] {
    const { uid: id, recurrenceId, start, end } = entry
    if (recurrenceId !== null) return [this.#changed(entry, recurrenceId)]
    if (!recurs(entry)) return [{ entry, id, start, end, length: this.#exact(entry) }]
    const isMain = id !== null && this.#recurring.get(id) === entry
    const changes = (isMain ? (this.#changes.get(id) ?? []) : []).map((change) => {
      return { change, at: this.#changedInstant(change, entry) }
    })
    const changed = new Set(changes.map(({ at }) => at))
    const later = changes.filter(({ change }) => change.changesLater).sort((a, b) => a.at - b.at)
    return this.#expander.expand(entry).flatMap((occurrence) => {
      const instant = this.#instantOf(occurrence.start)
      if (changed.has(instant)) return []
      const applied = later.findLast(({ at }) => at < instant)
      return applied ? this.#moved(entry, occurrence, applied) : this.#own(entry, occurrence)
    })
  }

  /** Returns the instance of an entry that changes an occurrence. Its id is that of the occurrence. */
  #changed(entry: Timed, recurrenceId: EventTime): Instance {
    const { uid, start, end } = entry
    const { zone } = (uid === null ? null : this.#recurring.get(uid)?.start) ?? recurrenceId
    const wall = wallTimeAt(zone ?? this.#floating, this.#instantOf(recurrenceId))
    const date = recurrenceId.isDate ? recurrenceId : { wall, zone, isDate: false }
    return { entry, id: occurrenceId(uid, date), start, end, length: this.#exact(entry) }
  }

  #own(entry: Timed, occurrence: Occurrence): Instance {
    return {
      entry,
      id: occurrenceId(entry.uid, occurrence.start),
      ...this.#withLength(occurrence, entry),
    }
  }

  /** Returns an occurrence as an entry describes it that changes an earlier one and all later ones. */
  #moved(
    main: Timed,
    { start }: Occurrence,
    { change, at }: { change: Timed; at: Instant },
  ): Instance {
    const { title: example, where } = change
    const what = 'changes of all later dates (THISANDFUTURE) are applied to them'
    this.#notes.changed('field', what, { example, where })
    const shift = this.#instantOf(change.start) - at
    const occurrence = { start: { ...start, wall: start.wall + shift }, end: null, length: null }
    return {
      entry: change,
      id: occurrenceId(main.uid, start),
      ...this.#withLength(occurrence, change),
    }
  }

  #withLength(occurrence: Occurrence, entry: Timed): Pick<Instance, 'start' | 'end' | 'length'> {
    const { start } = occurrence
    const own = occurrence.length && this.#exact(entry, { start, length: occurrence.length })
    if (occurrence.end !== null || own !== null) return { ...occurrence, length: own }
    const between = entry.end && this.#instantOf(entry.end) - this.#instantOf(entry.start)
    return {
      start,
      end: null,
      length: between ?? this.#exact(entry, { start, length: entry.length }),
    }
  }

  /** Returns a length from a start on; a day of it lasts as long as the clocks of the start say. */
  #exact(
    entry: Timed,
    { start, length }: Pick<Timed, 'start' | 'length'> = entry,
  ): Duration | null {
    if (length === null || length.days === 0 || start.isDate) return length && nominalLength(length)
    const clock = this.#zones.clockOf(start, startProperty(entry))
    const last = clock(start.wall + length.days * DAY)
    return this.#instantOf(last) - this.#instantOf(start) + length.time
  }

  /** Returns when the occurrence that an entry changes would be; a date alone lacks the time of day. */
  #changedInstant({ recurrenceId }: Timed, { start }: Timed): Instant {
    const time = recurrenceId as EventTime
    if (!time.isDate || start.isDate) return this.#instantOf(time)
    const sinceMidnight = start.wall - wallTime(dateOf(start), 0)
    return this.#instantOf({ ...start, wall: time.wall + sinceMidnight })
  }

  #instantOf(time: EventTime): Instant {
    return instantOf(time, this.#floating)
  }
}

/** Returns the id of an occurrence: `meeting@example.org-20260330`. */
function occurrenceId(uid: string | null, time: EventTime): string | null {
  return uid === null ? null : `${uid}-${dateOf(time).replaceAll('-', '')}`
}
