/** Defines the context of a plan. */
import type { FreeTime, Otherwise } from '../query/plan/free-times.ts'
import type { Plan } from '../query/plan/plan.ts'
import type { TimedView } from './schedule-columns.ts'

export interface PlanView extends Omit<TimedView, 'current' | 'stars'> {
  readonly plan: Plan
  /** Returns what else is on in a free time. */
  otherwise(free: FreeTime): Otherwise
}
