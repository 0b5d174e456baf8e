/** Turns placed sessions into the days of a draft, as a program file would have them. */
import type { DayDraft, SessionDraft, TalkDraft } from '../../program/draft.ts'
import type { IsoDate } from '../../time/types.ts'
import { describeItem, withoutEmpty } from './describe.ts'
import { compareTexts, ownId, SourceIds } from './ids.ts'
import type { LinkTools } from './links.ts'
import { compare, type PlacedSession, type PlacedTalk } from './place.ts'
import type { VenueClock } from './venue-clock.ts'

export interface DraftTools extends LinkTools {
  readonly clock: VenueClock
}

/** Returns the days with their sessions. `reserved` are ids that other items have. */
export function dayDrafts(
  sessions: readonly PlacedSession[],
  tools: DraftTools,
  reserved: readonly string[],
): DayDraft[] {
  const idOf = idsFor(sessions, tools, reserved)
  const days = new Map<IsoDate, SessionDraft[]>()
  for (const session of sessions) {
    const drafts = days.get(session.date) ?? []
    days.set(session.date, drafts)
    drafts.push(sessionDraft(session, tools, idOf))
  }
  const dates = [...days.keys()].sort()
  return dates.map((date) => ({ date, sessions: days.get(date) ?? [] }))
}

type IdOf = (talk: PlacedTalk) => string | null

/** Returns a function for the id of each session and talk. */
function idsFor(
  sessions: readonly PlacedSession[],
  { notes }: DraftTools,
  reserved: readonly string[],
): IdOf {
  const all = sessions.flatMap((session) => [session, ...session.talks])
  const identified = all.flatMap((talk) => {
    const own = ownId(talk.item.ids)
    if (own !== null) return { talk, ...own }
    const what = 'no id: made from the title, so calendars show a renamed entry twice'
    notes.guessed('field', what, { example: talk.item.title ?? null, where: talk.item.where })
    return []
  })
  const ids = new SourceIds([...reserved, ...identified.map(({ id }) => id)], notes)
  for (const id of reserved) ids.next(id)
  const given = new Map<PlacedTalk, string>()
  for (const { talk, id } of identified.sort(compareIdentified)) given.set(talk, ids.next(id))
  return (talk) => given.get(talk) ?? null
}

interface Identified {
  readonly talk: PlacedTalk
  readonly kind: number
}

/**
 * Compares what may have one id: the best kind keeps it, then the earliest. Never by their order in the
 * source, which may change: rooms and titles tell apart what starts together.
 */
function compareIdentified(a: Identified, b: Identified): number {
  const { talk: first } = a
  const { talk: second } = b
  return (
    a.kind - b.kind ||
    compare(first.start, second.start) ||
    compare(first.end, second.end) ||
    compareTexts(first.item.rooms?.join(), second.item.rooms?.join()) ||
    compareTexts(first.item.title, second.item.title)
  )
}

function sessionDraft(session: PlacedSession, tools: DraftTools, idOf: IdOf): SessionDraft {
  const draft: Mutable<SessionDraft> = talkDraft(session, session.date, tools, idOf)
  if (session.start === null) {
    draft.start = 'TBD'
    tools.notes.guessed('field', 'no time: shown as to be announced', {
      example: session.item.title ?? null,
    })
  }
  const talks = session.talks.map((talk) => talkDraft(talk, session.date, tools, idOf))
  if (talks.length > 0) draft.talks = talks
  return draft
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function talkDraft(talk: PlacedTalk, date: IsoDate, tools: DraftTools, idOf: IdOf): TalkDraft {
  const { start, end } = talk
  return withoutEmpty({
    ...describeItem(talk.item, tools),
    id: idOf(talk),
    start: start === null ? null : tools.clock.format(start, date),
    end: end === null ? null : tools.clock.formatEnd(end, date),
  })
}
