/**
 * Renders one line for the log of a running workshop: the time, and what is on, next and due then.
 * `now --watch` writes one at each change.
 */

import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { NowAnswer } from '../query/now.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { formatTime, isoDate } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'
import { joinFacts } from './layout/wrap.ts'
import { formatAnnouncement } from './phrases/deadlines.ts'
import { titleOf } from './phrases/facts.ts'

export function renderChange(answer: NowAnswer, zone: Zone): string {
  const { at, current, next, deadlines, phase } = answer
  const [coming] = next
  const facts = [
    ...current.map(
      ({ item }) =>
        `now ${titleOf(item)} to ${item.endInferred ? '~' : ''}${formatTime(item.end, zone)}`,
    ),
    ...(coming ? [`next ${titles(next)} at ${startText(coming, at, zone)}`] : []),
    ...deadlines.flatMap(dueFact),
    ...(phase === 'after' ? ['the program is over'] : []),
  ]
  const time = `${isoDate(at, zone)} ${formatTime(at, zone)} ${zone.label}`
  return `${time}  ${joinFacts(facts)}`
}

function dueFact({ deadline: { title, announcement } }: DeadlineAnswer): string[] {
  return announcement ? [`due ${title} ${formatAnnouncement(announcement)}`] : []
}

function titles(slots: readonly TimedSlot[]): string {
  return slots.map(({ item }) => titleOf(item)).join(' and ')
}

/** Returns the start as a time, with its date if that is not the date of `at`. */
function startText({ item }: TimedSlot, at: Instant, zone: Zone): string {
  const date = isoDate(item.start, zone)
  return `${date === isoDate(at, zone) ? '' : `${date} `}${formatTime(item.start, zone)}`
}
