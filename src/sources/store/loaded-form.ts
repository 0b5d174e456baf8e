/**
 * Writes a program in loaded form, and revives it. The first line has what every command needs; the
 * days follow it in JSON. Each session is parsed when it is first accessed.
 */
import type { Note } from '../../model/note.ts'
import { once } from '../../model/once.ts'
import { type DayOutline, type DayParts, partsOf, setParts } from '../../model/outline.ts'
import type { Day, Program, Session } from '../../model/program.ts'
import { isNodeNewer } from '../../time/zone-data.ts'
import { type Compiled, compile, revive } from '../compiled.ts'
import { packSession, reviveSession } from './packed-session.ts'

/** What is kept of a source. */
export interface Loaded {
  readonly program: Program
  /** Notes on a foreign source; null for any other. */
  readonly notes: readonly Note[] | null
  /** True if all text of the program is as it is shown. */
  readonly isSanitised: boolean
}

/** The first line. */
interface Head {
  /** What the program was made from, and how. */
  readonly key: string
  readonly notes: readonly Note[] | null
  readonly isSanitised: boolean
  readonly compiled: Omit<Compiled, 'program'> | null
  readonly program: Omit<Program, 'days'>
  readonly days: readonly StoredDay[]
}

type PartName = 'times' | 'sessions' | 'titles' | 'people'

/** A day without its parts, with the size of each in bytes. */
interface StoredDay extends Readonly<Record<PartName, number>> {
  readonly date: Day['date']
  readonly outline: DayOutline
}

/** The times of the sessions of a day, and the size of each in JSON, in bytes. */
interface StoredTimes {
  readonly times: DayParts['times']
  readonly sizes: readonly number[]
}

const LINE_FEED = 10

/** Returns the loaded form of a program. */
export function pack(key: string, { program, notes, ...others }: Loaded): Uint8Array {
  const { days, ...rest } = program
  // Node's zone data is slow to ask, so that offsets are not collected from it.
  const compiled = isNodeNewer() ? null : { ...compile(program), program: undefined }
  const parts: string[] = []
  const add = (text: string) => {
    parts.push(text)
    return text.length
  }
  const stored = days.map((day): StoredDay => {
    const { outline, times, titles, people } = partsOf(day)
    const sessions = day.sessions.map((session) => asciiJson(packSession(session)))
    const sizes = sessions.map(({ length }) => length)
    return {
      date: day.date,
      outline,
      times: add(asciiJson({ times, sizes } satisfies StoredTimes)),
      sessions: add(sessions.join('')),
      titles: add(asciiJson(titles)),
      people: add(asciiJson(people)),
    }
  })
  const head = { key, notes, ...others, compiled, program: rest, days: stored }
  return new TextEncoder().encode(`${asciiJson(head)}\n${parts.join('')}`)
}

/** Returns JSON without characters outside ASCII, so that each takes one byte. */
function asciiJson(data: unknown): string {
  return JSON.stringify(data).replace(/[\u007f-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Revives what was packed with this key, or returns null if it is of another. */
export function unpack(key: string, bytes: Uint8Array): Loaded | null {
  const end = bytes.indexOf(LINE_FEED)
  const head: Head = parseJson(bytes.subarray(0, end))
  if (head.key !== key) return null
  let at = end + 1
  const take = (size: number) => {
    at += size
    return bytes.subarray(at - size, at)
  }
  const days = head.days.map((day) => {
    return reviveDay(day, {
      times: take(day.times),
      sessions: take(day.sessions),
      titles: take(day.titles),
      people: take(day.people),
    })
  })
  const program = { ...head.program, days }
  return {
    program: head.compiled === null ? program : revive({ ...head.compiled, program }),
    notes: head.notes,
    isSanitised: head.isSanitised,
  }
}

function reviveDay({ date, outline }: StoredDay, bytes: Record<PartName, Uint8Array>): Day {
  const stored = once(() => parseJson<StoredTimes>(bytes.times))
  const session = once(() => sessionsIn(stored().sizes, textOf(bytes.sessions)))
  const parts: DayParts = {
    outline,
    get times() {
      return stored().times
    },
    get titles() {
      return parseJson<DayParts['titles']>(bytes.titles)
    },
    get people() {
      return parseJson<DayParts['people']>(bytes.people)
    },
    session: (index) => session()(index),
  }
  const all = once(() => stored().sizes.map((_, index) => parts.session(index)))
  const day: Day = {
    date,
    get sessions() {
      return all()
    },
  }
  setParts(day, parts)
  return day
}

/** Returns a function that parses a session when it is first asked for it. */
function sessionsIn(sizes: readonly number[], text: string): (index: number) => Session {
  const parsed: Session[] = []
  let end = 0
  const ends = sizes.map((size) => (end += size))
  return (index) => {
    const known = parsed[index]
    if (known) return known
    const session = reviveSession(JSON.parse(text.slice(ends[index - 1] ?? 0, ends[index])))
    parsed[index] = session
    return session
  }
}

function parseJson<T>(bytes: Uint8Array): T {
  return JSON.parse(textOf(bytes))
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
