/** What of a program is wanted: all of it, its sessions, its deadlines, or named items. */
import { UserError } from '../errors.ts'
import type { Deadline, Program, Session, Talk } from '../model.ts'
import { nearest } from '../nearest.ts'

interface SelectedTalk {
  readonly talk: Talk
  readonly block: Session
}

export interface Selection {
  readonly sessions: readonly Session[]
  /** Talks wanted by themselves, not with the session they are part of. */
  readonly talks: readonly SelectedTalk[]
  readonly deadlines: readonly Deadline[]
}

interface Wanted {
  /** Ids of sessions, talks and deadlines; all where there are none. */
  readonly ids?: readonly string[]
  readonly only?: 'sessions' | 'deadlines' | undefined
}

/** Fails with a UserError for an id that the program does not have. */
export function select(program: Program, { ids = [], only }: Wanted): Selection {
  const sessions = program.days.flatMap((day) => day.sessions)
  const talks = sessions.flatMap((block) => block.talks.map((talk) => ({ talk, block })))
  refuseUnknown(ids, sessions, talks, program)
  const wanted = new Set(ids)
  const named = ids.length > 0
  return {
    sessions: only === 'deadlines' ? [] : sessions.filter(({ id }) => !named || wanted.has(id)),
    talks:
      only === 'deadlines' || !named
        ? []
        : talks.filter(({ talk, block }) => wanted.has(talk.id) && !wanted.has(block.id)),
    deadlines:
      only === 'sessions' ? [] : program.deadlines.filter(({ id }) => !named || wanted.has(id)),
  }
}

/** The program with nothing but a selection; a block whose talks are wanted has those alone. */
export function reduce(program: Program, { sessions, talks, deadlines }: Selection): Program {
  const whole = new Set(sessions)
  const parts = new Map<Session, Talk[]>()
  for (const { talk, block } of talks) parts.set(block, [...(parts.get(block) ?? []), talk])
  const days = program.days.map(({ date, sessions: all }) => ({
    date,
    sessions: all.flatMap((session) => {
      const part = parts.get(session)
      return whole.has(session) ? session : part ? { ...session, talks: part } : []
    }),
  }))
  return { ...program, days: days.filter((day) => day.sessions.length > 0), deadlines }
}

function refuseUnknown(
  ids: readonly string[],
  sessions: readonly Session[],
  talks: readonly SelectedTalk[],
  program: Program,
): void {
  const known = new Set([
    ...sessions.map(({ id }) => id),
    ...talks.map(({ talk }) => talk.id),
    ...program.deadlines.map(({ id }) => id),
  ])
  const unknown = ids.find((id) => !known.has(id))
  if (unknown === undefined) return
  const formats = ['ics', 'json', 'csv', 'md']
  if (formats.includes(unknown)) {
    throw new UserError(`the format comes first: esfomo export ${unknown} ID…`)
  }
  const near = nearest(unknown, [...formats, ...known])
  const advice = near ? `; did you mean ${near}?` : ''
  throw new UserError(`no format and no id "${unknown}" in ${program.id}${advice}`)
}
