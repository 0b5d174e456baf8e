/** Renders what is on, next or due as one short line, for a status bar or a prompt. */
import { nextInstant } from '../query/deadlines.ts'
import type { NowAnswer } from '../query/now.ts'
import { shortCountdown } from '../time/countdown.ts'
import type { Zone } from '../time/types.ts'
import { titleOf } from './phrases/facts.ts'

/**
 * Returns the line, or an empty string if nothing is to come. The time comes first, since status
 * bars cut a long line at its end.
 */
export function renderOneline({ at, current, next, deadlines }: NowAnswer, zone: Zone): string {
  const item = current[0]?.item
  if (item) {
    return `${shortCountdown(at, item.end, zone)} left: ${titleOf(item)}${othersMark(current)}`
  }
  const coming = next[0]?.item
  const [first] = deadlines
  const due = first ? nextInstant(first.deadline, at) : null
  if (first && due !== null && (!coming || due < coming.start)) {
    const verb = first.status === 'upcoming' ? 'opens' : 'due'
    return `${verb} in ${shortCountdown(at, due, zone)}: ${first.deadline.title}${othersMark(deadlines)}`
  }
  if (!coming) return ''
  return `in ${shortCountdown(at, coming.start, zone)}: ${titleOf(coming)}${othersMark(next)}`
}

/** Returns ` +2` if there are two more than the first, or an empty string if there are none. */
function othersMark({ length }: readonly unknown[]): string {
  return length > 1 ? ` +${length - 1}` : ''
}
