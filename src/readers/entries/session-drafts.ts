/** Turns placed sessions into the days of a draft, as a program file would have them. */
import type { DayDraft, SessionDraft, TalkDraft } from '../../program/draft.ts'
import type { IsoDate } from '../../time/types.ts'
import { describeItem, withoutEmpty } from './describe.ts'
import { kindOfIds, SourceIds } from './ids.ts'
import type { LinkTools } from './links.ts'
import type { PlacedSession, PlacedTalk } from './place.ts'
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

/** Returns a function for the id of each session and talk. Repeats are numbered in order of time. */
function idsFor(
  sessions: readonly PlacedSession[],
  { notes }: DraftTools,
  reserved: readonly string[],
): IdOf {
  const all = sessions.flatMap((session) => [session, ...session.talks])
  const kind = kindOfIds(all.map(({ item }) => item.ids))
  const originalOf = ({ item }: PlacedTalk) => item.ids[kind ?? -1]?.trim() || null
  const ids = new SourceIds([...reserved, ...all.flatMap((talk) => originalOf(talk) ?? [])], notes)
  for (const id of reserved) ids.next(id)
  const given = new Map<PlacedTalk, string>()
  for (const talk of all) {
    const original = originalOf(talk)
    if (original !== null) given.set(talk, ids.next(original))
    else {
      const what = 'no id: made from the title, so calendars show a renamed entry twice'
      notes.guessed('field', what, { example: talk.item.title ?? null, where: talk.item.where })
    }
  }
  return (talk) => given.get(talk) ?? null
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
