/** Plans the days of someone who has starred sessions and talks. */
import { isTimed, type Program } from '../../model/program.ts'
import { mayMeet, roomText } from '../../model/rooms.ts'
import type { Instant, IsoDate } from '../../time/types.ts'
import { itemsOf, type ListedDay, type ListedItem, listDays } from '../days.ts'
import { groupBy } from '../group-by.ts'
import type { Slot } from '../slots.ts'
import { type Clash, findClashes } from './clashes.ts'
import { type FreeTime, findFreeTimes } from './free-times.ts'
import { otherTimesIn } from './other-times.ts'
import { isConfirmed, type Planned, plannedOf } from './planned.ts'

export interface Plan {
  /** All that is starred, soonest first; what has no known time comes last. */
  readonly starred: readonly Slot[]
  /** The days at the venue that have something. */
  readonly days: readonly PlanDay[]
  /** What has no known time. */
  readonly untimed: readonly Slot[]
  readonly clashes: readonly Clash[]
}

export interface PlanDay {
  readonly date: IsoDate
  /** Sorted by start. What continues from an earlier day comes first. */
  readonly items: readonly PlanItem[]
  readonly free: readonly FreeTime[]
}

export interface PlanItem extends ListedItem {
  readonly planned: Planned
  /** True if it is on; of several days, on that of the instant. */
  readonly isOn: boolean
  /** Clashes with what started earlier; none on the later days that it continues on. */
  readonly clashes: readonly Clash[]
  /** When it is held again, if it clashes with anything. */
  readonly otherTimes: readonly Planned[]
  /** Other rooms in which something ends as it starts; at most MAX_ROOMS and one more. */
  readonly walksFrom: readonly string[]
}

/** Maximum number of rooms to name. */
export const MAX_ROOMS = 3

/** Returns the plan for the sessions and talks with these ids. Other times are after an instant. */
export function askPlan(program: Program, ids: ReadonlySet<string>, at: Instant): Plan {
  const { timed, untimed } = plannedOf(program, ids)
  const held = timed.filter(isConfirmed)
  const clashes = findClashes(held)
  const byId = new Map(timed.map((one) => [one.slot.item.id, one]))
  const listed = listDays(program)
    .map((day) => ({ date: day.date, items: plannedOn(day, byId) }))
    .filter(({ items }) => items.length > 0)
  const free = findFreeTimes(
    held,
    listed.map(({ items }) => items.map(({ planned }) => planned).filter(isConfirmed)),
  )
  const detailsOf = describeIn(program, held, clashes, at)
  const current = currentAmong(
    listed.flatMap(({ items }) => items),
    at,
  )
  return {
    starred: [...timed.map(({ slot }) => slot), ...untimed],
    days: listed.map(({ date, items }, index) => ({
      date,
      items: items.map((one) => ({ ...one, isOn: current.has(one), ...detailsOf(one) })),
      free: free[index] ?? [],
    })),
    untimed,
    clashes,
  }
}

/** Returns the times that a day has: starts and ends. */
export function timesOf({ items }: PlanDay): Instant[] {
  return items.flatMap(({ continues, planned: { start, end } }) =>
    continues ? [end] : [start, end],
  )
}

type ListedPlanned = ListedItem & Pick<PlanItem, 'planned'>

/** Returns what is planned on a list, sorted by start. */
function plannedOn(day: ListedDay, byId: ReadonlyMap<string, Planned>): ListedPlanned[] {
  return [...itemsOf(day), ...talksPast(day)]
    .flatMap((listed) => {
      const planned = byId.get(listed.item.id)
      if (!planned) return []
      const { start } = planned
      const continues = start < (listed.since ?? start)
      return { ...listed, planned, continues }
    })
    .sort((a, b) => (a.since ?? 0) - (b.since ?? 0) || a.planned.start - b.planned.start)
}

/** Returns the talks that began before a list of a later date and run into it. */
function talksPast({ continuing, from }: ListedDay): ListedItem[] {
  return continuing.flatMap((session) => {
    return session.talks
      .filter((talk) => isTimed(talk) && talk.start < from && from < talk.end)
      .map((item) => ({ item, session, continues: true, since: from }))
  })
}

/** Returns what is on at an instant: of what is listed on several days, the last that has begun. */
function currentAmong(items: readonly ListedPlanned[], at: Instant): ReadonlySet<ListedPlanned> {
  const begun = items.filter(({ planned, since }) => {
    return isConfirmed(planned) && (since ?? Infinity) <= at && at < planned.end
  })
  return new Set(new Map(begun.map((one) => [one.planned, one])).values())
}

type Details = Omit<PlanItem, keyof ListedPlanned | 'isOn'>

/** Returns a function that finds what there is to say of an item. */
function describeIn(
  program: Program,
  held: readonly Planned[],
  clashes: readonly Clash[],
  at: Instant,
): (listed: ListedPlanned) => Details {
  const bySecond = groupBy(clashes, ({ second }) => second)
  const byEnd = groupBy(held, ({ end }) => end)
  const clashing = new Set(clashes.flatMap(({ first, second }) => [first, second]))
  const otherTimes = clashing.size === 0 ? () => [] : otherTimesIn(program, held, at)
  return ({ planned, continues }) => {
    if (continues || !isConfirmed(planned)) return { clashes: [], otherTimes: [], walksFrom: [] }
    const before = byEnd.get(planned.start) ?? []
    return {
      clashes: bySecond.get(planned) ?? [],
      otherTimes: clashing.has(planned) ? otherTimes(planned) : [],
      walksFrom: roomsApart(before, planned),
    }
  }
}

/** Returns the rooms of what is in none of the rooms of another. */
function roomsApart(before: readonly Planned[], { slot: { item } }: Planned): string[] {
  const rooms = new Set<string>()
  for (const { slot } of before) {
    const room = mayMeet(slot.item, item) ? null : roomText(slot.item)
    if (room !== null) rooms.add(room)
    if (rooms.size > MAX_ROOMS) break
  }
  return [...rooms]
}
