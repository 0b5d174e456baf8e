/** The shape of a program file, format 1: what may stand where. What it means is read in build.ts. */
import * as z from 'zod'
import { DEADLINE_TYPES, SESSION_TYPES } from '../model.ts'

export const MAX_NAME = 1000

/** Ids become parts of calendar UIDs, file names and shell words, so they are plain. */
export const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/

// Without flags: JSON Schema has none.
const WEB_ADDRESS = /^[hH][tT][tT][pP][sS]?:\/\/[^\s/]\S*$/
const MAIL_ADDRESS = /^(?:mailto:)?[^\s@<>:/]+@[^\s@<>:/]+$/
const CONTACT = new RegExp(`${MAIL_ADDRESS.source}|${WEB_ADDRESS.source}`)

const text = z.string().regex(/\S/)
const name = text.max(MAX_NAME)
const id = z.string().regex(ID)
const url = z
  .string()
  .regex(WEB_ADDRESS, { abort: true })
  .refine((address) => URL.canParse(address))

const Person = z.strictObject({
  name,
  affiliation: name.optional(),
  url: url.optional(),
})

const people = z.union([name, Person, z.array(z.union([name, Person]))])

const Link = z.strictObject({ title: name, url })

const item = {
  id: id.optional().describe('Keeps calendars in step when the title changes: never change it'),
  start: text
    .optional()
    .describe('On the clock of the venue: 8:30, 8:30am, noon, or a date and time'),
  end: text.optional().describe('As the start, 24:00 too; left out, it is inferred'),
  duration: text.optional().describe('In place of an end: 30m, 1h30m'),
  title: name.optional().describe('May be left out where speakers are named'),
  type: z.enum(SESSION_TYPES).optional(),
  status: z
    .enum(['confirmed', 'cancelled'])
    .optional()
    .describe('Mark, do not delete, what is off'),
  room: name.optional().describe('Left out: the room of the program; none: no room'),
  track: name.optional(),
  speakers: people.optional().describe('Name, Name (Affiliation), or name, affiliation and url'),
  chairs: people.optional().describe('As speakers; the chairs of a panel moderate it'),
  abstract: text.optional(),
  note: text.optional(),
  url: url.optional(),
  links: z.array(Link).optional(),
}

const TITLED = { anyOf: [{ required: ['title'] }, { required: ['speakers'] }] }

const Talk = z.strictObject(item).meta(TITLED)

const Session = z
  .strictObject({
    ...item,
    talks: z.array(Talk).optional().describe('In order; with times of their own, or without'),
  })
  .meta(TITLED)

const Day = z.strictObject({
  date: text.describe('2027-07-24'),
  sessions: z.array(Session).describe('In order of time within each room'),
})

const Deadline = z.strictObject({
  id: id.optional().describe('Keeps calendars in step when the title changes: never change it'),
  type: z.enum(DEADLINE_TYPES).optional(),
  title: name,
  due: text.describe('2027-05-20 23:59 AoE, 2027-05-20 11:59 PM PT, 2027-05-20, TBD'),
  was: z
    .union([text, z.array(text)])
    .optional()
    .describe('The dates before it, oldest first; unknown where nobody knows'),
  note: text.optional(),
  url: url.optional(),
})

export const File = z
  .strictObject({
    format: z.literal(1).describe('The version of this format'),
    id: id.describe('Part of every calendar entry: never change it'),
    name: name.describe('Short, for headings'),
    title: name.optional(),
    motto: name.optional(),
    url: url.optional(),
    timezone: text.describe('The zone of the venue, such as America/Vancouver'),
    venue: name.optional(),
    room: name.optional().describe('Of every session that names no other'),
    contact: z.string().regex(CONTACT).optional().describe('A mail address or a link'),
    updated: text.optional().describe('When the program last changed: calendars follow it'),
    about: text.optional(),
    topics: z.array(text).optional(),
    organizers: people.optional(),
    sponsors: people.optional(),
    links: z.array(Link).optional(),
    deadlines: z.array(Deadline).optional(),
    days: z.array(Day).optional(),
  })
  .meta({ anyOf: [{ required: ['days'] }, { required: ['deadlines'] }] })

/** The schema of the objects that stand under a key; the file itself under none. */
export const OBJECTS = {
  '': File,
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

/** What is left of a file once the parts that break the schema are taken out of it. */
type Sound<T> = T extends readonly (infer E)[]
  ? readonly (Sound<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Sound<T[K]> | undefined }
    : T

export type SoundFile = Sound<z.infer<typeof File>>
export type SoundDay = Sound<z.infer<typeof Day>>
export type SoundSession = Sound<z.infer<typeof Session>>
export type SoundTalk = Sound<z.infer<typeof Talk>>
export type SoundDeadline = Sound<z.infer<typeof Deadline>>
export type SoundPeople = Sound<z.infer<typeof people>>
