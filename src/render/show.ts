/** Renders one session, talk or deadline in full. */
import { isTimed, type Link } from '../model/program.ts'
import { hasStar } from '../model/stars.ts'
import { itemsOfSession } from '../query/days.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { ItemAnswer } from '../query/show.ts'
import type { Slot } from '../query/slots.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { count } from '../text/count.ts'
import { countdown } from '../time/countdown.ts'
import { isoDate } from '../time/format.ts'
import type { IsoDate, Zone } from '../time/types.ts'
import { zonesOf } from '../time/zone-pair.ts'
import { type Block, fact, factPerLine, renderAnswer } from './layout/labelled.ts'
import type { Screen } from './layout/screen.ts'
import { pastAmong } from './past.ts'
import { dueFacts, formatMove, openingFacts, statusFacts } from './phrases/deadlines.ts'
import { factsOf, titleOf } from './phrases/facts.ts'
import { listChairs, listPeople } from './phrases/people.ts'
import { placeText, planRooms } from './phrases/rooms.ts'
import { markedTitle } from './phrases/stars.ts'
import {
  datesAt,
  formatSpan,
  formatTimeOn,
  formatTimes,
  rowDate,
  TIME_TBA,
} from './phrases/times.ts'
import { deadlineInks } from './phrases/urgency.ts'
import { listedRoom, rowsOf } from './schedule.ts'
import { scheduleTable, type TimedView } from './schedule-columns.ts'

export interface ShowView extends TimedView {
  /** The zone to show deadlines in, besides the announced one. */
  readonly deadlineZone: Zone
}

/** Maximum number of simultaneous neighbours that are listed; more are counted. */
const MAX_NEIGHBOURS = 3

export function renderItem(answer: ItemAnswer, view: ShowView, screen: Screen): string {
  const { slot, before, after } = answer
  const { item, session } = slot
  return renderAnswer(
    screen.wrap(screen.paint.bold(titleOf(item))),
    [
      [
        ...fact('when', [whenFacts(slot, view, screen), stateFacts(slot, view, screen)]),
        ...fact('where', [placeFacts(slot, view)]),
        // `other` says nothing: it is what no other type fits.
        ...fact('what', [
          [
            ...factsOf('show', slot, { without: item.type === 'other' ? ['type'] : [] }),
            starFact(slot, view),
          ],
        ]),
        ...fact('who', [
          ...item.speakers.map((speaker) => [listPeople([speaker]), speaker.url]),
          ...item.chairs.map((chair) => [listChairs([chair], item.type), chair.url]),
        ]),
        ...fact('in', [[session?.title ?? null, view.program.name]]),
        ...fact('note', [item.note]),
      ],
      fact('about', [item.abstract]),
      { laidOut: talkLines(slot, view, screen) },
      [
        ...neighbourBlocks('before', before, slot, view, screen),
        ...neighbourBlocks('after', after, slot, view, screen),
      ],
      [...factPerLine('link', linkLines(item, screen)), ...fact('id', [item.id])],
    ],
    screen,
  )
}

export function renderDeadline(answer: DeadlineAnswer, view: ShowView, screen: Screen): string {
  const { type, note, url, id, title } = answer.deadline
  return renderAnswer(
    screen.wrap(screen.paint.bold(title)),
    [
      [
        ...dateBlocks(answer, view, screen),
        ...fact('what', [type === 'other' ? 'deadline' : `${type} deadline`]),
        ...fact('in', [view.program.name]),
        ...fact('note', [note]),
      ],
      [...factPerLine('link', linkLines({ url, links: [] }, screen)), ...fact('id', [id])],
    ],
    screen,
  )
}

/** Returns when a deadline opens, if it has an opening, and when it is due. */
function dateBlocks(
  answer: DeadlineAnswer,
  { at, deadlineZone: zone }: ShowView,
  { paint }: Screen,
): Block[] {
  const { deadline, status } = answer
  const [opening, due, move] = [
    openingFacts(deadline, zone),
    dueFacts(deadline, zone),
    formatMove(answer),
  ]
  if (status !== 'upcoming' || deadline.opens === null) {
    const state = statusFacts(answer, at, zone, deadlineInks([answer], paint)(answer))
    return [...fact('opens', [opening]), ...fact('due', [due, state, move])]
  }
  const wait = `in ${countdown(at, deadline.opens, zone)}`
  const end = deadline.due === null ? 'not announced yet' : due
  return [...fact('opens', [opening, wait]), ...fact('due', [end, move])]
}

/** Returns date and time in each zone. An untimed talk is within the time of its session. */
function whenFacts({ item, session, date }: Slot, { zones }: ShowView, screen: Screen): string[] {
  const times = [item, ...(session ? [session] : [])].find(isTimed)
  if (!times) return [screen.date(date), TIME_TBA]
  return zonesOf(zones).map((zone, index) => {
    const first = isoDate(times.start, zone)
    const day = `${screen.date(first)} ${formatSpan(times, zone, first, screen.date)}`
    return `${times === session && index === 0 ? 'within ' : ''}${day} ${zone.label}`
  })
}

/** Returns the length, and whether it is cancelled, to come, on now or over. */
function stateFacts({ item }: Slot, { at, zones }: ShowView, { paint }: Screen): string[] {
  const { start, end, endInferred, status } = item
  const cancelled = status === 'cancelled' ? [paint.red('cancelled')] : []
  if (start === null || end === null) return cancelled
  const length = `${endInferred ? '~' : ''}${countdown(start, end, zones.first)} long`
  if (status === 'cancelled') return [length, ...cancelled]
  if (at < start) return [length, `in ${countdown(at, start, zones.first)}`]
  if (at < end)
    return [length, paint.bold(paint.green(`on now, ${countdown(at, end, zones.first)} left`))]
  return [length, `ended ${countdown(end, at, zones.first)} ago`]
}

/** Returns whether it is starred, or null if it is not. */
function starFact({ item, session }: Slot, { program, stars }: ShowView): string | null {
  if (hasStar({ item, session: null }, program, stars)) return 'starred'
  return hasStar({ item, session }, program, stars) ? 'its session is starred' : null
}

/** Returns room and venue. An item without a room, in a program that has some, may be anywhere. */
function placeFacts({ item }: Slot, { program }: ShowView): (string | null)[] {
  const room = placeText(item)
  return room !== null && item.rooms.length === 0 ? [room] : [room, program.venue]
}

function talkLines(slot: Slot, view: ShowView, screen: Screen): string[] {
  if (slot.kind === 'talk' || slot.item.talks.length === 0) return []
  const { current, zones } = view
  const rooms = planRooms([slot.item])
  const heading = slot.item.start === null ? () => slot.date : datesAt(slot.item.start)
  const items = itemsOfSession(slot.item, slot.item.talks)
  const [, ...talks] = rowsOf(items, view, {
    screen,
    isPast: pastAmong(items.slice(1), view.at),
    roomOf: listedRoom(rooms, screen),
    seenAt: (start) => rowDate(start, heading, zones, screen),
  })
  const rows = talks.map((row) => ({ ...row, session: null, now: current.has(row.item.id) }))
  return scheduleTable(rows, zones, screen)
}

/** Returns neighbours with their times, whose marks count from the dates of the item itself. */
function neighbourBlocks(
  label: string,
  slots: readonly TimedSlot[],
  { item }: Slot,
  { zones, stars }: ShowView,
  screen: Screen,
): Block[] {
  const [first] = slots
  if (!first) return []
  const { start } = first.item
  const show = (zone: Zone, seen: IsoDate) => formatTimeOn(start, zone, seen)
  const times = formatTimes(zones, { start, heading: datesAt(item.start ?? start), show }, screen)
  return slots.length > MAX_NEIGHBOURS
    ? fact(label, [`${count(slots.length, 'session')} at the same time`, times])
    : slots.flatMap((slot) => fact(label, [markedTitle(slot, stars), times]))
}

/** Returns addresses in full: not every terminal has links. */
export function linkLines(
  { url, links }: { url: string | null; links: readonly Link[] },
  { link }: Screen,
): (string | null)[] {
  const named = links.map(({ title, url: address }) => `${title}: ${link(address, address)}`)
  return [url === null ? null : link(url, url), ...named]
}
