/** Defines the parts of what `diff` answers. */
import * as z from 'zod/mini'
import { DEADLINE_TYPES, SESSION_TYPES, type Status } from '../../../model/program.ts'
import type { Change, ChangeKind } from '../../../query/diff/change.ts'
import { date, dateOrTimeOrNull, listOf, oneOf, text, textOrNull, timeOrNull } from './fields.ts'
import { Block, Link, Person, part } from './parts.ts'

const ComparedVersion = part('comparedVersion', 'A version of the program', {
  source: text('Where it is from: a file, a name, or an address without user and query'),
  id: text('Id of the program'),
  updated: timeOrNull('Time of the last change that it states; null if it states none'),
})

export const ComparedVersions = part('comparedVersions', 'The versions that are compared', {
  before: z
    .nullable(ComparedVersion)
    .check(z.describe('The earlier version; null if none is kept of what is at an address')),
  after: ComparedVersion,
})

/** Fields that may change. Only those that did are there, in both versions. */
const changedFields = {
  id: text('Id'),
  name: text('Short name of a program'),
  title: textOrNull('Title'),
  type: z.enum([...new Set([...SESSION_TYPES, ...DEADLINE_TYPES])]).check(z.describe('Kind')),
  status: oneOf<Status>('Whether it takes place, or applies', {
    confirmed: 'it does',
    cancelled: 'it does not',
  }),
  start: timeOrNull('Null while the time is to be announced'),
  end: timeOrNull('Null if `start` is null'),
  date: date('Day of the program; among what differs if the time is to be announced'),
  rooms: listOf(z.string(), 'Rooms'),
  track: textOrNull('Null if it has none'),
  language: textOrNull('BCP 47 tag; null if it has none'),
  speakers: listOf(Person, 'Speakers'),
  chairs: listOf(Person, 'Chairs'),
  session: z.nullable(Block).check(z.describe('The session of a talk; null for a session')),
  opens: timeOrNull('When a period opens'),
  due: timeOrNull('When a deadline is due; null while it is to be determined'),
  announced: text('The due date as the file has it'),
  was: listOf(dateOrTimeOrNull, 'Former due dates'),
  timezone: text('Zone of the venue'),
  venue: textOrNull('Venue'),
  url: textOrNull('Page'),
  motto: textOrNull('Motto'),
  contact: textOrNull('Contact'),
  color: textOrNull('Accent'),
  about: textOrNull('Description'),
  topics: listOf(z.string(), 'Topics'),
  organizers: listOf(Person, 'Organisers'),
  sponsors: listOf(Person, 'Sponsors'),
  links: listOf(Link, 'Further pages'),
  abstract: textOrNull('Abstract'),
  note: textOrNull('Note'),
}

const ChangedFields = z
  .partial(z.object(changedFields))
  .check(z.meta({ id: 'changedFields', description: 'The fields that differ, of one version' }))

export const ChangeEntry = part('change', 'One change; an item may have several', {
  kind: oneOf<ChangeKind>('What changed', {
    moved: 'the start, the end, or when a deadline opens or is due',
    room: 'the room; of a program, the venue, or the room of sessions that name none',
    cancelled: 'it is cancelled',
    restored: 'it is no longer cancelled',
    renamed: 'the title',
    people:
      'speakers or chairs, or an affiliation; with them the title, if it is made of their names',
    new: 'it is in the later version alone',
    gone: 'it is in the earlier version alone: deleted, not cancelled',
    details: 'other fields; also the id, of what is the same otherwise',
  }),
  of: oneOf<Change['of']>('What it is about', {
    session: 'a session',
    talk: 'a talk of a session',
    deadline: 'a deadline',
    program: 'the program itself',
  }),
  id: text('Id in the later version; of what is gone, in the earlier one'),
  title: text('Title in that version; of a program, its name'),
  session: z.nullable(Block).check(z.describe('The session of a talk; null for anything else')),
  start: timeOrNull(
    'When it starts, or a deadline is due, in that version; null if that is unknown, or for a program',
  ),
  before: z
    .nullable(ChangedFields)
    .check(
      z.describe('The fields that differ as they were; null for `new`; all of what is `gone`'),
    ),
  after: z
    .nullable(ChangedFields)
    .check(z.describe('The fields that differ as they are; null for `gone`; all of what is `new`')),
})
