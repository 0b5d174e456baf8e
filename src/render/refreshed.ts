/** Renders what came of asking the addresses of programs. */
import { countdown } from '../time/countdown.ts'
import type { Instant } from '../time/types.ts'
import { UTC } from '../time/zone.ts'
import type { Screen } from './layout/screen.ts'
import { type Row, renderTable } from './layout/table.ts'

export type RefreshedOutcome = 'changed' | 'unchanged' | 'new' | 'failed' | 'file'

/** A program with a name, and what its address answered. */
export interface Refreshed {
  readonly name: string
  /** For people to read; null if it is unknown. */
  readonly source: string | null
  readonly outcome: RefreshedOutcome
  /** Why it failed, or null. */
  readonly reason: string | null
  /** When the server last said that its version is the current one, or null. */
  readonly answered: Instant | null
}

export interface RefreshedView {
  readonly refreshed: readonly Refreshed[]
  readonly at: Instant
}

export function renderRefreshed({ refreshed, at }: RefreshedView, screen: Screen): string {
  const rows = refreshed.map((one) => rowOf(one, at, screen))
  return `${renderTable(rows, screen).join('\n')}\n`
}

function rowOf(
  { name, source, outcome, reason, answered }: Refreshed,
  at: Instant,
  screen: Screen,
): Row {
  const { bold, red } = screen.paint
  const isFailed = outcome === 'failed'
  const copy = isFailed && answered !== null
  return {
    cells: [bold(name), isFailed ? red(outcome) : outcome],
    lines: [
      ...(reason === null ? [] : [[reason]]),
      ...(copy ? [[`the copy of ${countdown(answered, at, UTC)} ago stays`]] : []),
      source === null ? [] : [source],
    ].filter((line) => line.length > 0),
  }
}
