/**
 * Renders one line for the log of a running workshop: the time, and what is on, next and due then.
 * `now --watch` writes one at each change.
 */

import { NO_STARS, type Stars } from '../model/stars.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { NowAnswer } from '../query/now.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { formatTime, isoDate } from '../time/format.ts'
import type { IsoDate, Zone } from '../time/types.ts'
import { joinFacts } from './layout/wrap.ts'
import { formatAnnouncement } from './phrases/deadlines.ts'
import { type NowFilters, nothingText } from './phrases/nothing.ts'
import { ELSEWHERE, placeText } from './phrases/rooms.ts'
import type { SeveralPrograms } from './phrases/several.ts'
import { markedTitle } from './phrases/stars.ts'
import { formatEnd } from './phrases/times.ts'

/** One line of a log. */
export interface LogLine {
  /** When it is written: two lines that differ in nothing else say the same. */
  readonly time: string
  readonly text: string
}

export function renderChange(
  answer: NowAnswer,
  zone: Zone,
  filters: NowFilters | null = null,
  several: SeveralPrograms | null = null,
  stars: Stars = NO_STARS,
): LogLine {
  const { at, current, next, deadlines, phase } = answer
  const date = isoDate(at, zone)
  const nothing = next.length > 0 ? null : nothingText(answer, filters)
  const named = (slot: TimedSlot, ...times: string[]) => describe(slot, { several, stars }, times)
  const facts = [
    ...current.map(
      (slot) => `now ${named(slot, `to ${formatEnd(slot.item, zone, date, isoForm)}`)}`,
    ),
    ...(filters === null || nothing === null ? [] : [nothing]),
    ...nextFact(next, named, zone, date),
    ...deadlines.flatMap((deadline) => dueFact(deadline, several)),
    ...(phase === 'after' ? [several ? 'all programs are over' : 'the program is over'] : []),
  ]
  return { time: `${date} ${formatTime(at, zone)} ${zone.label}  `, text: joinFacts(facts) }
}

function isoForm(date: IsoDate): IsoDate {
  return date
}

/** Returns the title of a session or talk, when, and its place: `Keynote to 10:00 in Hall A`. */
function describe(
  slot: TimedSlot,
  { several, stars }: { readonly several: SeveralPrograms | null; readonly stars: Stars },
  times: readonly string[],
): string {
  const { item, program } = slot
  const place = placeText(item)
  const places = place === null ? [] : [place === ELSEWHERE ? place : `in ${place}`]
  const name = several?.nameBefore(item.title, program).map((text) => `${text}:`) ?? []
  return [...name, markedTitle(slot, stars), ...times, ...places].join(' ')
}

/** Returns what starts next, and when, with its date if that is not the date of the line. */
function nextFact(
  next: readonly TimedSlot[],
  named: (slot: TimedSlot) => string,
  zone: Zone,
  lineDate: IsoDate,
): string[] {
  const [first] = next
  if (!first) return []
  const { start } = first.item
  const date = isoDate(start, zone)
  const titles = next.map((slot) => named(slot)).join(' and ')
  return [`next ${titles} at ${date === lineDate ? '' : `${date} `}${formatTime(start, zone)}`]
}

function dueFact(
  { deadline, status, program }: DeadlineAnswer,
  several: SeveralPrograms | null,
): string[] {
  const { title, opening, announcement } = deadline
  const [verb, next] = status === 'upcoming' ? ['opens', opening] : ['due', announcement]
  const name = several?.nameBefore(title, program).map((text) => `${text}:`) ?? []
  return next ? [[verb, ...name, title, formatAnnouncement(next)].join(' ')] : []
}
