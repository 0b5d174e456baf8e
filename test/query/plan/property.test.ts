/** Compares clashes and free times with those found by counting minutes. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Program, Session, Status, Talk } from '../../../src/model/program.ts'
import { askPlan } from '../../../src/query/plan/plan.ts'
import { startOfDate } from '../../../src/time/date-edges.ts'
import { addDays } from '../../../src/time/format.ts'
import { MINUTE } from '../../../src/time/types.ts'
import { program, withSessions } from '../../readers/esfomo/read.ts'

const workshop = program(withSessions('- {title: A, start: 9:00}'))
const example = workshop.days[0]?.sessions[0] as Session
const DATE = '2025-07-19'
const MIDNIGHT = startOfDate(workshop.timezone, DATE)
/** A day has two hours, from 9:00 on: on a clock without changes, so that minutes can be counted. */
const MINUTES = 24 * 60 + 9 * 60 + 240

/** A session or talk, in minutes since the first midnight. */
interface Mine {
  readonly id: string
  readonly block: string
  /** It takes all of its block. */
  readonly isWhole: boolean
  readonly isConfirmed: boolean
  readonly day: number
  readonly from: number
  readonly to: number
}

const steps = (min: number, max: number) => fc.integer({ min, max }).map((number) => number * 5)
const anySession = fc.record({
  day: fc.constantFrom(0, 1),
  start: steps(0, 24),
  length: steps(1, 9),
  status: fc.constantFrom<Status>('confirmed', 'confirmed', 'cancelled'),
  isStarred: fc.boolean(),
  // Each talk begins some minutes into its session, and takes ten; null has no time of its own.
  talks: fc.array(fc.record({ after: fc.option(steps(0, 3)), isStarred: fc.boolean() }), {
    maxLength: 2,
  }),
})
type Spec = typeof anySession extends fc.Arbitrary<infer T> ? T : never

const instant = (minute: number) => MIDNIGHT + minute * MINUTE

function build(specs: readonly Spec[]): { of: Program; mine: Mine[] } {
  const mine: Mine[] = []
  const days = [0, 1].map((day) => ({ date: addDays(DATE, day), sessions: [] as Session[] }))
  for (const [index, { day, start, length, status, isStarred, talks }] of specs.entries()) {
    const block = `s${index}`
    const from = day * 24 * 60 + 9 * 60 + start
    const to = from + length
    const isConfirmed = status === 'confirmed'
    const common = { block, isConfirmed, day }
    if (isStarred) mine.push({ ...common, id: block, isWhole: true, from, to })
    const built = talks.map(({ after, isStarred: isTalkStarred }, talk): Talk => {
      const id = `${block}-${talk}`
      const [first, last] = after === null ? [from, to] : [from + after, from + after + 10]
      if (isTalkStarred) {
        mine.push({ ...common, id, isWhole: after === null, from: first, to: last })
      }
      const times = after === null ? [null, null] : [instant(first), instant(last)]
      return { ...example, id, status, start: times[0] ?? null, end: times[1] ?? null }
    })
    const times = { start: instant(from), end: instant(to) }
    days[day]?.sessions.push({ ...example, id: block, status, ...times, talks: built })
  }
  for (const { sessions } of days) sessions.sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  return { of: { ...workshop, days }, mine }
}

const isOn = ({ isConfirmed, from, to }: Mine, minute: number) => {
  return isConfirmed && from <= minute && minute < to
}
const allMinutes = Array.from({ length: MINUTES }, (_, minute) => minute)

/** Returns the pairs that share a minute, and how many, but for a block and a part of it. */
function sharedMinutes(mine: readonly Mine[]): string[] {
  return mine.flatMap((a, index) => {
    return mine.slice(index + 1).flatMap((b) => {
      const isPart = a.block === b.block && (a.isWhole || b.isWhole)
      const shared = allMinutes.filter((minute) => isOn(a, minute) && isOn(b, minute)).length
      return shared === 0 || isPart ? [] : [`${[a.id, b.id].sort().join('+')} ${shared}`]
    })
  })
}

/** Returns the runs of at least 15 free minutes with something of the same day on both sides. */
function freeRuns(mine: readonly Mine[]): string[] {
  const held = mine.filter(({ isConfirmed }) => isConfirmed)
  const isFree = allMinutes.map((minute) => !held.some((one) => isOn(one, minute)))
  return allMinutes.flatMap((from) => {
    if (!isFree[from] || isFree[from - 1]) return []
    const length = isFree.slice(from).indexOf(false)
    const to = from + length
    const isInside = [0, 1].some((day) => {
      const ofDay = held.filter((one) => one.day === day)
      return ofDay.some((one) => one.to <= from) && ofDay.some((one) => one.from >= to)
    })
    return length >= 15 && isInside ? [`${from}-${to}`] : []
  })
}

it('clashes and free times are those that counting minutes finds', () => {
  fc.assert(
    fc.property(fc.array(anySession, { maxLength: 7 }), (specs) => {
      const { of, mine } = build(specs)
      const plan = askPlan(of, new Set(mine.map(({ id }) => id)), 0)
      const clashes = plan.clashes.map(({ first, second, start, end }) => {
        const pair = [first, second].map(({ slot }) => slot.item.id).sort()
        return `${pair.join('+')} ${(end - start) / MINUTE}`
      })
      expect(clashes.sort()).toEqual(sharedMinutes(mine).sort())
      const free = plan.days.flatMap((day) => {
        return day.free.map(({ start, end }) => {
          return [start, end].map((one) => (one - MIDNIGHT) / MINUTE).join('-')
        })
      })
      expect(free).toEqual(freeRuns(mine))
      const listed = plan.days.flatMap(({ items }) => items.map(({ item }) => item.id))
      expect(listed.sort()).toEqual(mine.map(({ id }) => id).sort())
    }),
    { numRuns: 60 },
  )
})
