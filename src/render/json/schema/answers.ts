/**
 * Defines the JSON document of each command. The types of what ../answers.ts returns and the JSON
 * Schema that `esfomo init --answers-schema` writes both derive from it.
 */
import * as z from 'zod/mini'
import type { NowAnswer } from '../../../query/now.ts'
import { ChangeEntry, ComparedVersions } from './changes.ts'
import { CheckedFile } from './checks.ts'
import { listOf, oneOf, text, time } from './fields.ts'
import * as parts from './parts.ts'
import { part } from './parts.ts'

const versionFields = {
  schemaVersion: z
    .literal(1)
    .check(z.describe('Version of all answers; within it, fields are only ever added')),
}

const headFields = {
  ...versionFields,
  program: parts.Identity,
  timezone: text('Zone of the times: an IANA name, or an offset such as +02:00'),
}

const datedFields = {
  ...headFields,
  at: time('The time that the answer is about: that of --at, else the current time'),
}

const severalFields = {
  ...datedFields,
  program: z
    .nullable(parts.Identity)
    .check(z.describe('The program; null if several were asked for, which `programs` lists')),
  programs: listOf(parts.Identity, 'All programs that the answer is about'),
}

const deadlines = listOf(parts.DeadlineEntry, 'Soonest first; those to be determined last')

/** The documents by command; `export` is that of `esfomo export json`. */
export const ANSWERS = {
  schedule: part('schedule', 'Answer of `esfomo schedule --json`', {
    ...datedFields,
    days: listOf(parts.Day, 'The days asked for, with what matches the filters'),
  }),

  now: part('now', 'Answer of `esfomo now --json`', {
    ...severalFields,
    phase: oneOf<NowAnswer['phase']>(
      'How far the program is; of several, `during` if any is, else `between`, `before` or `after`',
      {
        before: 'it has not begun',
        during: 'something is on',
        between: 'nothing is on, but more is to come',
        after: 'it is over',
      },
    ),
    current: listOf(
      parts.Current,
      'What is on, sorted by room; a talk is listed instead of its session',
    ),
    next: listOf(parts.Coming, 'All that starts next, at one time; sorted by room'),
    deadline: z
      .nullable(parts.DeadlineEntry)
      .check(z.describe('The first of `deadlines`; null if there are none')),
    deadlines: listOf(parts.DeadlineEntry, 'The deadlines that open or are due next, at one time'),
  }),

  next: part('next', 'Answer of `esfomo next --json`', {
    ...severalFields,
    next: listOf(
      parts.Coming,
      'Soonest first; a talk is listed instead of a session that starts with it',
    ),
  }),

  deadlines: part('deadlines', 'Answer of `esfomo deadlines --json`', {
    ...severalFields,
    deadlines,
  }),

  show: part('show', 'Answer of `esfomo show --json`', {
    ...datedFields,
    entry: z
      .nullable(parts.Shown)
      .check(z.describe('The session or talk; null for a deadline, or for a person with several')),
    before: listOf(parts.Timed, 'What is before it on its day, in its room'),
    after: listOf(parts.Timed, 'What is after it on its day, in its room'),
    deadline: z
      .nullable(parts.DeadlineEntry)
      .check(z.describe('The deadline; null for anything else')),
    person: z
      .nullable(parts.Person)
      .check(z.describe('The person whom the words name; null if they name anything else')),
    appearances: listOf(
      parts.AppearanceEntry,
      'All that the person is in, in the order of the program; empty without a person',
    ),
  }),

  speakers: part('speakers', 'Answer of `esfomo speakers --json`', {
    ...datedFields,
    speakers: listOf(parts.Speaker, 'Speakers and chairs, sorted by name'),
  }),

  info: part('info', 'Answer of `esfomo info --json`', {
    ...datedFields,
    program: parts.Details,
    days: listOf(parts.DayCount, 'The days, in order'),
    rooms: listOf(z.string(), 'All rooms'),
    tracks: listOf(z.string(), 'All tracks, in the order of the program'),
    languages: listOf(z.string(), 'All languages, as BCP 47 tags, in the order of the program'),
    deadlines,
  }),

  star: part('star', 'Answer of `esfomo star --json`', {
    ...datedFields,
    starred: listOf(
      parts.Entry,
      'What is starred, soonest first; what has no known time comes last',
    ),
    clashes: listOf(
      z.array(z.string()).check(z.length(2)),
      'Ids of each two that overlap; what is cancelled does not, nor a session and its own talk',
    ),
    free: listOf(parts.FreeTime, 'Times between what is starred of a day, from 15 minutes on'),
    missing: listOf(z.string(), 'Ids that are starred, but no longer in the program'),
  }),

  programs: part('programs', 'Answer of `esfomo programs --json`', {
    ...versionFields,
    timezone: text('Zone of the times: your own'),
    at: time('The current time'),
    programs: listOf(
      parts.NamedProgram,
      'The programs that have a name, what is next first; those that are over last',
    ),
    unreadable: listOf(parts.UnreadableProgram, 'Names whose programs cannot be read'),
  }),

  refresh: part('refresh', 'Answer of `esfomo programs refresh --json`', {
    ...versionFields,
    timezone: text('Zone of the times: your own'),
    at: time('The current time'),
    refreshed: listOf(parts.RefreshedProgram, 'In the order of your programs'),
  }),

  validate: part('validate', 'Answer of `esfomo validate --json`', {
    ...versionFields,
    files: listOf(
      CheckedFile,
      'In the order of the command line; those that cannot be read are left out',
    ),
  }),

  diff: part('diff', 'Answer of `esfomo diff --json`', {
    ...datedFields,
    versions: ComparedVersions,
    changes: listOf(
      ChangeEntry,
      'By kind; within a kind, what is soonest first and what is past last; empty if nothing changed',
    ),
  }),

  export: part('export', 'Output of `esfomo export json`: all of a file, the same at any time', {
    ...headFields,
    program: parts.Details,
    days: listOf(parts.Day, 'The days, with what was selected'),
    deadlines: listOf(parts.ExportedDeadline, 'Soonest first; those to be determined last'),
  }),
}
