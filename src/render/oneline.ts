/** Renders what is on, next or due as one short line, for a status bar or a prompt. */
import type { Program } from '../model/program.ts'
import { nextInstant } from '../query/deadlines.ts'
import type { NowAnswer } from '../query/now.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { shortCountdown } from '../time/countdown.ts'
import type { Instant, Zone } from '../time/types.ts'
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
  const [on] = current
  if (on) {
    const { item, program } = on
    return `${shortCountdown(at, item.end, zone)} left: ${named(several, item.title, program, titleOf(item))}${othersMark(current)}`
  }
  const [slot] = next
  const [first] = deadlines
  const due = first ? nextInstant(first.deadline, at) : null
  if (first && due !== null && (!slot || due < slot.item.start)) {
    const verb = first.status === 'upcoming' ? 'opens' : 'due'
    const title = named(several, first.deadline.title, first.program)
    return `${verb} in ${shortCountdown(at, due, zone)}: ${title}${othersMark(deadlines)}`
  }
  if (!slot) return ''
  return `${formatComing(slot, at, zone, several)}${othersMark(next)}`
}

/** Returns what starts, and in how long: `in 30m: Opening remarks`. */
export function formatComing(
  { item, program }: TimedSlot,
  at: Instant,
  zone: Zone,
  several: SeveralPrograms | null,
): string {
  const title = named(several, item.title, program, titleOf(item))
  return `in ${shortCountdown(at, item.start, zone)}: ${title}`
}

/** Returns a title behind the name of its program if there are several. */
function named(
  several: SeveralPrograms | null,
  title: string,
  program: Program,
  shown = title,
): string {
  return [...(several?.nameBefore(title, program) ?? []), shown].join(' · ')
}

/** Returns ` +2` if there are two more than the first, or an empty string if there are none. */
function othersMark({ length }: readonly unknown[]): string {
  return length > 1 ? ` +${length - 1}` : ''
}
