/** Marks what is starred. */
import type { Program, Session, Talk } from '../../model/program.ts'
import { hasStar, type Stars } from '../../model/stars.ts'
import { titleOf } from './facts.ts'

/** Marks what is starred, also where nothing has colour. */
const STAR = '*'

interface Marked {
  readonly now?: boolean
  readonly starred?: boolean
}

/** Returns the width of the marks before the rows of a table. */
export function markWidth(rows: readonly Marked[]): number {
  return rows.some(({ now, starred }) => now && starred) ? 3 : 2
}

/** Returns the marks before a row: of what is on, and of what is starred. */
export function marksOf({ now = false, starred = false }: Marked, width: number): string {
  return `${now ? '>' : ''}${starred ? STAR : ''}`.padEnd(width)
}

interface ProgramItem {
  readonly item: Session | Talk
  readonly session: Session | null
  readonly program: Program
}

/** Returns the title of a session or talk, behind the mark if it is starred. */
export function markedTitle({ item, session, program }: ProgramItem, stars: Stars): string {
  const title = titleOf(item)
  return hasStar({ item, session }, program, stars) ? `${STAR} ${title}` : title
}
