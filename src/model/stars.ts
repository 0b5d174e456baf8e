/** The sessions and talks that the user has starred. */
import type { Program, Session, Talk } from './program.ts'

/** Ids of sessions and talks by the id of their program. */
export type Stars = ReadonlyMap<string, ReadonlySet<string>>

export const NO_STARS: Stars = new Map()

const NO_IDS: ReadonlySet<string> = new Set()

/** Returns the ids that are starred in a program. Some may no longer be in it. */
export function starredIn({ id }: Pick<Program, 'id'>, stars: Stars): ReadonlySet<string> {
  return stars.get(id) ?? NO_IDS
}

/** A session or talk, with the session that a talk is part of. */
interface ItemInSession {
  readonly item: Pick<Session | Talk, 'id'>
  readonly session: Pick<Session, 'id'> | null
}

/** Returns whether a session of a program is starred, or a talk itself or its session. */
export function hasStar(
  { item, session }: ItemInSession,
  program: Pick<Program, 'id'>,
  stars: Stars,
): boolean {
  return isStarred(starredIn(program, stars), item, session)
}

/** Returns whether a session is starred, or a talk itself or its `session`. */
export function isStarred(
  ids: ReadonlySet<string>,
  item: Pick<Session | Talk, 'id'>,
  session: Pick<Session, 'id'> | null,
): boolean {
  return ids.has(item.id) || (session !== null && ids.has(session.id))
}
