/**
 * Builds the JSON documents that commands print, for other programs to read. They are a contract,
 * version 1: fields are only ever added.
 */

import type { Note } from '../../model/note.ts'
import { hasErrors, type Problem } from '../../model/problem.ts'
import type { Day } from '../../model/program.ts'
import { type ComingDate, comingDate } from '../../query/coming.ts'
import type { ListedDay } from '../../query/days.ts'
import type { DeadlineAnswer } from '../../query/deadlines.ts'
import type { Change } from '../../query/diff/change.ts'
import type { NowAnswer } from '../../query/now.ts'
import type { Plan } from '../../query/plan/plan.ts'
import type { ShowAnswer } from '../../query/show.ts'
import { roomsOf, type Slot, valuesOf } from '../../query/slots.ts'
import type { Appearance, SpeakerAnswer } from '../../query/speakers.ts'
import type { TimedSlot } from '../../query/timed-slots.ts'
import { isoInstant } from '../../time/format.ts'
import type { Instant, Zone } from '../../time/types.ts'
import type { Version } from '../changes/versions.ts'
import { type ListedProgram, type ProgramsView, sessionCount, talkCount } from '../programs.ts'
import type { RefreshedView } from '../refreshed.ts'
import type { CheckedFile } from '../validation.ts'
import { changeJson } from './changes.ts'
import {
  comingJson,
  currentJson,
  type DatedView,
  datedHead,
  dayJson,
  deadlineAnswerJson,
  deadlineJson,
  detailsJson,
  head,
  type ItemsView,
  identityJson,
  personJson,
  type SeveralView,
  severalHead,
  slotJson,
  timedJson,
  timeJson,
  toSeconds,
  VERSION,
} from './parts.ts'
import type * as checks from './schema/checks.ts'
import type * as schema from './schema/parts.ts'
import type { Answer, Json } from './types.ts'

export function scheduleJson(
  view: DatedView & ItemsView,
  days: readonly ListedDay[],
): Answer<'schedule'> {
  return { ...datedHead(view), days: days.map((day) => dayJson(day, view)) }
}

export function nowJson(view: SeveralItemsView, answer: NowAnswer): Answer<'now'> {
  const deadlines = answer.deadlines.map((deadline) => ownDeadlineJson(deadline, view))
  return {
    ...severalHead(view),
    phase: answer.phase,
    current: answer.current.map((slot) => currentJson(slot, { ...view, program: slot.program })),
    next: answer.next.map((slot) => ownComingJson(slot, view)),
    deadline: deadlines[0] ?? null,
    deadlines,
  }
}

export function nextJson(view: SeveralItemsView, slots: readonly TimedSlot[]): Answer<'next'> {
  return { ...severalHead(view), next: slots.map((slot) => ownComingJson(slot, view)) }
}

export function deadlinesJson(
  view: SeveralView,
  answers: readonly DeadlineAnswer[],
): Answer<'deadlines'> {
  return {
    ...severalHead(view),
    deadlines: answers.map((answer) => ownDeadlineJson(answer, view)),
  }
}

/** The context of a document about the sessions and talks of one or several programs. */
type SeveralItemsView = SeveralView & Pick<ItemsView, 'stars'>

/** Returns what is to come, as a part of its own program. */
function ownComingJson(slot: TimedSlot, view: SeveralItemsView): Json<typeof schema.Coming> {
  return comingJson(slot, { ...view, program: slot.program })
}

/** Returns a deadline, as a part of its own program. */
function ownDeadlineJson(
  answer: DeadlineAnswer,
  view: SeveralView,
): Json<typeof schema.DeadlineEntry> {
  return deadlineAnswerJson(answer, { ...view, program: answer.program })
}

/** Returns the document for one session, talk, deadline or person. */
export function showJson(view: DatedView & ItemsView, answer: ShowAnswer): Answer<'show'> {
  const { person } = answer
  const { before, after } = answer.kind === 'item' ? answer : { before: [], after: [] }
  return {
    ...datedHead(view),
    entry: answer.kind === 'item' ? shownJson(answer.slot, view) : null,
    before: before.map((slot) => timedJson(slot, view)),
    after: after.map((slot) => timedJson(slot, view)),
    deadline: answer.kind === 'deadline' ? deadlineAnswerJson(answer.deadline, view) : null,
    person: person && personJson(person.person),
    appearances: (person?.appearances ?? []).map((one) => appearanceJson(one, view)),
  }
}

function shownJson(slot: Slot, view: DatedView & ItemsView): Json<typeof schema.Shown> {
  const { start, end } = slot.item
  return {
    ...slotJson(slot, view),
    startsIn: start === null ? null : toSeconds(start - view.at),
    remaining: end === null ? null : toSeconds(end - view.at),
  }
}

export function speakersJson(
  view: DatedView & ItemsView,
  answers: readonly SpeakerAnswer[],
): Answer<'speakers'> {
  return {
    ...datedHead(view),
    speakers: answers.map((answer) => speakerJson(answer, view)),
  }
}

function speakerJson(
  { person, appearances }: SpeakerAnswer,
  view: ItemsView,
): Json<typeof schema.Speaker> {
  return {
    ...personJson(person),
    appearances: appearances.map((appearance) => appearanceJson(appearance, view)),
  }
}

function appearanceJson(
  { role, slot }: Appearance,
  view: ItemsView,
): Json<typeof schema.AppearanceEntry> {
  return { role, ...slotJson(slot, view) }
}

export function starJson(
  view: DatedView & ItemsView,
  { starred, clashes, days }: Plan,
  missing: readonly string[],
): Answer<'star'> {
  return {
    ...datedHead(view),
    starred: starred.map((slot) => slotJson(slot, view)),
    clashes: clashes.map((clash) => [clash.first, clash.second].map(({ slot }) => slot.item.id)),
    free: days.flatMap(({ free }) => {
      return free.map(({ start, end }) => ({
        start: isoInstant(start, view.zone),
        end: isoInstant(end, view.zone),
      }))
    }),
    missing,
  }
}

export function infoJson(view: DatedView, deadlines: readonly DeadlineAnswer[]): Answer<'info'> {
  const { program } = view
  return {
    ...datedHead(view),
    program: detailsJson(view),
    days: program.days.map(dayCountJson),
    rooms: roomsOf(program),
    tracks: valuesOf(program, 'track'),
    languages: valuesOf(program, 'language'),
    deadlines: deadlines.map((answer) => deadlineAnswerJson(answer, view)),
  }
}

function dayCountJson({ date, sessions }: Day): Json<typeof schema.DayCount> {
  return { date, sessions: sessions.length }
}

export function programsJson(
  { programs, unreadable, at }: ProgramsView,
  zone: Zone,
): Answer<'programs'> {
  return {
    ...VERSION,
    timezone: zone.name,
    at: isoInstant(at, zone),
    programs: programs.map((listed) => namedProgramJson(listed, zone)),
    unreadable: unreadable.map(({ name, source, reason }) => ({ alias: name, source, reason })),
  }
}

export function refreshJson({ refreshed, at }: RefreshedView, zone: Zone): Answer<'refresh'> {
  return {
    ...VERSION,
    timezone: zone.name,
    at: isoInstant(at, zone),
    refreshed: refreshed.map(({ name, source, outcome, reason, answered }) => {
      return { alias: name, source, outcome, reason, answered: timeJson(answered, zone) }
    }),
  }
}

function namedProgramJson(listed: ListedProgram, zone: Zone): Json<typeof schema.NamedProgram> {
  const { name, source, assumeZone, assumeDate, program, answer, answered, trouble } = listed
  const coming = comingDate(answer)
  return {
    ...identityJson(program),
    venue: program.venue,
    days: program.days.map(({ date }) => date),
    sessions: sessionCount(program),
    deadlines: program.deadlines.length,
    alias: name,
    source,
    assumeZone,
    assumeDate,
    answered: timeJson(answered, zone),
    trouble,
    next: coming && nextDateJson(coming, answer.at, zone),
  }
}

function nextDateJson(coming: ComingDate, at: Instant, zone: Zone): Json<typeof schema.NextDate> {
  const isDeadline = coming.kind === 'deadline'
  const { id, title } = isDeadline ? coming.deadline.deadline : coming.slot.item
  return {
    kind: isDeadline ? 'deadline' : coming.slot.kind,
    id,
    title,
    time: isoInstant(coming.time, zone),
    startsIn: toSeconds(coming.time - at),
    on: !isDeadline && coming.isOn,
  }
}

/** Returns the document for `validate`: the problems of each file, and its counts if valid. */
export function checksJson(files: readonly CheckedFile[]): Answer<'validate'> {
  return { ...VERSION, files: files.map(checkedFileJson) }
}

function checkedFileJson({
  source,
  program,
  problems,
  isComplete,
  imported,
}: CheckedFile): Json<typeof checks.CheckedFile> {
  return {
    file: source,
    valid: !hasErrors(problems),
    complete: isComplete,
    days: program?.days.length ?? null,
    sessions: program ? sessionCount(program) : null,
    talks: program ? talkCount(program) : null,
    deadlines: program?.deadlines.length ?? null,
    problems: problems.map(problemJson),
    format: imported?.format ?? null,
    entries: imported?.entries ?? null,
    notes: (imported?.notes ?? []).map(noteJson),
    warnings: [...(imported?.doubts ?? [])].map(([code, count]) => ({ code, count })),
  }
}

function noteJson({ kind, of, what, count, examples, where }: Note): Json<typeof checks.NoteEntry> {
  return { kind, of, what, count, examples, where }
}

function problemJson(problem: Problem): Json<typeof checks.ProblemEntry> {
  const { severity, code, message, path, line, column, hint } = problem
  return { severity, code, message, path, line, column, hint }
}

/** Returns the document for `diff`; `before` is null if no earlier version is kept. */
export function diffJson(
  view: DatedView,
  { before, after, changes }: ComparedView,
): Answer<'diff'> {
  const versionJson = ({ name, program }: Version) => {
    return { source: name, id: program.id, updated: timeJson(program.updated, view.zone) }
  }
  return {
    ...datedHead(view),
    versions: { before: before && versionJson(before), after: versionJson(after) },
    changes: changes.map((change) => changeJson(change, view.zone, view.program)),
  }
}

interface ComparedView {
  readonly before: Version | null
  readonly after: Version
  readonly changes: readonly Change[]
}

/** Returns everything that a program file says, or the part of it that these days list. */
export function programJson(view: ItemsView, days: readonly ListedDay[]): Answer<'export'> {
  return {
    ...head(view),
    program: detailsJson(view),
    days: days.map((day) => dayJson(day, view)),
    deadlines: view.program.deadlines.map((deadline) => deadlineJson(deadline, view)),
  }
}
