/** Doubts about what takes place at the same time: in one room, or with one person. */
import { type Finding, problem } from '../../model/problems/index.ts'
import {
  type Person,
  type Session,
  type Talk,
  type Timed,
  takesPlace,
} from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'
import { fold } from '../../text/match.ts'
import { formatTime } from '../../time/format.ts'
import type { BuiltDay } from '../sessions.ts'
import type { DoubtTools } from './index.ts'
import { itemsOfDays, type PlacedItem } from './items.ts'
import { isPlaceholder } from './names.ts'

type TimedItem = PlacedItem & { readonly item: Timed<Session | Talk> }

/** What an item takes up, which nothing else can have at the same time. */
interface Claim {
  readonly key: string
  /** Returns the doubt about an item that has it until a time. */
  doubt(title: string, end: string): Finding
}

/**
 * Reports each item that starts before another one with the same claim ends, once for each other. A
 * session does not overlap with its own talks, nor a poster with another. One that is checked
 * overlaps with nothing.
 */
export function doubtOverlaps(days: readonly BuiltDay[], { isChecked, report, zone }: DoubtTools) {
  const items = itemsOfDays(days)
    .filter((one): one is TimedItem => takesPlace(one.item))
    .filter(({ path }) => !isChecked(path))
    .sort((a, b) => a.item.start - b.item.start)
  const running = new Running()
  for (const one of items) {
    const reported = new Set<TimedItem>()
    for (const { key, doubt } of claimsOf(one)) {
      const earlier = running.overlapping(one, key)
      if (earlier && !reported.has(earlier)) {
        report(one.path, doubt(earlier.item.title, formatTime(earlier.item.end, zone)))
        reported.add(earlier)
      }
      running.add(one, key)
    }
  }
}

function claimsOf(one: TimedItem): Claim[] {
  const people = [...one.item.speakers, ...one.item.chairs]
  return [...placesOf(one), ...people.filter(({ name }) => !isPlaceholder(name)).map(personClaim)]
}

/**
 * Returns the places of an item. The talks of a session follow each other in its room, or if it has
 * none; in one with several rooms, each may be in another.
 */
function placesOf({ item, session }: TimedItem): Claim[] {
  if (!session || roomText(item) !== roomText(session)) {
    return item.rooms.filter((room) => !isPlaceholder(room)).map(roomClaim)
  }
  return session.rooms.length > 1 ? [] : [sessionClaim(session)]
}

function roomClaim(room: string): Claim {
  return { key: `room ${room}`, doubt: (...other) => problem('overlap', ...other, 'room') }
}

function sessionClaim({ id }: Session): Claim {
  return { key: `session ${id}`, doubt: (...other) => problem('overlap', ...other, 'session') }
}

function personClaim({ name, affiliation }: Person): Claim {
  const key = `person ${JSON.stringify([fold(name), fold(affiliation ?? '')])}`
  return { key, doubt: (...other) => problem('two-places', name, ...other) }
}

/** Number of items to keep for each key: the one that ends last may be the session of a talk. */
const KEPT = 2

/** The items of each key that end last so far, posters apart. */
class Running {
  readonly #byKey = new Map<string, TimedItem[]>()

  /** Returns an unrelated item that ends after another starts. */
  overlapping(one: TimedItem, key: string): TimedItem | undefined {
    const posters = isPoster(one) ? [] : this.#ofKey(`poster ${key}`)
    return [...this.#ofKey(key), ...posters].find((other) => {
      return other.item.end > one.item.start && other.item !== one.session && other !== one
    })
  }

  add(one: TimedItem, key: string): void {
    const group = isPoster(one) ? `poster ${key}` : key
    const all = [...this.#ofKey(group), one].sort((a, b) => b.item.end - a.item.end)
    this.#byKey.set(group, all.slice(0, KEPT))
  }

  #ofKey(key: string): readonly TimedItem[] {
    return this.#byKey.get(key) ?? []
  }
}

function isPoster({ item }: TimedItem): boolean {
  return item.type === 'poster'
}
