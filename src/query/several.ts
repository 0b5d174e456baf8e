/** Joins the answers about several programs to one, soonest first. */
import type { Program } from '../model/program.ts'
import type { Instant } from '../time/types.ts'
import { bySoonest } from './all-programs.ts'
import { askDeadlines, type DeadlineAnswer, type DeadlineFilter, soonest } from './deadlines.ts'
import type { Matcher } from './filter.ts'
import { askNext } from './next.ts'
import { askNow, type NowAnswer, nextChange } from './now.ts'
import type { TimedSlot } from './timed-slots.ts'

/** A program, and what of it is asked for. */
export interface Question {
  readonly program: Program
  /** Selects sessions and talks; all if it is left out. */
  readonly matches?: Matcher | undefined
  /** Ids of deadlines to select; all if it is left out. */
  readonly ids?: ReadonlySet<string> | undefined
}

/** Answers for an instant: all that is on in any program, and what comes first of all. */
export function askAllNow(questions: readonly Question[], at: Instant): NowAnswer {
  const answers = questions.map(({ program, matches }) => askNow(program, at, matches))
  const current = answers.flatMap((answer) => answer.current)
  const coming = answers.flatMap((answer) => answer.next)
  const start = coming.reduce((first, { item }) => Math.min(first, item.start), Infinity)
  return {
    at,
    phase: PHASES.find((phase) => answers.some((answer) => answer.phase === phase)) ?? 'after',
    current,
    next: coming.filter(({ item }) => item.start === start),
    isAwaited: current.length + coming.length === 0 && answers.some(({ isAwaited }) => isAwaited),
    deadlines: soonest(
      answers.flatMap(({ deadlines }) => deadlines),
      at,
    ),
  }
}

/** The phases; that of several programs is the first that one of them has. */
const PHASES = ['during', 'between', 'before', 'after'] as const

/** Returns the first `count` sessions and talks that start after an instant in any program. */
export function askAllNext(
  questions: readonly Question[],
  at: Instant,
  count: number,
): TimedSlot[] {
  return questions
    .flatMap(({ program, matches }) => askNext(program, at, count, matches))
    .sort((a, b) => a.item.start - b.item.start)
    .slice(0, count)
}

/** Returns the selected deadlines of all programs, soonest first; those to be determined last. */
export function askAllDeadlines(
  questions: readonly Question[],
  at: Instant,
  filter: Pick<DeadlineFilter, 'status' | 'within'> = {},
): DeadlineAnswer[] {
  return questions
    .flatMap(({ program, ids }) => askDeadlines(program, at, { ...filter, ids }))
    .sort((a, b) => bySoonest(a.deadline, b.deadline))
}

/** Returns the next instant at which the answer about some programs changes, or null. */
export function nextChangeOf(programs: readonly Program[], at: Instant): Instant | null {
  const changes = programs.flatMap((program) => nextChange(program, at) ?? [])
  return changes.reduce<Instant | null>((first, one) => Math.min(first ?? one, one), null)
}
