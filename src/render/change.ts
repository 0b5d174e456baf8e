/** What has changed, in a line with its time: for a log of a running workshop. */
import type { Entry } from '../query/entries.ts'
import type { NowAnswer } from '../query/now.ts'
import { clockTime, isoDate } from '../time/format.ts'
import type { Zone } from '../time/types.ts'
import { announcedText } from './deadline-words.ts'
import { joinFacts } from './screen.ts'
import { titleOf } from './words.ts'

export function renderChange(answer: NowAnswer, zone: Zone): string {
  const { at, current, next, deadline, phase } = answer
  const [coming] = next
  const announcement = deadline?.deadline.announcement
  const facts = [
    ...current.map(
      ({ item }) =>
        `now ${titleOf(item)} to ${item.endInferred ? '~' : ''}${clockTime(item.end, zone)}`,
    ),
    ...(coming ? [`next ${titles(next)} at ${when(coming, at, zone)}`] : []),
    ...(deadline && announcement
      ? [`due ${deadline.deadline.title} ${announcedText(announcement)}`]
      : []),
    ...(phase === 'after' ? ['it is over'] : []),
  ]
  const time = `${isoDate(at, zone)} ${clockTime(at, zone)} ${zone.label}`
  return `${time}  ${joinFacts(facts)}`
}

function titles(entries: readonly Entry[]): string {
  return entries.map(({ item }) => titleOf(item)).join(' and ')
}

/** The time, with its date where that is another one. */
function when({ item }: Entry, at: number, zone: Zone): string {
  const date = isoDate(item.start, zone)
  return `${date === isoDate(at, zone) ? '' : `${date} `}${clockTime(item.start, zone)}`
}
