/** Places the items of a source in time: instants, on the dates of the venue, talks in their blocks. */
import { startOfDate } from '../../time/date-edges.ts'
import { addDays, isoDate } from '../../time/format.ts'
import { instantOfSkipped, type Resolution, resolveWallTime } from '../../time/offset.ts'
import {
  DAY,
  type Duration,
  HOUR,
  type Instant,
  type IsoDate,
  type Zone,
} from '../../time/types.ts'
import type { Notes } from './notes.ts'
import type { SourceItem, SourceTime } from './source-program.ts'

/** How long after midnight a session may start that a source lists under the day before. */
const NIGHT: Duration = 6 * HOUR
/** Maximum length of a session in a program. */
const MAX_LENGTH: Duration = 14 * DAY

/** An item with its times. */
export interface PlacedTalk {
  readonly item: SourceItem
  /** Null if its time is to be announced, or that of its block. */
  readonly start: Instant | null
  /** Null if it is to be inferred. */
  readonly end: Instant | null
}

export interface PlacedSession extends PlacedTalk {
  readonly date: IsoDate
  readonly talks: readonly PlacedTalk[]
}

/** Places the items of a source. Notes what is left out or changed. */
export class Placer {
  readonly #zone: Zone
  readonly #notes: Notes
  #resolutions = new Map<string, Resolution | null>()

  constructor(zone: Zone, notes: Notes) {
    this.#zone = zone
    this.#notes = notes
  }

  /** Returns the sessions in order of start, then end, then source; those without a time last. */
  place(items: readonly SourceItem[]): PlacedSession[] {
    const sessions = items.flatMap((item) => this.#placeSession(item))
    return sessions.sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end))
  }

  /** Returns a session, or what stands for it: its talks, if it can't be kept or doesn't hold them. */
  #placeSession(item: SourceItem): PlacedSession[] {
    const talks = (item.talks ?? []).flatMap((talk) => this.#placeTalk(talk) ?? [])
    const placed = this.#placeItem(item, firstStart(talks))
    if (placed === null) return talks.flatMap((talk) => this.#asSession(talk, item))
    const date = placed.start === null ? item.day : isoDate(placed.start, this.#zone)
    if (date == null) {
      this.#leaveOut(item, 'without a time')
      return talks.flatMap((talk) => this.#asSession(talk, item))
    }
    if (placed.start !== null) this.#noteDay(item, placed.start, date)
    const isInside = (talk: PlacedTalk) => isWithin(talk, placed, date, this.#zone)
    const outside = talks.filter((talk) => !isInside(talk))
    const inside = talks.filter(isInside).map((talk) => this.#cutToBlock(talk, placed))
    // Those without a time last, as the talks of a program are in order of time.
    const inOrder = inside.sort((a, b) => compare(a.start, b.start))
    const session = { ...placed, date, talks: inOrder }
    return [session, ...outside.flatMap((talk) => this.#asSession(talk, item, 'outside'))]
  }

  /** Returns a talk that has no block as a session in the room of its block. */
  #asSession(talk: PlacedTalk, block: SourceItem, why?: 'outside'): PlacedSession[] {
    const { item, start } = talk
    if (start === null) {
      this.#leaveOut(item, 'talks without a time, in a session that is left out')
      return []
    }
    if (why) {
      const what = 'talks that are not within the time of their session are sessions of their own'
      this.#notes.changed('entry', what, noted(item))
    }
    const inherited = { rooms: block.rooms ?? [], track: block.track }
    const own = { ...inherited, ...withOwnPlace(item) }
    return [{ ...talk, item: own, date: isoDate(start, this.#zone), talks: [] }]
  }

  #placeTalk(item: SourceItem): PlacedTalk | null {
    if (item.start === null) return { item, start: null, end: null }
    return this.#placeItem(item, null)
  }

  /** Returns an item with its times, or null after noting why it is left out. */
  #placeItem(item: SourceItem, fallbackStart: Instant | null): PlacedTalk | null {
    const start = item.start === null ? fallbackStart : this.#resolve(item.start, item)
    if (start === undefined) return null
    if (start === null) return { item, start: null, end: null }
    const end = this.#endOf(item, start)
    if (end !== null && end - start > MAX_LENGTH) {
      this.#leaveOut(item, 'longer than 14 days')
      return null
    }
    if (end !== null && end - start > DAY) {
      this.#notes.guessed('field', 'longer than a day, as written', noted(item))
    }
    return { item, start, end }
  }

  /** Returns the end that the source gives, or null after noting that it is to be inferred. */
  #endOf(item: SourceItem, start: Instant): Instant | null {
    const given = item.end ? this.#instantOf(item.end, item) : null
    const length = item.duration ?? null
    const end = given ?? (length !== null && Number.isFinite(length) ? start + length : null)
    if (end !== null && end > start) return end
    const why = end === null ? 'no end' : end === start ? 'no length' : 'an end before the start'
    this.#notes.guessed('field', `${why}: inferred from what follows`, noted(item))
    return null
  }

  /** Returns the instant of a start, or undefined after noting why its item is left out. */
  #resolve(time: SourceTime, item: SourceItem): Instant | undefined {
    const instant = this.#instantOf(time, item)
    if (instant === null) {
      this.#leaveOut(item, "at a time that can't be read")
      return undefined
    }
    const year = Number(isoDate(instant, this.#zone).slice(0, 4))
    if (year >= 1900 && year <= 2199) return instant
    this.#leaveOut(item, 'not in the years 1900 to 2199')
    return undefined
  }

  /** Returns the instant of a time of an item, or null if it is none. Notes which of two, or none. */
  #instantOf(time: SourceTime, item: SourceItem): Instant | null {
    const resolution = this.#resolved(time)
    if (resolution === null) return null
    if (resolution.kind === 'twice') {
      const what = 'a time that the clocks show twice: the first is assumed'
      this.#notes.guessed('field', what, noted(item))
    }
    if (resolution.kind !== 'never') return resolution.instant
    // It has the offset before the clocks change (RFC 5545, 3.3.5).
    this.#notes.changed('field', 'times that the clocks skip are as much later', noted(item))
    return instantOfSkipped(resolution, time.wall)
  }

  #resolved({ wall, zone }: SourceTime): Resolution | null {
    const clock = zone ?? this.#zone
    const key = `${clock.name} ${wall}`
    const known = this.#resolutions.get(key)
    if (known !== undefined) return known
    const resolution = Number.isFinite(wall) ? resolveWallTime(clock, wall) : null
    this.#resolutions.set(key, resolution)
    return resolution
  }

  /** Returns a talk that ends with its block at the latest. */
  #cutToBlock(talk: PlacedTalk, { end }: PlacedTalk): PlacedTalk {
    if (end === null || talk.end === null || talk.end <= end) return talk
    const what = 'talks that last longer than their session end with it'
    this.#notes.changed('field', what, noted(talk.item))
    return { ...talk, end }
  }

  #noteDay(item: SourceItem, start: Instant, date: IsoDate): void {
    if (item.day == null || item.day === date) return
    const isNext = date === addDays(item.day, 1)
    const isNight = isNext && start - startOfDate(this.#zone, date) < NIGHT
    const what = isNight
      ? 'sessions after midnight stand under the next date'
      : 'sessions stand under the date of their start, not the day that lists them'
    this.#notes.changed('field', what, noted(item))
  }

  #leaveOut(item: SourceItem, why: string): void {
    this.#notes.leftOut('entry', why, noted(item))
  }
}

/** Returns whether a talk can stand in a block: a start is on the date of the block or the next one. */
function isWithin(talk: PlacedTalk, block: PlacedTalk, date: IsoDate, zone: Zone): boolean {
  if (talk.start === null) return true
  if (block.start === null) return false
  const isNear = isoDate(talk.start, zone) <= addDays(date, 1)
  return isNear && talk.start >= block.start && talk.start < (block.end ?? Infinity)
}

function firstStart(talks: readonly PlacedTalk[]): Instant | null {
  return talks.reduce<Instant | null>((first, { start }) => {
    return start === null ? first : Math.min(first ?? start, start)
  }, null)
}

/** Compares times; what has none comes last. */
export function compare(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}

/** Returns an item without rooms and a track that are empty, which would hide those of its block. */
function withOwnPlace(item: SourceItem): SourceItem {
  const { rooms, track, ...others } = item
  const hasRoom = rooms?.some((room) => (room?.trim() ?? '') !== '')
  return { ...others, ...(hasRoom && { rooms }), ...(track?.trim() && { track }) } as SourceItem
}

function noted({ title, where }: SourceItem): { example: string | null; where: string | null } {
  return { example: title ?? null, where }
}
