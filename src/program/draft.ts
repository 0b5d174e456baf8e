/**
 * A program as a reader hands it over: in the right shape, with dates, times, zones and people not
 * parsed yet. Every field may be missing. A field that is present but undefined was invalid or
 * misspelt in the file, and has been reported.
 */
import type { DeadlineType, Person, SessionFields, SessionType, Status } from '../model/program.ts'

type Fields<T> = { readonly [K in keyof T]?: T[K] | undefined }
type List<T> = readonly (T | undefined)[]

type PersonDraft = Fields<{ [K in keyof Person]: string }>
/** One or more people. A string is `Name` or `Name (Affiliation)`. */
export type PeopleDraft = string | PersonDraft | List<string | PersonDraft>

type LinkDraft = Fields<{ title: string; url: string }>

/** Fields that are strings in the model, and so in a draft. */
type TextField = {
  [K in keyof SessionFields]: SessionFields[K] extends string | null ? K : never
}[keyof SessionFields]

/** One or more rooms. */
export type RoomsDraft = string | List<string>

export type TalkDraft = Fields<
  Record<Exclude<TextField, 'type' | 'status'>, string> & {
    type: SessionType
    status: Status
    room: RoomsDraft
    start: string
    end: string
    duration: string
    speakers: PeopleDraft
    chairs: PeopleDraft
    links: List<LinkDraft>
    checked: boolean
  }
>

/** A talk that is a text is a title. */
export type SessionDraft = TalkDraft & Fields<{ talks: List<TalkDraft | string> }>

export type DayDraft = Fields<{
  date: string
  checked: boolean
  sessions: List<SessionDraft>
}>

export type DeadlineDraft = Fields<{
  id: string
  type: DeadlineType
  title: string
  status: Status
  opens: string
  due: string
  was: string | List<string>
  note: string
  url: string
  checked: boolean
}>

export type ProgramDraft = Fields<{
  id: string
  name: string
  title: string
  motto: string
  url: string
  timezone: string
  venue: string
  room: RoomsDraft
  contact: string
  updated: string
  color: string
  about: string
  topics: List<string>
  organizers: PeopleDraft
  sponsors: PeopleDraft
  links: List<LinkDraft>
  deadlines: List<DeadlineDraft>
  days: List<DayDraft>
}>
