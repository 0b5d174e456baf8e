/** Builds the days of a program, with their sessions and talks, from drafts. */

import type { Path } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import type { Day, Link, Session, SessionType, Talk } from '../model/program.ts'
import { oneLine, oneLineOrNull } from '../text/one-line.ts'
import { parseDate } from '../time/parse.ts'
import type { Instant, IsoDate } from '../time/types.ts'
import { defaultTitle } from './default-title.ts'
import type { DayDraft, TalkDraft } from './draft.ts'
import { sessionEnds, talkEnds } from './ends.ts'
import type { Ids } from './ids.ts'
import type { People } from './people.ts'
import {
  roomOf,
  type TimedItem,
  type TimedSession,
  type TimingTools,
  timeSessions,
} from './time-sessions.ts'
import { warnAboutFarDays, warnAboutTimes } from './warnings.ts'

export interface SessionTools extends TimingTools {
  readonly lineOf: (path: Path) => number
  readonly ids: Ids
  readonly people: People
}

/** Returns the days in order of their dates. Leaves out days without a valid date. */
export function buildDays(drafts: readonly (DayDraft | undefined)[], tools: SessionTools): Day[] {
  const seen = new Map<IsoDate, Path>()
  const days: Day[] = []
  for (const [index, draft] of drafts.entries()) {
    if (draft?.date === undefined) continue
    const path = ['days', index, 'date']
    const date = parseDate(draft.date)
    if (!date.ok) {
      tools.report(path, problem('bad-date', date.reason, date.write))
      continue
    }
    const first = seen.get(date.value)
    if (first) tools.report(path, problem('duplicate-day', date.value, tools.lineOf(first)))
    else seen.set(date.value, path)
    days.push(buildDay(draft, date.value, ['days', index, 'sessions'], tools))
  }
  warnAboutFarDays(days, seen, tools.report)
  return days.sort((a, b) => (a.date < b.date ? -1 : 1))
}

function buildDay(draft: DayDraft, date: IsoDate, path: Path, tools: SessionTools): Day {
  const timed = timeSessions(draft.sessions ?? [], path, date, tools)
  const ends = sessionEnds(timed)
  const sessions = timed.map((session, index) => {
    return finishSession(session, ends[index]?.end ?? session.start, tools)
  })
  // No warnings if a session could not be timed: its start may be the end of another one.
  if (timed.length === draft.sessions?.length) warnAboutTimes(timed, sessions, ends, tools)
  // A file may list one room after another, but a day is in order of time.
  return { date, sessions: sessions.toSorted((a, b) => a.start - b.start) }
}

function finishSession(session: TimedSession, end: Instant, tools: SessionTools): Session {
  const type = session.file.type ?? 'talk'
  const described = describe(session, type, session.room, tools)
  const ends = talkEnds(session.talks, end)
  const talks = session.talks.map((talk, index): Talk => {
    const room = roomOf(talk.file, session.room)
    const talkEnd = ends[index] ?? null
    const own = describe(talk, talk.file.type ?? type, room, tools)
    return {
      ...own,
      // The talks of a cancelled session are cancelled too.
      status: session.cancelled ? 'cancelled' : own.status,
      start: talk.start,
      end: talkEnd,
      endInferred: talkEnd !== talk.end,
    }
  })
  return { ...described, start: session.start, end, endInferred: session.end === null, talks }
}

type Description = Omit<Talk, 'start' | 'end' | 'endInferred'>

function describe(
  { file, path }: TimedItem<TalkDraft>,
  type: SessionType,
  room: string | null,
  tools: SessionTools,
): Description {
  const speakers = tools.people.decode(file.speakers, [...path, 'speakers'])
  const title = file.title === undefined ? defaultTitle(type, speakers) : oneLine(file.title)
  const id = file.id ?? tools.ids.make(title, type)
  if (!('id' in file)) tools.report(path, problem('missing-id', id))
  return {
    id,
    title,
    type,
    status: file.status ?? 'confirmed',
    room,
    track: oneLineOrNull(file.track),
    language: file.language ?? null,
    speakers,
    chairs: tools.people.decode(file.chairs, [...path, 'chairs']),
    abstract: file.abstract?.trim() ?? null,
    note: oneLineOrNull(file.note),
    url: file.url ?? null,
    links: buildLinks(file.links),
  }
}

export function buildLinks(links: TalkDraft['links']): Link[] {
  return (links ?? []).flatMap((link) => {
    if (link?.title === undefined || link.url === undefined) return []
    return { title: oneLine(link.title), url: link.url }
  })
}
