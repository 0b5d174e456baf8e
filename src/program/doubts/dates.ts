/** Doubts about dates that contradict each other: of days, and of deadlines. */
import type { Path } from '../../model/problem.ts'
import { problem } from '../../model/problems/index.ts'
import type { Deadline, DeadlineType } from '../../model/program.ts'
import { isoDate, longDate } from '../../time/format.ts'
import { DAY, type Duration, type Instant } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import type { BuiltDeadline } from '../deadlines.ts'
import type { BuiltDay } from '../sessions.ts'
import type { DoubtTools } from './index.ts'

/** Maximum time between neighbouring days without a doubt. */
const MAX_GAP: Duration = 183 * DAY

/**
 * Deadlines of a submission, each after the one that is due before it. Abstracts are not among them:
 * some come before the papers, others are submissions of their own.
 */
const STAGES: readonly (readonly [DeadlineType, DeadlineType])[] = [
  ['paper', 'notification'],
  ['notification', 'camera-ready'],
]

/** Deadlines that make no sense after the event, unlike those of its proceedings. */
const BEFORE_EVENT: ReadonlySet<DeadlineType> = new Set([
  'abstract',
  'paper',
  'rebuttal',
  'commitment',
  'notification',
])

export function doubtDates(
  days: readonly BuiltDay[],
  deadlines: readonly BuiltDeadline[],
  tools: DoubtTools,
): void {
  const due = deadlines.flatMap(({ deadline, path }): DueDate[] => {
    if (deadline.due === null || deadline.status === 'cancelled') return []
    return [{ ...deadline, due: deadline.due, path: [...path, 'due'] }]
  })
  doubtFarDays(days, due, tools)
  doubtOrder(due, tools)
  doubtAfterEvent(due, days, tools)
}

interface DueDate extends Pick<Deadline, 'title' | 'type' | 'announcement'> {
  readonly due: Instant
  readonly path: Path
}

/**
 * Reports days that are far from their neighbours: most likely a mistyped year or month. Of two days,
 * which are both far from the other, it reports the one farther from the last deadline; without
 * deadlines, the second in the file.
 */
function doubtFarDays(
  days: readonly BuiltDay[],
  due: readonly DueDate[],
  { report, isChecked }: DoubtTools,
): void {
  const dates = days
    .filter(({ path }) => !isChecked(path))
    .map(({ date, path }) => ({ date, path, at: wallTime(date, 0) }))
  const sorted = dates.toSorted((a, b) => a.at - b.at)
  const far = sorted.filter(({ at }, index) => {
    const neighbours = [sorted[index - 1], sorted[index + 1]].filter((other) => other !== undefined)
    return neighbours.length > 0 && neighbours.every((other) => Math.abs(other.at - at) > MAX_GAP)
  })
  const lastDue = Math.max(...due.map((one) => one.due))
  // Sorting is stable, and without deadlines all compare as equal.
  const byDistance = dates.toSorted((a, b) => {
    return due.length === 0 ? 0 : Math.abs(a.at - lastDue) - Math.abs(b.at - lastDue)
  })
  const reported = dates.length === 2 ? byDistance.slice(1).filter((day) => far.includes(day)) : far
  for (const { date, path } of reported) report([...path, 'date'], problem('far-day', date))
}

/**
 * Reports deadlines that are due before every one of an earlier stage, such as a notification before
 * the papers. With several tracks, a later one may well come before the first stage of another.
 */
function doubtOrder(due: readonly DueDate[], { report, isChecked }: DoubtTools): void {
  for (const [earlier, stage] of STAGES) {
    const [first] = due.filter(({ type }) => type === earlier).sort((a, b) => a.due - b.due)
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
  { report, zone }: DoubtTools,
): void {
  const last = days.reduce((latest, { date }) => (date > latest ? date : latest), '')
  if (last === '') return
  for (const { type, due: at, announcement, path } of due) {
    // The end of the last day, anywhere on Earth, can be on the next date at the venue.
    const isLate = isoDate(at, zone) > last && (announcement === null || announcement.date > last)
    const isAfter = BEFORE_EVENT.has(type) && isLate
    if (isAfter) report(path, problem('due-after-event', longDate(last)))
  }
}
