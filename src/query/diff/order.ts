/** Orders changes by when they matter. */
import type { Instant } from '../../time/types.ts'
import { CHANGE_KINDS, type Change } from './change.ts'

/** A time that a change is about: people who go by either version need to know of it until `end`. */
interface Span {
  readonly start: Instant
  readonly end: Instant
}

/** Returns changes by kind; within a kind, what is soonest at an instant first, and what is past last. */
export function sortChanges(changes: readonly Change[], at: Instant): Change[] {
  const keyed = changes.map((change) => {
    return { change, kind: CHANGE_KINDS.indexOf(change.kind), ...whenOf(change, at) }
  })
  keyed.sort((a, b) => {
    const byTime = a.time === b.time ? 0 : a.time - b.time
    return a.kind - b.kind || Number(a.isPast) - Number(b.isPast) || byTime
  })
  return keyed.map(({ change }) => change)
}

/** Returns whether a change is about nothing that is still to come, in either version. */
export function isPastChange(change: Change, at: Instant): boolean {
  return whenOf(change, at).isPast
}

/** Returns when a change matters first: of the program, at once; without a time, after all others. */
function whenOf(change: Change, at: Instant): { time: Instant; isPast: boolean } {
  if (change.of === 'program') return { time: -Infinity, isPast: false }
  const spans = spansOf(change)
  const coming = spans.filter(({ end }) => end > at)
  const isPast = spans.length > 0 && coming.length === 0
  const starts = (isPast ? spans : coming).map(({ start }) => start)
  return { time: starts.reduce((first, start) => Math.min(first, start), Infinity), isPast }
}

function spansOf(change: Exclude<Change, { of: 'program' }>): Span[] {
  if (change.of === 'deadline') {
    return [change.before, change.after].flatMap((deadline) => {
      const { due = null, opens = null } = deadline ?? {}
      return [due, opens].flatMap((time) => (time === null ? [] : { start: time, end: time + 1 }))
    })
  }
  return [change.before, change.after].flatMap((slot) => {
    const { start, end } =
      slot?.item.start === null ? (slot.session ?? slot.item) : (slot?.item ?? {})
    return start == null || end == null ? [] : { start, end }
  })
}
