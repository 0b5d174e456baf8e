/** What has changed, in a line with its time: for a log of a running workshop. */

import type { NowAnswer } from '../query/now.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { formatTime, isoDate } from '../time/format.ts'
import type { Zone } from '../time/types.ts'
import { joinFacts } from './layout/wrap.ts'
import { announcedText } from './phrases/deadlines.ts'
import { titleOf } from './phrases/facts.ts'

export function renderChange(answer: NowAnswer, zone: Zone): string {
  const { at, current, next, deadline, phase } = answer
  const [coming] = next
  const announcement = deadline?.deadline.announcement
  const facts = [
    ...current.map(
      ({ item }) =>
        `now ${titleOf(item)} to ${item.endInferred ? '~' : ''}${formatTime(item.end, zone)}`,
    ),
    ...(coming ? [`next ${titles(next)} at ${when(coming, at, zone)}`] : []),
    ...(deadline && announcement
      ? [`due ${deadline.deadline.title} ${announcedText(announcement)}`]
      : []),
    ...(phase === 'after' ? ['it is over'] : []),
  ]
  const time = `${isoDate(at, zone)} ${formatTime(at, zone)} ${zone.label}`
  return `${time}  ${joinFacts(facts)}`
}

function titles(slots: readonly TimedSlot[]): string {
  return slots.map(({ item }) => titleOf(item)).join(' and ')
}

/** The time, with its date where that is another one. */
function when({ item }: TimedSlot, at: number, zone: Zone): string {
  const date = isoDate(item.start, zone)
  return `${date === isoDate(at, zone) ? '' : `${date} `}${formatTime(item.start, zone)}`
}
