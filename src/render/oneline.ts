/** Renders what is on, next or due as one short line, for a status bar or a prompt. */
import type { Program } from '../model/program.ts'
import { nextInstant } from '../query/deadlines.ts'
import type { NowAnswer } from '../query/now.ts'
import { shortCountdown } from '../time/countdown.ts'
import type { Zone } from '../time/types.ts'
import { titleOf } from './phrases/facts.ts'
import type { SeveralPrograms } from './phrases/several.ts'

/**
 * Returns the line, or an empty string if nothing is to come. The time comes first, since status
 * bars cut a long line at its end.
 */
export function renderOneline(
  { at, current, next, deadlines }: NowAnswer,
  zone: Zone,
  several: SeveralPrograms | null = null,
): string {
  const named = (title: string, program: Program, shown = title) => {
    return [...(several?.nameBefore(title, program) ?? []), shown].join(' · ')
  }
  const [on] = current
  if (on) {
    const { item, program } = on
    return `${shortCountdown(at, item.end, zone)} left: ${named(item.title, program, titleOf(item))}${othersMark(current)}`
  }
  const [slot] = next
  const coming = slot?.item
  const [first] = deadlines
  const due = first ? nextInstant(first.deadline, at) : null
  if (first && due !== null && (!coming || due < coming.start)) {
    const verb = first.status === 'upcoming' ? 'opens' : 'due'
    const title = named(first.deadline.title, first.program)
    return `${verb} in ${shortCountdown(at, due, zone)}: ${title}${othersMark(deadlines)}`
  }
  if (!slot || !coming) return ''
  const title = named(coming.title, slot.program, titleOf(coming))
  return `in ${shortCountdown(at, coming.start, zone)}: ${title}${othersMark(next)}`
}

/** Returns ` +2` if there are two more than the first, or an empty string if there are none. */
function othersMark({ length }: readonly unknown[]): string {
  return length > 1 ? ` +${length - 1}` : ''
}
