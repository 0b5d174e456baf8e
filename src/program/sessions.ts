/** Builds the days of a program, with their sessions and talks, from drafts. */

import type { Path } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import type { Day, Link, Session, SessionType, Talk } from '../model/program.ts'
import { oneLine, oneLineOrNull } from '../text/one-line.ts'
import { isUndetermined, parseDate } from '../time/parse.ts'
import type { IsoDate } from '../time/types.ts'
import { defaultTitle } from './default-title.ts'
import type { DayDraft, TalkDraft } from './draft.ts'
import { type SessionEnd, sessionEnds, talkEnds } from './ends.ts'
import type { Ids } from './ids.ts'
import type { People } from './people.ts'
import { decodePlace, type Place } from './rooms.ts'
import { explainDate, suggestDate } from './suggest-moment.ts'
import {
  type TimedItem,
  type TimedSession,
  type TimingTools,
  timeSessions,
} from './time-sessions.ts'
import { VenueTimes } from './venue-times.ts'

export interface SessionTools extends TimingTools {
  readonly lineOf: (path: Path) => number
  readonly ids: Ids
  readonly people: People
}

/** A day with the places of its parts in the file, for warnings. */
export interface BuiltDay {
  readonly date: IsoDate
  readonly path: Path
  /** In the order of the file. */
  readonly sessions: readonly BuiltSession[]
}

export interface BuiltSession {
  readonly session: Session
  readonly timed: TimedSession
}

/**
 * Builds the days in the order of the file. Leaves out days without a valid date, after checking
 * everything in them that does not depend on it.
 */
export function buildDays(
  drafts: readonly (DayDraft | undefined)[],
  tools: SessionTools,
): BuiltDay[] {
  const seen = new Map<IsoDate, Path>()
  return drafts.flatMap((draft, index): BuiltDay[] => {
    if (!draft) return []
    const path = ['days', index]
    const date = dateOfDay(draft, path, tools)
    if (date === null) {
      const times = new VenueTimes(null, tools.report)
      buildSessions(draft, date, path, { ...tools, times })
      return []
    }
    const first = seen.get(date)
    const datePath = [...path, 'date']
    if (first) tools.report(datePath, problem('duplicate-day', date, tools.lineOf(first)))
    else seen.set(date, datePath)
    return [{ date, path, sessions: buildSessions(draft, date, path, tools) }]
  })
}

/** Returns the date of a day, or null after reporting an invalid one. */
function dateOfDay({ date: text }: DayDraft, path: Path, { report }: SessionTools): IsoDate | null {
  if (text === undefined) return null
  const date = parseDate(text)
  if (date.ok) return date.value
  const { reason, write } = explainDate(text, date, suggestDate)
  const finding = isUndetermined(text)
    ? problem('day-tbd', text)
    : problem('bad-date', reason, write)
  report([...path, 'date'], finding)
  return null
}

function buildSessions(
  draft: DayDraft,
  date: IsoDate | null,
  path: Path,
  tools: SessionTools,
): BuiltSession[] {
  const timed = timeSessions(draft.sessions ?? [], [...path, 'sessions'], date, tools)
  const ends = sessionEnds(timed)
  return timed.map((one, index) => {
    return { timed: one, session: finishSession(one, ends[index] as SessionEnd, tools) }
  })
}

/** Returns the days in order of their dates, and the sessions of each in order of time. */
export function sortDays(days: readonly BuiltDay[]): Day[] {
  return days
    .map(({ date, sessions }) => ({
      date,
      // A file may list one room after another, but a day is in order of time.
      sessions: sessions.map(({ session }) => session).sort(compareStarts),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function compareStarts(a: Session, b: Session): number {
  if (a.start === null || b.start === null)
    return Number(a.start === null) - Number(b.start === null)
  return a.start - b.start
}

function finishSession(
  timed: TimedSession,
  { end, guessed }: SessionEnd,
  tools: SessionTools,
): Session {
  const described = describe(timed, timed.type, timed, tools)
  const ends = talkEnds(timed.talks, end)
  const talks = timed.talks.map((talk, index): Talk => {
    const place = decodePlace(talk.file.room, timed)
    const talkEnd = ends[index] ?? null
    const own = describe(talk, talk.file.type ?? timed.type, place, tools)
    return {
      ...own,
      // The talks of a cancelled session are cancelled too.
      status: described.status === 'cancelled' ? 'cancelled' : own.status,
      start: talk.start,
      end: talkEnd,
      endInferred: talkEnd !== talk.end,
      endGuessed: guessed && talkEnd !== talk.end && talkEnd === end,
    }
  })
  const endInferred = end !== timed.end
  return { ...described, start: timed.start, end, endInferred, endGuessed: guessed, talks }
}

type Description = Omit<Talk, 'start' | 'end' | 'endInferred' | 'endGuessed'>

function describe(
  { file, path, start }: TimedItem<TalkDraft>,
  type: SessionType,
  { rooms, elsewhere }: Place,
  tools: SessionTools,
): Description {
  const speakers = tools.people.decode(file.speakers, [...path, 'speakers'])
  const title = file.title === undefined ? defaultTitle(type, speakers) : oneLine(file.title)
  const id = file.id ?? tools.ids.make(title, type)
  // A talk without a time has no calendar entry that would have to follow it.
  const isUntimedTalk = path.at(-2) === 'talks' && start === null
  if (!('id' in file) && !isUntimedTalk) tools.report(path, problem('missing-id', id))
  return {
    id,
    title,
    type,
    status: file.status ?? 'confirmed',
    rooms,
    elsewhere,
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
