/** Defines the parts of JSON answers: sessions, talks, deadlines, people. */
import * as z from 'zod/mini'
import { DEADLINE_TYPES, SESSION_TYPES, type Status } from '../../../model/program.ts'
import type { ShownAs } from '../../../model/shown.ts'
import type { DeadlineStatus, Movement } from '../../../query/deadlines.ts'
import type { Slot } from '../../../query/slots.ts'
import type { Appearance } from '../../../query/speakers.ts'
import type { RefreshedOutcome } from '../../refreshed.ts'
import {
  count,
  date,
  dateOrTimeOrNull,
  flag,
  listOf,
  oneOf,
  seconds,
  secondsOrNull,
  text,
  textOrNull,
  time,
  timeOrNull,
} from './fields.ts'

/** Defines a part that the JSON Schema has once, by its name. */
export function part<const Fields extends z.core.$ZodShape>(
  id: string,
  description: string,
  fields: Fields,
) {
  return z.object(fields).check(z.meta({ id, description }))
}

export const Link = part('link', 'A page on the web', {
  title: text('Text of the link'),
  url: text('Address'),
})

const personFields = {
  name: text('Full name'),
  affiliation: textOrNull('Null if none is given'),
  url: textOrNull('Page of the person; null if none is given'),
}

export const Person = part('person', 'A person, or for a sponsor an organisation', personFields)

const identityFields = {
  id: text('Id, such as esfomo-2025: what `program` of a session or deadline refers to'),
  name: text('Short name'),
  title: textOrNull('Full name; null if none is given'),
  timezone: text('Zone of the venue: an IANA name, or an offset such as +02:00'),
  url: textOrNull('Website; null if none is given'),
}

export const Identity = part('program', 'The program that an answer is about', identityFields)

export const Details = part('programDetails', 'A program without its days and deadlines', {
  ...identityFields,
  motto: textOrNull('Null if none is given'),
  venue: textOrNull('Null if none is given'),
  room: textOrNull('`rooms` as one text, separated by commas; null if there are none'),
  rooms: listOf(z.string(), 'Rooms of the sessions that name no other'),
  contact: textOrNull('Email address or web address; null if none is given'),
  updated: timeOrNull('Time of the last change; null if none is given'),
  color: textOrNull('Accent, such as #0a7c66 or teal; null if none is given'),
  about: textOrNull(
    'Description; paragraphs are separated by an empty line; null if none is given',
  ),
  topics: listOf(z.string(), 'Topics, in the order of the file'),
  organizers: listOf(Person, 'Organisers, in the order of the file'),
  sponsors: listOf(Person, 'Sponsors, in the order of the file'),
  links: listOf(Link, 'Further pages, in the order of the file'),
})

const program = text('Id of the program that it is part of')

/** The facts that SHOWN lists for JSON, and the id of the program. */
const itemFields = {
  id: text('Id, unique in the program'),
  program,
  title: text('Title; if the file gives none, it is made of the type and the people'),
  type: z.enum(SESSION_TYPES).check(z.describe('Kind of session or talk')),
  status: oneOf<Status>('Cancelled sessions and talks keep their place', {
    confirmed: 'it takes place',
    cancelled: 'it does not',
  }),
  start: timeOrNull('Null while the time is to be announced, or if a talk has no time of its own'),
  end: timeOrNull('Null if `start` is null'),
  endInferred: flag('True if the file gives no end, and `end` is inferred'),
  // Version 1 began with rooms as one text.
  room: textOrNull('`rooms` as one text, separated by commas; null if there are none'),
  rooms: listOf(z.string(), 'Rooms it takes place in; empty if it has none or they are unknown'),
  track: textOrNull('Null if it has none of its own'),
  language: textOrNull('BCP 47 tag, such as en or en-GB; null if it has none of its own'),
  speakers: listOf(Person, 'Speakers, in the order of the file'),
  chairs: listOf(Person, 'Chairs, or moderators of a panel, in the order of the file'),
  talks: listOf(z.unknown(), '').check(z.maxLength(0), z.describe('Always empty: a talk has none')),
  url: textOrNull('Page; null if none is given'),
  links: listOf(Link, 'Further pages, in the order of the file'),
  abstract: textOrNull('Null if none is given'),
  note: textOrNull('Null if none is given'),
  starred: flag('True if you have starred it, or the session that it is part of'),
} satisfies Record<ShownAs<'json', 'own'> | 'program' | 'room' | 'starred', z.core.$ZodType>

export const Talk = part('talk', 'A part of a session', itemFields)

const sessionFields = {
  ...itemFields,
  talks: listOf(Talk, 'Its talks, in the order of the file'),
}

export const Session = part('session', 'A session, with its talks', sessionFields)

export const Day = part('day', 'A date with its sessions', {
  date: date('Date at the venue'),
  sessions: listOf(Session, 'Sessions that start on it, soonest first; without a time last'),
  continuing: listOf(Session, 'Sessions that began on an earlier day and are still on'),
})

export const Block = part('block', 'The session that a talk is part of', {
  id: text('Id of the session'),
  title: text('Title of the session'),
})

const slotFields = {
  kind: oneOf<Slot['kind']>('What the entry is', {
    session: 'a session, with its talks',
    talk: 'a talk, with its session in `session`',
  }),
  session: z.nullable(Block).check(z.describe('The session of a talk; null for a session')),
  ...sessionFields,
}

export const Entry = part('entry', 'A session or talk, wherever it is listed', slotFields)

const timedFields = {
  ...slotFields,
  start: time('When it starts'),
  end: time('When it ends; `endInferred` says whether the file has it'),
}

export const Timed = part('timedEntry', 'A session or talk whose time is known', timedFields)

export const Current = part('currentEntry', 'A session or talk that is on', {
  ...timedFields,
  elapsed: seconds('Seconds since it started'),
  remaining: seconds('Seconds until it ends'),
})

export const Coming = part('comingEntry', 'A session or talk to come', {
  ...timedFields,
  startsIn: seconds('Seconds until it starts'),
})

export const Shown = part('shownEntry', 'A session or talk in full', {
  ...slotFields,
  startsIn: secondsOrNull('Seconds until it starts, negative once it has; null if `start` is null'),
  remaining: secondsOrNull('Seconds until it ends, negative once it has; null if `end` is null'),
})

export const AppearanceEntry = part('appearance', 'A session or talk of a person', {
  role: oneOf<Appearance['role']>('Role of the person', {
    speaker: 'gives it',
    chair: 'chairs it',
  }),
  ...slotFields,
})

export const Speaker = part('speaker', 'A person with all sessions and talks', {
  ...personFields,
  appearances: listOf(AppearanceEntry, 'In the order of the program'),
})

const deadlineFields = {
  id: text('Id, unique in the program'),
  program,
  title: text('Title'),
  type: z.enum(DEADLINE_TYPES).check(z.describe('Kind of deadline')),
  opens: timeOrNull('When a period opens; null if there is nothing to wait for'),
  due: timeOrNull('Last instant at which it is open; null while it is to be determined'),
  dueInferred: flag('True if the file gives no hour or no zone of `due`'),
  announced: text('The due date as the file has it, or TBD'),
  was: listOf(
    dateOrTimeOrNull,
    'Former due dates, oldest first: a time, a date if no hour is known, null if nothing is',
  ),
  moved: z.nullable(
    oneOf<NonNullable<Movement>>('How it has moved from the last of `was`; null if it has not', {
      later: 'extended',
      earlier: 'brought forward',
    }),
  ),
  cancelled: flag('True if it no longer applies'),
  note: textOrNull('Null if none is given'),
  url: textOrNull('Page; null if none is given'),
}

export const ExportedDeadline = part(
  'exportedDeadline',
  'A deadline, without what depends on the time',
  deadlineFields,
)

export const DeadlineEntry = part('deadline', 'A deadline and its status', {
  ...deadlineFields,
  remaining: secondsOrNull(
    'Seconds until it is due, negative once it has passed; null if `due` is null or it is cancelled',
  ),
  status: oneOf<DeadlineStatus>('Status at the time of the answer', {
    upcoming: 'it has not opened yet',
    open: 'something can be handed in',
    passed: 'it is over',
    tbd: 'its date is to be determined',
    cancelled: 'it no longer applies',
  }),
})

export const FreeTime = part('freeTime', 'A time in which nothing is starred', {
  start: time('When it starts'),
  end: time('When it ends'),
})

export const DayCount = part('dayCount', 'A date with the number of its sessions', {
  date: date('Date at the venue'),
  sessions: count('Number of sessions'),
})

export const NextDate = part('nextDate', 'The next date of a program', {
  kind: oneOf<Slot['kind'] | 'deadline'>('What it is', {
    session: 'a session is on, or starts',
    talk: 'a talk is on, or starts',
    deadline: 'a deadline opens, or is due',
  }),
  id: text('Id, unique in the program'),
  title: text('Title'),
  time: time('When it starts, opens or is due'),
  startsIn: seconds('Seconds until then; negative if it is on'),
  on: flag('True if it is on'),
})

export const NamedProgram = part('namedProgram', 'A program with a name for -p', {
  ...identityFields,
  venue: textOrNull('Null if none is given'),
  days: listOf(date('Date at the venue'), 'The dates, in order'),
  sessions: count('Number of sessions'),
  deadlines: count('Number of deadlines'),
  alias: text('The name that -p takes'),
  source: textOrNull('File or address, without user information and query; null if it is built in'),
  assumeZone: textOrNull('Zone that is assumed of its source; null if none is'),
  assumeDate: textOrNull('Date that is assumed of its source; null if none is'),
  answered: timeOrNull(
    'When the server of an address last said that this is its current version; null for others',
  ),
  trouble: textOrNull('Why the last request to the address failed; null if it did not'),
  next: z
    .nullable(NextDate)
    .check(z.describe('What is on, else what comes first; null if nothing with a time is to come')),
})

export const RefreshedProgram = part('refreshedProgram', 'A name, and what its address answered', {
  alias: text('The name that -p takes'),
  source: textOrNull('File or address, without user information and query; null if it is unknown'),
  outcome: oneOf<RefreshedOutcome>('What came of it', {
    changed: 'it has a new version',
    unchanged: 'the version that was known is the current one',
    new: 'its first version',
    failed: 'it cannot be read',
    file: 'it is a file, which is read each time',
  }),
  reason: textOrNull('Why it failed, in words; null if it did not'),
  answered: timeOrNull('When its server last said that the version known is the current one'),
})

export const UnreadableProgram = part('unreadableProgram', 'A name whose program cannot be read', {
  alias: text('The name'),
  source: textOrNull('File or address, without user information and query; null if it is unknown'),
  reason: text('Why, in words'),
})
