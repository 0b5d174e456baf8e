/** The shape of a program file, format 1: what may stand where. What it means is read in build.ts. */
import * as z from 'zod'
import { DEADLINE_TYPES, SESSION_TYPES } from '../model.ts'

export const MAX_NAME = 1000

/** Ids become parts of calendar UIDs, file names and shell words, so they are plain. */
export const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/

const WEB_ADDRESS = /^https?:\/\/[^\s/]\S*$/i
const MAIL_ADDRESS = /^(?:mailto:)?[^\s@<>]+@[^\s@<>]+$/i
const CONTACT = new RegExp(`${MAIL_ADDRESS.source}|${WEB_ADDRESS.source}`, 'i')

const text = z.string().regex(/\S/)
const name = text.max(MAX_NAME)
const id = z.string().regex(ID)
const url = z
  .string()
  .regex(WEB_ADDRESS, { abort: true })
  .refine((address) => URL.canParse(address))

export const Person = z.strictObject({
  name,
  affiliation: name.optional(),
  url: url.optional(),
})

const personOrName = z.union([name, Person])
const people = z.union([name, Person, z.array(personOrName)])

export const Link = z.strictObject({ title: name, url })

const item = {
  id: id.optional(),
  start: text.optional(),
  end: text.optional(),
  duration: text.optional(),
  title: name.optional(),
  type: z.enum(SESSION_TYPES).optional(),
  status: z.enum(['confirmed', 'cancelled']).optional(),
  room: name.optional(),
  track: name.optional(),
  speakers: people.optional(),
  chairs: people.optional(),
  abstract: text.optional(),
  note: text.optional(),
  url: url.optional(),
  links: z.array(Link).optional(),
}

export const Talk = z.strictObject(item)

export const Session = z.strictObject({ ...item, talks: z.array(Talk).optional() })

export const Day = z.strictObject({ date: text, sessions: z.array(Session) })

export const Deadline = z.strictObject({
  id: id.optional(),
  type: z.enum(DEADLINE_TYPES).optional(),
  title: name,
  due: text,
  was: z.union([text, z.array(text)]).optional(),
  note: text.optional(),
  url: url.optional(),
})

export const File = z.strictObject({
  format: z.literal(1),
  id,
  name,
  title: name.optional(),
  motto: name.optional(),
  url: url.optional(),
  timezone: text,
  venue: name.optional(),
  room: name.optional(),
  contact: z.string().regex(CONTACT).optional(),
  updated: text.optional(),
  about: text.optional(),
  topics: z.array(text).optional(),
  organizers: people.optional(),
  sponsors: people.optional(),
  links: z.array(Link).optional(),
  deadlines: z.array(Deadline).optional(),
  days: z.array(Day).optional(),
})

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
export type Sound<T> = T extends readonly (infer E)[]
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
export type SoundLink = Sound<z.infer<typeof Link>>
