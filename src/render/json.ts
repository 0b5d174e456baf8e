/** The answers for programs: the JSON of the contract, version 1. Fields are only ever added. */
import type { Day, Program } from '../model.ts'
import { hasErrors } from '../problem.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { Entry } from '../query/entries.ts'
import { roomsOf, tracksOf } from '../query/items.ts'
import type { NowAnswer } from '../query/now.ts'
import type { ShowAnswer } from '../query/show.ts'
import type { SpeakerAnswer } from '../query/speakers.ts'
import type { Instant } from '../time/types.ts'
import type { CheckedFile } from './check.ts'
import {
  comingJson,
  dayJson,
  deadlineAnswerJson,
  deadlineJson,
  detailsJson,
  entryJson,
  head,
  identity,
  type JsonView,
  personJson,
  SCHEMA_VERSION,
  seconds,
} from './json-parts.ts'
import { sessionCount } from './programs.ts'

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

/** Of a session or talk: negative durations count from a start or an end that has passed. */
export function showJson(view: JsonView & { at: Instant }, answer: ShowAnswer): object {
  if (answer.kind === 'deadline') {
    const deadline = deadlineAnswerJson(answer.deadline, view)
    return { ...head(view), entry: null, before: [], after: [], deadline }
  }
  const { place, before, after } = answer
  const { start, end } = place.item
  return {
    ...head(view),
    entry: {
      ...entryJson(place, view),
      startsIn: start === null ? null : seconds(start - view.at),
      remaining: end === null ? null : seconds(end - view.at),
    },
    before: before.map((entry) => entryJson(entry, view)),
    after: after.map((entry) => entryJson(entry, view)),
    deadline: null,
  }
}

export function speakersJson(view: JsonView, answers: readonly SpeakerAnswer[]): object {
  return {
    ...head(view),
    speakers: answers.map(({ person, appearances }) => ({
      ...personJson(person),
      appearances: appearances.map(({ role, place }) => ({ role, ...entryJson(place, view) })),
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
    tracks: tracksOf(program),
    deadlines: deadlines.map((answer) => deadlineAnswerJson(answer, view)),
  }
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
    program: detailsJson(program, zone),
    days: program.days.map((day) => dayJson(day, view)),
    deadlines: program.deadlines.map((deadline) => deadlineJson(deadline, zone)),
  }
}
