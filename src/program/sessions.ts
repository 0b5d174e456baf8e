/** The days of a program, from the drafts of their sessions. */
import type { Day, Link, Session, SessionType, Talk } from '../model.ts'
import type { Path } from '../problem.ts'
import { readDate } from '../time/parse.ts'
import type { Instant, IsoDate } from '../time/types.ts'
import { tellDoubts, tellFarDays } from './doubts.ts'
import { type Draft, type DraftTools, draftSessions, roomOf, type SessionDraft } from './drafts.ts'
import { sessionEnds, talkEnds } from './ends.ts'
import type { Ids } from './ids.ts'
import { nameless } from './names.ts'
import type { People } from './people.ts'
import type { SoundDay, SoundTalk } from './schema.ts'
import { oneLine, oneLineOrNull } from './text.ts'
import { words } from './words.ts'

export interface SessionTools extends DraftTools {
  readonly lineOf: (path: Path) => number
  readonly ids: Ids
  readonly people: People
}

/** In order of their dates. */
export function readDays(entries: readonly (SoundDay | undefined)[], tools: SessionTools): Day[] {
  const seen = new Map<IsoDate, Path>()
  const days: Day[] = []
  for (const [index, entry] of entries.entries()) {
    if (entry?.date === undefined) continue
    const path = ['days', index, 'date']
    const date = readDate(entry.date)
    if (!date.ok) {
      tools.report(path, words.badDate(date.reason, date.write))
      continue
    }
    const first = seen.get(date.value)
    if (first) tools.report(path, words.duplicateDay(date.value, tools.lineOf(first)))
    else seen.set(date.value, path)
    days.push(readDay(entry, date.value, ['days', index, 'sessions'], tools))
  }
  tellFarDays(days, seen, tools.report)
  return days.sort((a, b) => (a.date < b.date ? -1 : 1))
}

function readDay(entry: SoundDay, date: IsoDate, path: Path, tools: SessionTools): Day {
  const drafts = draftSessions(entry.sessions ?? [], path, date, tools)
  const ends = sessionEnds(drafts)
  const sessions = drafts.map((draft, index) => {
    return finishSession(draft, ends[index]?.end ?? draft.start, tools)
  })
  // What can't be read may be what the others end with.
  if (drafts.length === entry.sessions?.length) tellDoubts(drafts, sessions, ends, tools)
  // A file may list one room after the other; a day goes by its clock.
  return { date, sessions: sessions.toSorted((a, b) => a.start - b.start) }
}

function finishSession(draft: SessionDraft, end: Instant, tools: SessionTools): Session {
  const type = draft.file.type ?? 'talk'
  const described = describe(draft, type, draft.room, tools)
  const ends = talkEnds(draft.talks, end)
  const talks = draft.talks.map((talk, index): Talk => {
    const room = roomOf(talk.file, draft.room)
    const talkEnd = ends[index] ?? null
    const own = describe(talk, talk.file.type ?? type, room, tools)
    return {
      ...own,
      // What is in a cancelled session does not take place either.
      status: draft.cancelled ? 'cancelled' : own.status,
      start: talk.start,
      end: talkEnd,
      endInferred: talkEnd !== talk.end,
    }
  })
  return { ...described, start: draft.start, end, endInferred: draft.end === null, talks }
}

type Description = Omit<Talk, 'start' | 'end' | 'endInferred'>

function describe(
  { file, path }: Draft<SoundTalk>,
  type: SessionType,
  room: string | null,
  tools: SessionTools,
): Description {
  const speakers = tools.people.read(file.speakers, [...path, 'speakers'])
  const title = file.title === undefined ? nameless(type, speakers) : oneLine(file.title)
  const id = file.id ?? tools.ids.make(title, type)
  if (!('id' in file)) tools.report(path, words.missingId(id))
  return {
    id,
    title,
    type,
    status: file.status ?? 'confirmed',
    room,
    track: oneLineOrNull(file.track),
    speakers,
    chairs: tools.people.read(file.chairs, [...path, 'chairs']),
    abstract: file.abstract?.trim() ?? null,
    note: oneLineOrNull(file.note),
    url: file.url ?? null,
    links: readLinks(file.links),
  }
}

export function readLinks(links: SoundTalk['links']): Link[] {
  return (links ?? []).flatMap((link) => {
    if (link?.title === undefined || link.url === undefined) return []
    return { title: oneLine(link.title), url: link.url }
  })
}
