/** Limits how large a program is as a whole: short lists of long lists would take minutes. */
import type { Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import { DAY } from '../time/types.ts'
import type { ProgramDraft, SessionDraft, TalkDraft } from './draft.ts'
import type { BuiltDay } from './sessions.ts'

/** Maximum numbers in a program. Large conferences have some 5,000 sessions and talks. */
const LIMITS = {
  items: [15_000, 'sessions and talks'],
  people: [20_000, 'speakers and chairs'],
  rooms: [20_000, 'rooms of sessions and talks, counted each time'],
} as const
type Sizes = Record<keyof typeof LIMITS, number>
/** Maximum number of days that sessions last together: each is a row of its own on a list. */
const MAX_SESSION_DAYS = 10_000

/** Returns whether a draft is too large to build. Reports the first limit that it exceeds. */
export function isTooLarge(draft: ProgramDraft, report: Report): boolean {
  const sizes = sizesOf(draft)
  const names = Object.keys(LIMITS) as (keyof Sizes)[]
  const exceeded = names.find((name) => sizes[name] > LIMITS[name][0])
  if (exceeded === undefined) return false
  const [limit, what] = LIMITS[exceeded]
  report(['days'], problem('too-large', `more than ${limit} ${what}`), 'key')
  return true
}

function sizesOf({ days, room }: ProgramDraft): Sizes {
  const sizes = { items: 0, people: 0, rooms: 0 }
  const add = (item: TalkDraft, inherited: TalkDraft['room']) => {
    sizes.items++
    sizes.people += lengthOf(item.speakers) + lengthOf(item.chairs)
    sizes.rooms += lengthOf(item.room ?? inherited)
  }
  for (const session of (days ?? []).flatMap((day) => day?.sessions ?? [])) {
    if (session === undefined) continue
    add(session, room)
    for (const talk of talksOf(session)) add(talk, session.room ?? room)
  }
  return sizes
}

function talksOf({ talks }: SessionDraft): readonly TalkDraft[] {
  return (talks ?? []).map((talk) => (typeof talk === 'object' ? talk : {}))
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Number(value !== undefined)
}

/** Reports sessions that together last longer than MAX_SESSION_DAYS. */
export function checkLengths(days: readonly BuiltDay[], report: Report): void {
  let total = 0
  for (const { session } of days.flatMap(({ sessions }) => sessions)) {
    if (session.start === null || session.end === null) continue
    total += Math.round((session.end - session.start) / DAY)
  }
  if (total <= MAX_SESSION_DAYS) return
  report(
    ['days'],
    problem('too-large', `sessions of more than ${MAX_SESSION_DAYS} days in all`),
    'key',
  )
}
