/** Reports doubts: what may be right but deserves a look. Each is a warning. */
import type { Report } from '../../model/problem.ts'
import type { Zone } from '../../time/types.ts'
import type { BuiltDeadline } from '../deadlines.ts'
import type { BuiltDay } from '../sessions.ts'
import type { IsChecked } from './checked.ts'
import { doubtDates } from './dates.ts'
import { doubtNames } from './names.ts'
import { doubtOverlaps } from './overlaps.ts'
import { doubtTimes } from './times.ts'

export interface DoubtTools {
  /** Drops warnings about what is checked. */
  readonly report: Report
  readonly isChecked: IsChecked
  /** The venue's. */
  readonly zone: Zone
  /** Those of the program. */
  readonly rooms: readonly string[]
}

export type ReportDoubts = typeof reportDoubts

export function reportDoubts(
  days: readonly BuiltDay[],
  deadlines: readonly BuiltDeadline[],
  tools: DoubtTools,
): void {
  for (const day of days) doubtTimes(day, tools)
  doubtOverlaps(days, tools)
  doubtNames(days, tools)
  doubtDates(days, deadlines, tools)
}
