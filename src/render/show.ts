/** One session, talk or deadline in full, for people. */
import type { Link } from '../model.ts'
import { listChairs, listPeople } from '../people.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { Entry } from '../query/entries.ts'
import type { Item } from '../query/items.ts'
import type { Found } from '../query/lookup.ts'
import type { ItemAnswer } from '../query/show.ts'
import { zonesOf } from '../time/clocks.ts'
import { count, countdown } from '../time/countdown.ts'
import { isoDate, longDate } from '../time/format.ts'
import type { Zone } from '../time/types.ts'
import { type Block, fact, factPerLine, renderAnswer } from './answer.ts'
import { dueFacts, movedText, remainingText } from './deadline-words.ts'
import { dayRows, listFacts } from './schedule.ts'
import { headingLines, type Screen } from './screen.ts'
import { renderTable } from './table.ts'
import { type TimedView, timetable } from './timetable.ts'
import { spanOn, timeOn, timesOn, titleOf } from './words.ts'

export interface ShowView extends TimedView {
  /** The clock that deadlines are shown on, besides their own. */
  readonly deadlineClock: Zone
}

/** More that start together are counted. */
const MOST_NEIGHBOURS = 3
/** More that a text may mean are counted. */
const MOST_FOUND = 20

export function renderItem(answer: ItemAnswer, view: ShowView, screen: Screen): string {
  const { place, before, after } = answer
  const { item, block } = place
  return renderAnswer(
    headingLines([screen.paint.bold(titleOf(item))], screen),
    [
      [
        ...fact('when', [whenFacts(place, view, screen), standing(place, view, screen)]),
        ...fact('where', [placeFacts(place, view)]),
        ...fact('what', [[item.type, item.track ?? block?.track ?? null]]),
        ...fact('who', [
          ...item.speakers.map((speaker) => [listPeople([speaker]), speaker.url]),
          ...item.chairs.map((chair) => [listChairs([chair], item.type), chair.url]),
        ]),
        ...fact('in', [[block?.title ?? null, view.program.name]]),
        ...fact('note', [item.note]),
      ],
      fact('about', [item.abstract]),
      { laidOut: talkLines(place, view, screen) },
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
  const clock = view.deadlineClock
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

function startOf({ item, block, date }: Item, clock: Zone, { columns }: Screen): string {
  const day = columns === null ? date : longDate(date, 'no-year')
  const start = item.start ?? block?.start
  const within = item.start === null ? 'within ' : ''
  return start === undefined ? day : `${within}${day} ${timeOn(start, clock, date)}`
}

/** With its date on each clock. A talk without a time of its own takes place within its block. */
function whenFacts({ item, block }: Item, { clocks }: ShowView, { columns }: Screen): string[] {
  const { start, end, endInferred } = item
  const times = start !== null && end !== null ? { start, end, endInferred } : block
  if (!times) return []
  return zonesOf(clocks).map((zone, index) => {
    const date = isoDate(times.start, zone)
    const day = `${columns === null ? date : longDate(date)} ${spanOn(times, zone, date)}`
    return `${times === block && index === 0 ? 'within ' : ''}${day} ${zone.label}`
  })
}

/** How long it is, and how it stands. */
function standing({ item }: Item, { at, clocks }: ShowView, { paint }: Screen): string[] {
  const { start, end, endInferred, status } = item
  const cancelled = status === 'cancelled' ? [paint.red('cancelled')] : []
  if (start === null || end === null) return cancelled
  const length = `${endInferred ? '~' : ''}${countdown(start, end, clocks.first)} long`
  if (status === 'cancelled') return [length, ...cancelled]
  if (at < start) return [length, `in ${countdown(at, start, clocks.first)}`]
  if (at < end)
    return [length, paint.bold(paint.green(`on now, ${countdown(at, end, clocks.first)} left`))]
  return [length, `over ${countdown(end, at, clocks.first)} ago`]
}

/** The room and the venue; what has opted out of the program's room may be anywhere. */
function placeFacts({ item: { room } }: Item, { program }: ShowView): (string | null)[] {
  return room === null && program.room !== null ? [] : [room, program.venue]
}

function talkLines(place: Item, view: ShowView, screen: Screen): string[] {
  if (place.kind === 'talk' || place.item.talks.length === 0) return []
  const { program, current, clocks } = view
  const day = { date: place.date, sessions: [place.item] }
  const [, ...talks] = dayRows(day, view, listFacts(program))
  const rows = talks.map((row) => ({ ...row, block: null, now: current.has(row.item.id) }))
  return timetable(rows, clocks, screen)
}

function neighbourBlocks(
  label: string,
  entries: readonly Entry[],
  { clocks }: ShowView,
  screen: Screen,
): Block[] {
  const [first] = entries
  if (!first) return []
  const { date, item } = first
  const show = (zone: Zone) => timeOn(item.start, zone, date)
  const times = timesOn(clocks, { date, day: null, show }, screen)
  return entries.length > MOST_NEIGHBOURS
    ? fact(label, [`${count(entries.length, 'session')} at the same time`, times])
    : entries.flatMap((entry) => fact(label, [titleOf(entry.item), times]))
}

/** Addresses are shown, so that they can be read where a terminal makes no links of them. */
export function linkLines(
  { url, links }: { url: string | null; links: readonly Link[] },
  { link }: Screen,
): (string | null)[] {
  const named = links.map(({ title, url: address }) => `${title}: ${link(address, address)}`)
  return [url === null ? null : link(url, url), ...named]
}
