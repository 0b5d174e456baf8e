/**
 * Builds the JSON documents that commands print, for other programs to read. They are a contract,
 * version 1: fields are only ever added.
 */

import { hasErrors } from '../../model/problem.ts'
import type { Program } from '../../model/program.ts'
import type { ListedDay } from '../../query/days.ts'
import type { DeadlineAnswer } from '../../query/deadlines.ts'
import type { NowAnswer } from '../../query/now.ts'
import type { ShowAnswer } from '../../query/show.ts'
import { roomsOf, valuesOf } from '../../query/slots.ts'
import type { SpeakerAnswer } from '../../query/speakers.ts'
import type { TimedSlot } from '../../query/timed-slots.ts'
import type { Instant } from '../../time/types.ts'
import { sessionCount } from '../programs.ts'
import type { CheckedFile } from '../validation.ts'
import {
  comingJson,
  dayJson,
  deadlineAnswerJson,
  deadlineJson,
  detailsJson,
  head,
  type JsonView,
  personJson,
  programIdentity,
  SCHEMA_VERSION,
  slotJson,
  toSeconds,
} from './parts.ts'

export function scheduleJson(view: JsonView, days: readonly ListedDay[]): object {
  return { ...head(view), days: days.map((day) => dayJson(day, view)) }
}

export function nowJson(view: JsonView, answer: NowAnswer): object {
  const deadlines = answer.deadlines.map((deadline) => deadlineAnswerJson(deadline, view))
  return {
    ...head(view),
    phase: answer.phase,
    current: answer.current.map((slot) => ({
      ...slotJson(slot, view),
      elapsed: toSeconds(answer.at - slot.item.start),
      remaining: toSeconds(slot.item.end - answer.at),
    })),
    next: answer.next.map((slot) => comingJson(slot, answer.at, view)),
    deadline: deadlines[0] ?? null,
    deadlines,
  }
}

export function nextJson(view: JsonView & { at: Instant }, slots: readonly TimedSlot[]): object {
  return { ...head(view), next: slots.map((slot) => comingJson(slot, view.at, view)) }
}

export function deadlinesJson(view: JsonView, answers: readonly DeadlineAnswer[]): object {
  return { ...head(view), deadlines: answers.map((answer) => deadlineAnswerJson(answer, view)) }
}

/**
 * Returns the document for one session, talk or deadline. `startsIn` and `remaining` of a session
 * or talk are in seconds: negative after its start or end, null if it has no time.
 */
export function showJson(view: JsonView & { at: Instant }, answer: ShowAnswer): object {
  if (answer.kind === 'deadline') {
    const deadline = deadlineAnswerJson(answer.deadline, view)
    return { ...head(view), entry: null, before: [], after: [], deadline }
  }
  const { slot, before, after } = answer
  const { start, end } = slot.item
  return {
    ...head(view),
    entry: {
      ...slotJson(slot, view),
      startsIn: start === null ? null : toSeconds(start - view.at),
      remaining: end === null ? null : toSeconds(end - view.at),
    },
    before: before.map((slot) => slotJson(slot, view)),
    after: after.map((slot) => slotJson(slot, view)),
    deadline: null,
  }
}

export function speakersJson(view: JsonView, answers: readonly SpeakerAnswer[]): object {
  return {
    ...head(view),
    speakers: answers.map(({ person, appearances }) => ({
      ...personJson(person),
      appearances: appearances.map(({ role, slot }) => ({ role, ...slotJson(slot, view) })),
    })),
  }
}

export function infoJson(view: JsonView, deadlines: readonly DeadlineAnswer[]): object {
  const { program, zone } = view
  return {
    ...head(view),
    program: detailsJson(program, zone),
    days: program.days.map(({ date, sessions }) => ({ date, sessions: sessions.length })),
    rooms: roomsOf(program),
    tracks: valuesOf(program, 'track'),
    deadlines: deadlines.map((answer) => deadlineAnswerJson(answer, view)),
  }
}

export function programsJson(programs: readonly Program[]): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    programs: programs.map((program) => ({
      ...programIdentity(program),
      venue: program.venue,
      days: program.days.map(({ date }) => date),
      sessions: sessionCount(program),
      deadlines: program.deadlines.length,
    })),
  }
}

/** Returns the document for `validate`: the problems of each file, and its counts if valid. */
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

/** Returns everything that a program file says, or the part of it that these days list. */
export function programJson(view: JsonView, days: readonly ListedDay[]): object {
  const { program, zone } = view
  return {
    ...head(view),
    program: detailsJson(program, zone),
    days: days.map((day) => dayJson(day, view)),
    deadlines: program.deadlines.map((deadline) => deadlineJson(deadline, zone)),
  }
}
