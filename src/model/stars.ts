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

/** Returns whether a session is starred, or a talk itself or its `session`. */
export function isStarred(
  ids: ReadonlySet<string>,
  item: Pick<Session | Talk, 'id'>,
  session: Pick<Session, 'id'> | null,
): boolean {
  return ids.has(item.id) || (session !== null && ids.has(session.id))
}
