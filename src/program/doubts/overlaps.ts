/** Doubts about what takes place at the same time: in one room, or with one person. */
import type { Path } from '../../model/problem.ts'
import { type Finding, problem } from '../../model/problems/index.ts'
import { isTimed, type Person, type Session, type Talk, type Timed } from '../../model/program.ts'
import { fold } from '../../text/match.ts'
import { formatTime } from '../../time/format.ts'
import type { BuiltDay } from '../sessions.ts'
import type { DoubtTools } from './index.ts'
import { itemsOfDays, type PlacedItem } from './items.ts'

type TimedItem = PlacedItem & { readonly item: Timed<Session | Talk> }

export function doubtOverlaps(days: readonly BuiltDay[], tools: DoubtTools): void {
  const items = itemsOfDays(days)
    .filter((one): one is TimedItem => isTimed(one.item) && one.item.status === 'confirmed')
    .sort((a, b) => a.item.start - b.item.start)
  const end = ({ item }: TimedItem) => formatTime(item.end, tools.zone)
  reportOverlaps(items, placesOf, tools, (earlier) => {
    return problem('overlap', earlier.item.title, end(earlier))
  })
  reportOverlaps(items, peopleOf, tools, (earlier, person) => {
    return problem('two-places', person, earlier.item.title, end(earlier))
  })
}

/** Returns a key for each room that an item takes up. The talks of a session share its room. */
function placesOf({ item, session }: TimedItem): [key: string, name: string][] {
  // The talks of a session without a room are still one after the other.
  if (item.rooms.length === 0) return session ? [[`in ${session.id}`, '']] : []
  return item.rooms.map((room) => [room, room])
}

function peopleOf({ item }: TimedItem): [key: string, name: string][] {
  return [...item.speakers, ...item.chairs].map((person) => [personKey(person), person.name])
}

function personKey({ name, affiliation }: Person): string {
  return JSON.stringify([fold(name), fold(affiliation ?? '')])
}

/**
 * Reports each item that starts before another one with the same key ends. The items must be sorted
 * by start. A session does not overlap with its own talks, nor a poster with another.
 */
function reportOverlaps(
  items: readonly TimedItem[],
  keysOf: (item: TimedItem) => [key: string, name: string][],
  { report, isChecked }: DoubtTools,
  describe: (earlier: TimedItem, name: string) => Finding,
): void {
  const running = new Map<string, TimedItem[]>()
  for (const one of items) {
    for (const [key, name] of new Map(keysOf(one))) {
      const others = (running.get(key) ?? []).filter(({ item }) => item.end > one.item.start)
      const earlier = others.find((other) => !isRelated(one, other) && !arePosters(one, other))
      if (earlier && !isChecked(earlier.path)) report(placeOf(one), describe(earlier, name))
      running.set(key, [...others, one])
    }
  }
}

function placeOf({ path }: TimedItem): Path {
  return path
}

function isRelated(a: TimedItem, b: TimedItem): boolean {
  return a.session === b.item || b.session === a.item
}

function arePosters(a: TimedItem, b: TimedItem): boolean {
  return a.item.type === 'poster' && b.item.type === 'poster'
}
