/**
 * Renders one line for the log of a running workshop: the time, and what is on, next and due then.
 * `now --watch` writes one at each change.
 */

import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { NowAnswer } from '../query/now.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { formatTime, isoDate } from '../time/format.ts'
import type { IsoDate, Zone } from '../time/types.ts'
import { joinFacts } from './layout/wrap.ts'
import { formatAnnouncement } from './phrases/deadlines.ts'
import { titleOf } from './phrases/facts.ts'
import { formatEnd } from './phrases/times.ts'

export function renderChange(answer: NowAnswer, zone: Zone): string {
  const { at, current, next, deadlines, phase } = answer
  const date = isoDate(at, zone)
  const facts = [
    ...current.map(({ item }) => `now ${titleOf(item)} to ${formatEnd(item, zone, date, isoForm)}`),
    ...nextFact(next, zone, date),
    ...deadlines.flatMap(dueFact),
    ...(phase === 'after' ? ['the program is over'] : []),
  ]
  return `${date} ${formatTime(at, zone)} ${zone.label}  ${joinFacts(facts)}`
}

function isoForm(date: IsoDate): IsoDate {
  return date
}

/** Returns what starts next, and when, with its date if that is not the date of the line. */
function nextFact(next: readonly TimedSlot[], zone: Zone, lineDate: IsoDate): string[] {
  const [first] = next
  if (!first) return []
  const { start } = first.item
  const date = isoDate(start, zone)
  const titles = next.map(({ item }) => titleOf(item)).join(' and ')
  return [`next ${titles} at ${date === lineDate ? '' : `${date} `}${formatTime(start, zone)}`]
}

function dueFact({ deadline, status }: DeadlineAnswer): string[] {
  const { title, opening, announcement } = deadline
  const [verb, next] = status === 'upcoming' ? ['opens', opening] : ['due', announcement]
  return next ? [`${verb} ${title} ${formatAnnouncement(next)}`] : []
}
