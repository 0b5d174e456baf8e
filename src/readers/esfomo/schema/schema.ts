/** The shape of a program file, format 1. program/build-program.ts interprets its values. */
import * as z from 'zod/mini'
import type { TextProblemCode } from '../../../model/problems/index.ts'
import { DEADLINE_TYPES, SESSION_TYPES } from '../../../model/program.ts'
import type { TalkDraft } from '../../../program/draft.ts'
import { ID_PATTERN } from '../../../program/ids.ts'
import { MAIL_ADDRESS } from '../../../text/contact-address.ts'
import { sanitize } from '../../../text/sanitize.ts'
import { isWebAddress, WEB_ADDRESS } from '../../../text/web-address.ts'

/** Maximum length of names, titles and other short text, in characters. */
const MAX_NAME_LENGTH = 1000
/** Maximum length of dates, times, durations, zones and languages, in characters. */
const MAX_CODE_LENGTH = 100

/** A language of two or three letters, with subtags such as a region (RFC 5646, section 2.1). */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/
const CONTACT = new RegExp(`${MAIL_ADDRESS.source}|${WEB_ADDRESS.source}`)

/** Matches text that oneLine leaves something of. */
const NOT_BLANK = /[^\s\u0085]/
/** A date, a time, a duration or a zone. */
const text = z.string().check(z.regex(NOT_BLANK), z.maxLength(MAX_CODE_LENGTH))
/** Text for people to read, unlike times and zones. keysOf finds it by its identity. */
const prose = z.string().check(z.regex(NOT_BLANK))
const name = prose.check(z.maxLength(MAX_NAME_LENGTH))
const id = z.string().check(pattern(ID_PATTERN, 'bad-id'))
const url = z
  .string()
  .check(
    pattern(WEB_ADDRESS, 'bad-url'),
    z.refine(isWebAddress, 'bad-url' satisfies PatternProblem),
  )

const contact = z.string().check(
  pattern(CONTACT, 'bad-contact'),
  z.refine((text) => sanitize(text) === text, 'bad-contact' satisfies PatternProblem),
)

const language = z
  .string()
  .check(z.maxLength(MAX_CODE_LENGTH, { abort: true }), pattern(LANGUAGE, 'bad-language'))

/** The problem of a text that does not match a pattern. zod reports it as the message. */
export type PatternProblem = TextProblemCode | 'bad-id'

function pattern(regex: RegExp, code: PatternProblem) {
  return z.regex(regex, { error: code, abort: true })
}

/** Makes a field optional. Editors show the description. */
function optional<T extends z.core.$ZodType>(
  schema: T,
  description?: string,
): z.ZodMiniOptional<T> {
  const field = z.optional(schema)
  return description === undefined ? field : field.check(z.describe(description))
}

const ID_DESCRIPTION = 'Lets calendars follow a change of title: never change it'

const Person = z.strictObject({
  name,
  affiliation: optional(name),
  url: optional(url),
})

const people = z.union([name, Person, z.array(z.union([name, Person]))])

const topics = z.array(prose)
const rooms = z.union([name, z.array(name)])

const status = z.enum(['confirmed', 'cancelled'])
/** Only true: a key that is there and false would say nothing. */
const checked = optional(
  z.literal(true),
  'This is right: validate gives no warnings about it or what is in it',
)

const Link = z.strictObject({ title: name, url })

const item = {
  id: optional(id, ID_DESCRIPTION),
  start: optional(text, 'In the zone of the venue: 8:30, 8:30am, noon, a date and time, or TBD'),
  end: optional(text, 'Written like start, or 24:00; inferred from what comes next if left out'),
  duration: optional(text, 'Instead of an end: 30m, 1h30m'),
  title: optional(name, 'Optional if there are speakers'),
  type: optional(z.enum(SESSION_TYPES)),
  status: optional(status, 'Mark a cancelled session instead of deleting it'),
  room: optional(rooms, 'One room or a list; that of the program if left out; none: no room'),
  track: optional(name),
  language: optional(language, 'BCP 47 tag: en, de, en-GB'),
  speakers: optional(people, 'Name, Name (Affiliation), or name, affiliation and url'),
  chairs: optional(people, 'Written like speakers; the chairs of a panel are its moderators'),
  abstract: optional(prose),
  note: optional(prose),
  url: optional(url),
  links: optional(z.array(Link)),
  checked,
} satisfies Record<keyof TalkDraft, z.core.$ZodType>

// Requirements in JSON Schema, for editors. zod does not check them: program/ does.
const HAS_TITLE = {
  anyOf: [
    { required: ['title'] },
    { required: ['speakers'], properties: { speakers: { minItems: 1 } } },
  ],
}
const TIMED = { type: 'object', required: ['start'] } as const
const HAS_START = {
  anyOf: [
    { required: ['start'] },
    // `contains` says it, but ajv 8 takes an empty list that follows a valid one for valid too.
    { required: ['talks'], properties: { talks: { contains: TIMED, minItems: 1 } } },
  ],
}

const Talk = z.strictObject(item).check(z.meta(HAS_TITLE))

const talks = z.array(z.union([name, Talk]))

const Session = z
  .strictObject({
    ...item,
    talks: optional(talks, 'In order, with or without times of their own; text alone is a title'),
  })
  .check(z.meta({ allOf: [HAS_TITLE, HAS_START] }))

const Day = z.strictObject({
  date: text.check(z.describe('2027-07-24')),
  checked,
  sessions: z.array(Session).check(z.describe('In order of time within each room')),
})

const Deadline = z.strictObject({
  id: optional(id, ID_DESCRIPTION),
  type: optional(z.enum(DEADLINE_TYPES)),
  title: name,
  status: optional(status, 'Mark a cancelled deadline instead of deleting it'),
  opens: optional(text, 'When a period starts, written like due; a date alone is its start'),
  due: text.check(
    z.describe(
      '2027-05-20 23:59 AoE, 2027-05-20 11:59 PM PT, TBD. An hour needs a zone; a date alone is its end',
    ),
  ),
  was: optional(
    z.union([text, z.array(text)]),
    'Former due dates, oldest first, with or without hours; "unknown" if nobody knows',
  ),
  note: optional(prose),
  url: optional(url),
  checked,
})

export const ProgramFile = z
  .strictObject({
    format: z.literal(1).check(z.describe('The version of this format')),
    id: id.check(z.describe('Part of every calendar entry: never change it')),
    name: name.check(z.describe('Short, for headings')),
    title: optional(name),
    motto: optional(name),
    url: optional(url),
    timezone: text.check(z.describe('The zone of the venue, such as America/Vancouver')),
    venue: optional(name),
    room: optional(rooms, 'Of the sessions that name no other: one room or a list'),
    contact: optional(contact, 'An email address or a link'),
    updated: optional(text, 'Time of the last change: calendars follow it'),
    // Prose, as `color: #0a7c66` lacks quotes in the way that text may.
    color: optional(prose, 'Accent of calendars: "#0a7c66", in quotes, or a CSS name such as teal'),
    about: optional(prose),
    topics: optional(topics),
    organizers: optional(people),
    sponsors: optional(people),
    links: optional(z.array(Link)),
    deadlines: optional(z.array(Deadline)),
    days: optional(z.array(Day)),
  })
  .check(z.meta({ anyOf: [{ required: ['days'] }, { required: ['deadlines'] }] }))

/** Schemas of objects by the key that holds them. The file itself has an empty key. */
const OBJECTS = {
  '': ProgramFile,
  days: Day,
  sessions: Session,
  talks: Talk,
  deadlines: Deadline,
  links: Link,
  speakers: Person,
  chairs: Person,
  organizers: Person,
  sponsors: Person,
} as const

/** Returns the schema of the objects that a key holds, or null if it holds none. */
export function schemaOf(key: string): (typeof OBJECTS)[keyof typeof OBJECTS] | null {
  return Object.hasOwn(OBJECTS, key) ? OBJECTS[key as keyof typeof OBJECTS] : null
}

/** All keys of the format. */
export const KEYS: ReadonlySet<string> = new Set(
  Object.values(OBJECTS).flatMap(({ shape }) => Object.keys(shape)),
)

/** Returns the keys whose values have one of these schemas, optional or not. */
function keysOf(...schemas: readonly unknown[]): string[] {
  return Object.values(OBJECTS).flatMap(({ shape }) => {
    const fields = Object.entries<z.core.$ZodType>(shape)
    return fields.flatMap(([key, field]) => {
      const { def } = field._zod
      return schemas.includes('innerType' in def ? def.innerType : field) ? [key] : []
    })
  })
}

/** Keys that hold one text for people to read. */
export const PROSE_KEYS: ReadonlySet<string> = new Set(keysOf(name, prose))
/** Keys that hold, or may hold, a list of such texts. */
export const PROSE_LIST_KEYS: ReadonlySet<string> = new Set(keysOf(people, topics, rooms, talks))

/** A value whose invalid parts are undefined, at any depth. */
type Valid<T> = T extends readonly (infer E)[]
  ? readonly (Valid<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Valid<T[K]> | undefined }
    : T

export type ValidFile = Valid<z.infer<typeof ProgramFile>>
