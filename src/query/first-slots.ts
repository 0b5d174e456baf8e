/** Finds what starts first, or at an instant, without looking at other sessions. */
import { outlineOf, partsOf, type SessionTimes } from '../model/outline.ts'
import { type Day, type Program, takesPlace } from '../model/program.ts'
import type { Instant } from '../time/types.ts'
import type { Matcher } from './filter.ts'
import { slotsAfter, slotsOfSession, type TimedSlot, timedSlots } from './timed-slots.ts'

/** Returns the matching sessions and talks that start first after an instant, all at one instant. */
export function slotsNext(program: Program, instant: Instant, matches?: Matcher): TimedSlot[] {
  if (!matches) return slotsStarting(program, firstStart(program, startsOf, instant))
  const slots = slotsAfter(program, instant, matches)
  return slots.filter(({ item }) => item.start === slots[0]?.item.start)
}

/** Returns the first matching talk with a time, else the first matching session; null if none is. */
export function firstSlot(program: Program, matches?: Matcher): TimedSlot | null {
  const talk = matches ? Infinity : firstStart(program, talkStarts)
  const start = Number.isFinite(talk) || matches ? talk : firstStart(program, startsOf)
  const slots = matches ? timedSlots(program, matches) : slotsStarting(program, start)
  return slots.find(({ kind }) => kind === 'talk') ?? slots[0] ?? null
}

/** What starts at an instant. */
export interface Group {
  readonly start: Instant
  slots(): TimedSlot[]
}

/** Returns the sessions and talks of a day by their start, soonest first. */
export function slotsByStart(program: Program, day: Day): Group[] {
  const dated = { program, date: day.date }
  const { times, session } = partsOf(day)
  const indexes = new Map<Instant, number[]>()
  for (const [index, one] of times.entries()) {
    for (const start of new Set(one === null ? [] : startsOf(one))) {
      const some = indexes.get(start)
      if (some) some.push(index)
      else indexes.set(start, [index])
    }
  }
  const groups = [...indexes].map(([start, some]) => ({
    start,
    slots: () => {
      const sessions = some.map((index) => session(index)).filter((one) => takesPlace(one))
      const slots = sessions.flatMap((one) => slotsOfSession(one, dated, () => true))
      return slots.filter(({ item }) => item.start === start)
    },
  }))
  return groups.sort((a, b) => a.start - b.start)
}

/** Returns what starts at an instant. Only the sessions that do so, or whose talks do, are needed. */
function slotsStarting(program: Program, instant: Instant): TimedSlot[] {
  const days = program.days.filter((day) => {
    const { starts } = outlineOf(day)
    return starts !== null && starts.first <= instant && instant <= starts.last
  })
  const test = (times: SessionTimes) => startsOf(times).includes(instant)
  const slots = timedSlots(program, undefined, { days, test })
  return slots.filter(({ item }) => item.start === instant)
}

/** Returns the first start after an instant; Infinity without any. */
function firstStart(
  { days }: Program,
  startsIn: (times: SessionTimes) => readonly Instant[],
  after = -Infinity,
): Instant {
  let first = Infinity
  for (const day of days) {
    const { starts } = outlineOf(day)
    if (!starts || starts.last <= after || starts.first >= first) continue
    for (const times of partsOf(day).times) {
      for (const start of times === null ? [] : startsIn(times)) {
        if (start > after && start < first) first = start
      }
    }
  }
  return first
}

function startsOf([start, _end, ...talks]: SessionTimes): Instant[] {
  return [start, ...talks]
}

function talkStarts([_start, _end, ...talks]: SessionTimes): Instant[] {
  return talks
}
