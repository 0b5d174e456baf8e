/** Doubts about dates that contradict each other: of days, and of deadlines. */
import type { Path } from '../../model/problem.ts'
import { problem } from '../../model/problems/index.ts'
import type { DeadlineType } from '../../model/program.ts'
import { DAY, type Duration, type Instant } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import type { BuiltDeadline } from '../deadlines.ts'
import type { BuiltDay } from '../sessions.ts'
import type { DoubtTools } from './index.ts'

/** Maximum time between neighbouring days without a doubt. */
const MAX_GAP: Duration = 366 * DAY

/** The deadlines of a submission, in the order in which they are due. */
const STAGES = ['abstract', 'paper', 'notification', 'camera-ready'] as const

/** Deadlines that make no sense after the event. */
const BEFORE_EVENT: ReadonlySet<DeadlineType> = new Set([
  'abstract',
  'paper',
  'rebuttal',
  'notification',
])

export function doubtDates(
  days: readonly BuiltDay[],
  deadlines: readonly BuiltDeadline[],
  tools: DoubtTools,
): void {
  doubtFarDays(days, tools)
  const due = deadlines.flatMap(({ deadline, path }): DueDate[] => {
    if (deadline.due === null || deadline.status === 'cancelled') return []
    return [{ ...deadline, due: deadline.due, path: [...path, 'due'] }]
  })
  doubtOrder(due, tools)
  doubtAfterEvent(due, days, tools)
}

interface DueDate {
  readonly title: string
  readonly type: DeadlineType
  readonly due: Instant
  readonly path: Path
}

/** Reports days that are more than a year from their neighbours: most likely a mistyped year. */
function doubtFarDays(days: readonly BuiltDay[], { report }: DoubtTools): void {
  const dates = days
    .map(({ date, path }) => ({ date, path, at: wallTime(date, 0) }))
    .sort((a, b) => a.at - b.at)
  for (const [index, { date, path, at }] of dates.entries()) {
    const neighbours = [dates[index - 1], dates[index + 1]].filter((other) => other !== undefined)
    const isFar = neighbours.every((other) => Math.abs(other.at - at) > MAX_GAP)
    if (neighbours.length > 0 && isFar) report([...path, 'date'], problem('far-day', date))
  }
}

/**
 * Reports deadlines that are due before every one of an earlier stage, such as a notification before
 * the papers. With several tracks, a later one may well come before the first stage of another.
 */
function doubtOrder(due: readonly DueDate[], { report, isChecked }: DoubtTools): void {
  for (const [index, stage] of STAGES.entries()) {
    const earlier = due.filter(({ type }) => STAGES.indexOf(type as 'paper') === index - 1)
    const [first] = earlier.toSorted((a, b) => a.due - b.due)
    if (!first || isChecked(first.path)) continue
    for (const one of due) {
      if (one.type === stage && one.due < first.due) {
        report(one.path, problem('due-too-early', first.title))
      }
    }
  }
}

function doubtAfterEvent(
  due: readonly DueDate[],
  days: readonly BuiltDay[],
  { report }: DoubtTools,
): void {
  const ends = days.flatMap(({ sessions }) => sessions.flatMap(({ session }) => session.end ?? []))
  if (ends.length === 0) return
  const last = ends.reduce((latest, end) => Math.max(latest, end))
  for (const { type, due: at, path } of due) {
    if (BEFORE_EVENT.has(type) && at > last) report(path, problem('due-after-event'))
  }
}
