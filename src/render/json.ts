/** The answers for programs: the JSON of the contract, version 1. Fields are only ever added. */
import type { Day, Deadline, Link, Person, Program, Session, Talk } from '../model.ts'
import { hasErrors } from '../problem.ts'
import { type DeadlineAnswer, movementOf } from '../query/deadlines.ts'
import type { Entry } from '../query/entries.ts'
import type { NowAnswer } from '../query/now.ts'
import { isoInstant } from '../time/format.ts'
import { type Duration, type Instant, SECOND, type Zone } from '../time/types.ts'
import type { CheckedFile } from './check.ts'
import { sessionCount } from './programs.ts'

const SCHEMA_VERSION = 1

/** What every document says, and the zone its times are shown in. */
export interface JsonView {
  readonly program: Program
  readonly zone: Zone
  /** Null where the answer does not depend on the time. */
  readonly at: Instant | null
}

/** A document as text. C1 controls and DEL are legal in JSON, but not for a terminal. */
export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, null, 2)
  const safe = text.replace(/[\u007f-\u009f]/g, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
  return `${safe}\n`
}

export function scheduleJson(view: JsonView, days: readonly Day[]): object {
  return { ...head(view), days: days.map((day) => dayJson(day, view)) }
}

export function nowJson(view: JsonView, answer: NowAnswer): object {
  return {
    ...head(view),
    phase: answer.phase,
    current: answer.current.map((entry) => ({
      ...entryJson(entry, view),
      elapsed: seconds(answer.at - entry.item.start),
      remaining: seconds(entry.item.end - answer.at),
    })),
    next: answer.next.map((entry) => comingJson(entry, answer.at, view)),
    deadline: answer.deadline ? deadlineAnswerJson(answer.deadline, view) : null,
  }
}

export function nextJson(view: JsonView & { at: Instant }, entries: readonly Entry[]): object {
  return { ...head(view), next: entries.map((entry) => comingJson(entry, view.at, view)) }
}

export function deadlinesJson(view: JsonView, answers: readonly DeadlineAnswer[]): object {
  return { ...head(view), deadlines: answers.map((answer) => deadlineAnswerJson(answer, view)) }
}

export function programsJson(programs: readonly Program[]): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    programs: programs.map((program) => ({
      ...identity(program),
      venue: program.venue,
      days: program.days.map(({ date }) => date),
      sessions: sessionCount(program),
      deadlines: program.deadlines.length,
    })),
  }
}

/** What `validate` found in each file. */
export function checksJson(files: readonly CheckedFile[]): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    files: files.map(({ source, program, problems }) => ({
      file: source,
      valid: !hasErrors(problems),
      days: program?.days.length ?? null,
      sessions: program ? sessionCount(program) : null,
      deadlines: program?.deadlines.length ?? null,
      problems: problems.map(({ severity, code, message, path, line, column, hint }) => {
        return { severity, code, message, path, line, column, hint }
      }),
    })),
  }
}

/** Everything that the file says. */
export function programJson(view: JsonView): object {
  const { program, zone } = view
  return {
    ...head(view),
    program: {
      ...identity(program),
      motto: program.motto,
      venue: program.venue,
      room: program.room,
      contact: program.contact,
      updated: program.updated === null ? null : isoInstant(program.updated, zone),
      about: program.about,
      topics: program.topics,
      organizers: program.organizers.map(personJson),
      sponsors: program.sponsors.map(personJson),
      links: program.links.map(linkJson),
    },
    days: program.days.map((day) => dayJson(day, view)),
    deadlines: program.deadlines.map((deadline) => deadlineJson(deadline, zone)),
  }
}

function head({ program, zone, at }: JsonView) {
  return {
    schemaVersion: SCHEMA_VERSION,
    program: identity(program),
    timezone: zone.name,
    ...(at === null ? {} : { at: isoInstant(at, zone) }),
  }
}

function identity({ id, name, title, timezone, url }: Program) {
  return { id, name, title, timezone: timezone.name, url }
}

function dayJson({ date, sessions }: Day, { zone }: JsonView) {
  return { date, sessions: sessions.map((session) => sessionJson(session, zone)) }
}

function sessionJson(item: Session | Talk, zone: Zone): object {
  return {
    id: item.id,
    title: item.title,
    type: item.type,
    status: item.status,
    start: item.start === null ? null : isoInstant(item.start, zone),
    end: item.end === null ? null : isoInstant(item.end, zone),
    endInferred: item.endInferred,
    room: item.room,
    track: item.track,
    speakers: item.speakers.map(personJson),
    chairs: item.chairs.map(personJson),
    talks: 'talks' in item ? item.talks.map((talk) => sessionJson(talk, zone)) : [],
    url: item.url,
    links: item.links.map(linkJson),
    abstract: item.abstract,
    note: item.note,
  }
}

function entryJson({ kind, item, block }: Entry, { zone }: JsonView): object {
  return {
    kind,
    session: block ? { id: block.id, title: block.title } : null,
    ...sessionJson(item, zone),
  }
}

function comingJson(entry: Entry, at: Instant, view: JsonView): object {
  return { ...entryJson(entry, view), startsIn: seconds(entry.item.start - at) }
}

function deadlineJson(deadline: Deadline, zone: Zone) {
  const { id, title, type, due, announcement, announced, was, note, url } = deadline
  return {
    id,
    title,
    type,
    due: due === null ? null : isoInstant(due, zone),
    dueInferred: announcement !== null && (announcement.timeInferred || announcement.zoneInferred),
    announced,
    was,
    moved: movementOf(deadline),
    note,
    url,
  }
}

function deadlineAnswerJson({ deadline, status, remaining }: DeadlineAnswer, { zone }: JsonView) {
  return {
    ...deadlineJson(deadline, zone),
    remaining: remaining === null ? null : seconds(remaining),
    status,
  }
}

function personJson({ name, affiliation, url }: Person) {
  return { name, affiliation, url }
}

function linkJson({ title, url }: Link) {
  return { title, url }
}

/** Whole seconds, rounded down. */
function seconds(duration: Duration): number {
  return Math.floor(duration / SECOND)
}
