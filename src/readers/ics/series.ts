/** Joins recurring entries with the entries that change one of their occurrences. */
import { wallTimeAt } from '../../time/offset.ts'
import { DAY, type Duration, type Instant, type Zone } from '../../time/types.ts'
import type { Notes } from '../entries/notes.ts'
import { recurs, startProperty, type Timed } from './entry.ts'
import { OccurrenceIds } from './occurrence-ids.ts'
import type { Expander, Occurrence } from './occurrences.ts'
import { type EventTime, instantOf, nominalLength, sinceMidnight } from './times.ts'
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
  /** Cache: an entry is expanded once. */
  readonly #expansions = new Map<Timed, ReturnType<Expander['expand']>>()
  /** Cache, by UID or, of entries that recur, by entry. */
  readonly #ids = new Map<Timed | string, OccurrenceIds>()

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
    if (recurrenceId !== null) return [this.#changed(entry)]
    if (!recurs(entry)) return [{ entry, id, start, end, length: this.#exact(entry) }]
    const changes = this.#changesOf(entry).map((change) => {
      return { change, at: this.#changedInstant(change, entry) }
    })
    const changed = new Set(changes.map(({ at }) => at))
    const later = changes.filter(({ change }) => change.changesLater).sort((a, b) => a.at - b.at)
    return this.#expansionOf(entry).occurrences.flatMap((occurrence) => {
      const instant = this.#instantOf(occurrence.start)
      if (changed.has(instant)) return []
      const applied = later.findLast(({ at }) => at < instant)
      return applied ? this.#moved(entry, occurrence, applied) : this.#own(entry, occurrence)
    })
  }

  /** Returns the instance of an entry that changes an occurrence. Its id is that of the occurrence. */
  #changed(entry: Timed): Instance {
    const { uid, start, end } = entry
    const id = uid && this.#idsOf(this.#recurring.get(uid) ?? uid).of(this.#original(entry))
    return { entry, id, start, end, length: this.#exact(entry) }
  }

  /** Returns the time that an entry changes, on the clock of the entry that recurs. */
  #original({ uid, recurrenceId }: Timed): EventTime {
    const time = recurrenceId as EventTime
    const { zone } = (uid === null ? null : this.#recurring.get(uid)?.start) ?? time
    if (time.isDate) return time
    return { wall: wallTimeAt(zone ?? this.#floating, this.#instantOf(time)), zone, isDate: false }
  }

  /** Returns the entries that change an occurrence of an entry: of the first that recurs with a UID. */
  #changesOf(entry: Timed): readonly Timed[] {
    const { uid } = entry
    if (uid === null || this.#recurring.get(uid) !== entry) return []
    return this.#changes.get(uid) ?? []
  }

  #expansionOf(entry: Timed): ReturnType<Expander['expand']> {
    const expansion = this.#expansions.get(entry) ?? this.#expander.expand(entry)
    this.#expansions.set(entry, expansion)
    return expansion
  }

  /** Returns the ids of an entry that recurs, or of a UID of which there are only changes. */
  #idsOf(main: Timed | string): OccurrenceIds {
    const known = this.#ids.get(main)
    if (known) return known
    const ids = typeof main === 'string' ? this.#idsOfChanges(main) : this.#idsOfEntry(main)
    this.#ids.set(main, ids)
    return ids
  }

  #idsOfChanges(uid: string): OccurrenceIds {
    const changes = this.#changes.get(uid) ?? []
    return new OccurrenceIds(
      uid,
      null,
      changes.map((change) => this.#original(change)),
    )
  }

  #idsOfEntry(main: Timed): OccurrenceIds {
    const changed = this.#changesOf(main).map((change) => this.#original(change))
    const { times } = this.#expansionOf(main)
    return new OccurrenceIds(main.uid ?? '', main.start, [...times, ...changed])
  }

  #own(entry: Timed, occurrence: Occurrence): Instance {
    return {
      entry,
      id: entry.uid && this.#idsOf(entry).of(occurrence.start),
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
      id: main.uid && this.#idsOf(main).of(start),
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
    return this.#instantOf({ ...start, wall: time.wall + sinceMidnight(start) })
  }

  #instantOf(time: EventTime): Instant {
    return instantOf(time, this.#floating)
  }
}
