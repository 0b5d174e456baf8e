/** One session, talk or deadline in full, for people. */
import type { Link } from '../model/program.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { Found } from '../query/find-by-text.ts'
import type { ItemAnswer } from '../query/show.ts'
import type { Slot } from '../query/slots.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { count, countdown } from '../time/countdown.ts'
import { isoDate, longDate } from '../time/format.ts'
import type { Zone } from '../time/types.ts'
import { zonesOf } from '../time/zone-pair.ts'
import { type Block, fact, factPerLine, renderAnswer } from './layout/labelled.ts'
import { headingLines, type Screen } from './layout/screen.ts'
import { renderTable } from './layout/table.ts'
import { type TimedView, timetable } from './layout/timetable.ts'
import { dueFacts, movedText, remainingText } from './phrases/deadlines.ts'
import { listChairs, listPeople } from './phrases/people.ts'
import { spanOn, timeOn, timesOn, titleOf } from './phrases/sessions.ts'
import { dayRows, listFacts } from './schedule.ts'

export interface ShowView extends TimedView {
  /** The clock that deadlines are shown on, besides their own. */
  readonly deadlineZone: Zone
}

/** More that start together are counted. */
const MOST_NEIGHBOURS = 3
/** More that a text may mean are counted. */
const MOST_FOUND = 20

export function renderItem(answer: ItemAnswer, view: ShowView, screen: Screen): string {
  const { slot, before, after } = answer
  const { item, session } = slot
  return renderAnswer(
    headingLines([screen.paint.bold(titleOf(item))], screen),
    [
      [
        ...fact('when', [whenFacts(slot, view, screen), standing(slot, view, screen)]),
        ...fact('where', [placeFacts(slot, view)]),
        ...fact('what', [[item.type, item.track ?? session?.track ?? null]]),
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
        ...neighbourBlocks('before', before, view, screen),
        ...neighbourBlocks('after', after, view, screen),
      ],
      [...factPerLine('link', linkLines(item, screen)), ...fact('id', [item.id])],
    ],
    screen,
  )
}

export function renderDeadline(answer: DeadlineAnswer, view: ShowView, screen: Screen): string {
  const { deadline, status } = answer
  const { type, note, url, id, title } = deadline
  const { paint } = screen
  const clock = view.deadlineZone
  const remaining = remainingText(answer, view.at, clock)
  return renderAnswer(
    headingLines([paint.bold(title)], screen),
    [
      [
        ...fact('due', [
          dueFacts(deadline, clock),
          status === 'open' ? paint.yellow(remaining) : remaining,
          movedText(answer),
        ]),
        ...fact('what', [type === 'other' ? 'deadline' : `${type} deadline`]),
        ...fact('in', [view.program.name]),
        ...fact('note', [note]),
      ],
      [...factPerLine('link', linkLines({ url, links: [] }, screen)), ...fact('id', [id])],
    ],
    screen,
  )
}

/** What a text may mean, each with the id to write for it. */
export function renderFound(found: readonly Found[], clock: Zone, screen: Screen): string[] {
  const rows = found.slice(0, MOST_FOUND).map((one) => {
    const when = one.kind === 'deadline' ? 'deadline' : startOf(one, clock, screen)
    return { cells: [`  ${one.item.id}`, when], lines: [[one.item.title]] }
  })
  const left = found.length - rows.length
  return [...renderTable(rows, screen), ...(left === 0 ? [] : [`  and ${left} more`])]
}

function startOf({ item, session, date }: Slot, clock: Zone, { columns }: Screen): string {
  const day = columns === null ? date : longDate(date, 'no-year')
  const start = item.start ?? session?.start
  const within = item.start === null ? 'within ' : ''
  return start === undefined ? day : `${within}${day} ${timeOn(start, clock, date)}`
}

/** With its date on each clock. A talk without a time of its own takes place within its block. */
function whenFacts({ item, session }: Slot, { zones }: ShowView, { columns }: Screen): string[] {
  const { start, end, endInferred } = item
  const times = start !== null && end !== null ? { start, end, endInferred } : session
  if (!times) return []
  return zonesOf(zones).map((zone, index) => {
    const date = isoDate(times.start, zone)
    const day = `${columns === null ? date : longDate(date)} ${spanOn(times, zone, date)}`
    return `${times === session && index === 0 ? 'within ' : ''}${day} ${zone.label}`
  })
}

/** How long it is, and how it stands. */
function standing({ item }: Slot, { at, zones }: ShowView, { paint }: Screen): string[] {
  const { start, end, endInferred, status } = item
  const cancelled = status === 'cancelled' ? [paint.red('cancelled')] : []
  if (start === null || end === null) return cancelled
  const length = `${endInferred ? '~' : ''}${countdown(start, end, zones.first)} long`
  if (status === 'cancelled') return [length, ...cancelled]
  if (at < start) return [length, `in ${countdown(at, start, zones.first)}`]
  if (at < end)
    return [length, paint.bold(paint.green(`on now, ${countdown(at, end, zones.first)} left`))]
  return [length, `over ${countdown(end, at, zones.first)} ago`]
}

/** The room and the venue; what has opted out of the program's room may be anywhere. */
function placeFacts({ item: { room } }: Slot, { program }: ShowView): (string | null)[] {
  return room === null && program.room !== null ? [] : [room, program.venue]
}

function talkLines(slot: Slot, view: ShowView, screen: Screen): string[] {
  if (slot.kind === 'talk' || slot.item.talks.length === 0) return []
  const { program, current, zones } = view
  const day = { date: slot.date, sessions: [slot.item] }
  const [, ...talks] = dayRows(day, view, listFacts(program))
  const rows = talks.map((row) => ({ ...row, session: null, now: current.has(row.item.id) }))
  return timetable(rows, zones, screen)
}

function neighbourBlocks(
  label: string,
  slots: readonly TimedSlot[],
  { zones }: ShowView,
  screen: Screen,
): Block[] {
  const [first] = slots
  if (!first) return []
  const { date, item } = first
  const show = (zone: Zone) => timeOn(item.start, zone, date)
  const times = timesOn(zones, { date, day: null, show }, screen)
  return slots.length > MOST_NEIGHBOURS
    ? fact(label, [`${count(slots.length, 'session')} at the same time`, times])
    : slots.flatMap((slot) => fact(label, [titleOf(slot.item), times]))
}

/** Addresses are shown, so that they can be read where a terminal makes no links of them. */
export function linkLines(
  { url, links }: { url: string | null; links: readonly Link[] },
  { link }: Screen,
): (string | null)[] {
  const named = links.map(({ title, url: address }) => `${title}: ${link(address, address)}`)
  return [url === null ? null : link(url, url), ...named]
}
