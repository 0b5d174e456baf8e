/** What is on, or next, in one short line: for a status bar or a prompt. */
import type { NowAnswer } from '../query/now.ts'
import { shortCountdown } from '../time/countdown.ts'
import type { Zone } from '../time/types.ts'
import { titleOf } from './phrases/facts.ts'

/** The time comes first, since bars cut on the right. Empty where there is nothing to come. */
export function renderOneline({ at, current, next, deadline }: NowAnswer, zone: Zone): string {
  const [on] = current
  if (on) {
    return `${shortCountdown(at, on.item.end, zone)} left: ${titleOf(on.item)}${more(current)}`
  }
  const [coming] = next
  const due = deadline?.deadline.due ?? null
  if (deadline && due !== null && (!coming || due < coming.item.start)) {
    return `due in ${shortCountdown(at, due, zone)}: ${deadline.deadline.title}`
  }
  if (!coming) return ''
  return `in ${shortCountdown(at, coming.item.start, zone)}: ${titleOf(coming.item)}${more(next)}`
}

/** How many there are besides the first. */
function more({ length }: readonly unknown[]): string {
  return length > 1 ? ` +${length - 1}` : ''
}
