/** Lists the sessions and talks of a file with their places in it. */
import type { Path } from '../../model/problem.ts'
import type { Session, Talk } from '../../model/program.ts'
import type { TalkDraft } from '../draft.ts'
import type { BuiltDay, BuiltSession } from '../sessions.ts'

export interface PlacedItem {
  readonly item: Session | Talk
  /** The session that a talk is part of. */
  readonly session: Session | null
  readonly file: TalkDraft
  readonly path: Path
}

/** Returns a session and its talks, in the order of the file. */
export function itemsOf({ session, timed }: BuiltSession): PlacedItem[] {
  return [
    { item: session, session: null, file: timed.file, path: timed.path },
    ...timed.talks.flatMap(({ file, path }, index) => {
      const item = session.talks[index]
      return item ? [{ item, session, file, path }] : []
    }),
  ]
}

/** Returns the sessions and talks of all days, in the order of the file. */
export function itemsOfDays(days: readonly BuiltDay[]): PlacedItem[] {
  return days.flatMap(({ sessions }) => sessions.flatMap(itemsOf))
}
