/** Renders what is on, what is next and which deadlines are next. */
import type { Program } from '../model/program.ts'
import type { Stars } from '../model/stars.ts'
import { type DeadlineAnswer, nextInstant } from '../query/deadlines.ts'
import type { NowAnswer } from '../query/now.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { countdown } from '../time/countdown.ts'
import { formatTime, isoDate, longDate } from '../time/format.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import { type ZonePair, zonesOf } from '../time/zone-pair.ts'
import { type Block, type Layout, renderAnswer } from './layout/labelled.ts'
import type { Screen } from './layout/screen.ts'
import { widthOf, wrap } from './layout/wrap.ts'
import { isCrowd, roomTable } from './now-by-room.ts'
import { talkLines } from './now-talks.ts'
import { overBlocks, overLines } from './over.ts'
import { dueFacts, statusFacts } from './phrases/deadlines.ts'
import { type FactSettings, factsOf, peopleTexts } from './phrases/facts.ts'
import { type NowFilters, nothingText } from './phrases/nothing.ts'
import { placeText, planRoomsOf } from './phrases/rooms.ts'
import type { SeveralPrograms } from './phrases/several.ts'
import { markedTitle } from './phrases/stars.ts'
import {
  type DateSeen,
  datesAt,
  formatMoment,
  formatSpan,
  formatTimeOn,
  formatTimes,
} from './phrases/times.ts'
import { deadlineInks } from './phrases/urgency.ts'

export interface NowView {
  readonly program: Program
  readonly answer: NowAnswer
  readonly zones: ZonePair
  /** The zone to show deadlines in, besides the announced one. */
  readonly deadlineZone: Zone
  /** The command that shows the program as it was live, for when it is over. */
  readonly replay: string | null
  readonly filters: NowFilters | null
  readonly stars: Stars
  /** Null for an answer about one program. */
  readonly several?: SeveralPrograms | null
}

const MAX_BAR = 20
const MIN_BAR = 5

export function renderNow(view: NowView, screen: Screen): string {
  const { phase } = view.answer
  const current = currentBlocks(view, screen).map((block) => [block])
  const isOver = phase === 'after' && !view.several
  const heading = isOver ? overLines(view, screen) : headingLines(view, screen)
  const over = phase === 'after' ? overBlocks(view) : []
  return renderAnswer(heading, [...current, comingBlocks(view, screen), over], screen)
}

function headingLines({ program, answer, zones, several }: NowView, screen: Screen): string[] {
  if (several) return screen.wrapFacts([formatMoment(answer.at, zones.first, null)])
  const [year = null] = screen.onTerminal(program.days[0]?.date.slice(0, 4) ?? null)
  const moments = zonesOf(zones).map((zone) => formatMoment(answer.at, zone, year))
  return screen.wrapFacts([screen.paint.bold(program.name), ...moments])
}

/** Returns a title, behind the name of its program if the answer is about several. */
function titleLine(
  { title, shown, program }: { title: string; shown: string; program: Program },
  { several }: NowView,
): string | string[] {
  return several ? [...several.nameBefore(title, program), shown] : shown
}

/** Returns the clocks of a session or talk. */
function clocksOf({ item, program }: TimedSlot, { several, zones }: NowView): ZonePair {
  return several?.clocksOf(program, [item.start, item.end]) ?? zones
}

/** Returns the date that marks count from: the heading's, which has one clock for several programs. */
function headingDate({ answer, zones, several }: NowView): DateSeen {
  const seen = datesAt(answer.at)
  return several ? () => seen(zones.first) : seen
}

function currentBlocks(view: NowView, screen: Screen): Block[] {
  const { answer, filters, stars } = view
  const { link, paint } = screen
  const nothing = nothingBlock(answer, filters)
  if (nothing !== null) return [nothing]
  if (isCrowd(answer.current, screen)) {
    return [{ label: 'now', lines: [roomTable(answer.current, view, screen)] }]
  }
  return answer.current.flatMap((slot) => {
    const { item, program } = slot
    const shown = link(paint.bold(paint.green(markedTitle(slot, stars))), item.url)
    const left = `${countdown(answer.at, item.end, view.zones.first)} left`
    return {
      label: 'now',
      lines: [
        titleLine({ title: item.title, shown, program }, view),
        ...screen.inPipe(left),
        ...screen.onTerminal<Layout>((columns) => progress(slot, answer.at, left, columns)),
        spanOf(slot, view, screen),
        ...detailLines(slot, { room: placeText(item) }),
        ...talkLines(slot, stars, screen),
      ],
    }
  })
}

function nothingBlock(answer: NowAnswer, filters: NowFilters | null): Block | null {
  const text = nothingText(answer, filters)
  return text === null ? null : { label: answer.phase === 'before' ? 'next' : 'now', lines: [text] }
}

/** Returns the coming sessions and the next deadlines, soonest first. */
function comingBlocks(view: NowView, screen: Screen): Block[] {
  const { at, deadlines, next, phase } = view.answer
  const [first] = deadlines
  const due = (first && nextInstant(first.deadline, at)) ?? Number.POSITIVE_INFINITY
  const start = next[0]?.item.start ?? Number.POSITIVE_INFINITY
  const nothing = phase === 'before' && deadlines.length === 0 && next.length === 0
  if (nothing && view.filters === null) return [nothingAnnounced(view)]
  const dueBlocks = deadlines.map((deadline) => dueBlock(deadline, view, screen))
  const nextBlocks = nextBlocksOf(view, screen)
  return due < start ? [...dueBlocks, ...nextBlocks] : [...nextBlocks, ...dueBlocks]
}

/** Returns the block of what is to come, but has no time yet. */
function nothingAnnounced({ program: { days }, several }: NowView): Block {
  if (several) return { label: 'next', lines: ['nothing with a time yet'] }
  return days.some(({ sessions }) => sessions.length > 0)
    ? { label: 'next', lines: ['no time is announced yet'] }
    : { label: 'due', lines: ['no date is announced yet'] }
}

function nextBlocksOf(view: NowView, screen: Screen): Block[] {
  const { next } = view.answer
  const [first] = next
  return first && isCrowd(next, screen)
    ? [{ label: 'next', lines: [startOf(first, view, screen), roomTable(next, view, screen)] }]
    : next.map((slot) => nextBlock(slot, view, screen))
}

/** Returns how long it is until something starts, and when that is in each zone. */
function startOf(slot: TimedSlot, view: NowView, screen: Screen): string[] {
  const { answer, zones } = view
  const { start } = slot.item
  const left = countdown(answer.at, start, zones.first)
  const show = (zone: Zone, seen: IsoDate) => formatStart(start, zone, seen, screen)
  const shown = { start, heading: headingDate(view), show }
  const times = formatTimes(clocksOf(slot, view), shown, screen)
  return [answer.phase === 'before' ? `starts in ${left}` : `in ${left}`, ...times]
}

/** Returns a start as a time, on a terminal with its date if that is not the heading's. */
function formatStart(start: Instant, zone: Zone, seen: IsoDate, screen: Screen): string {
  const [date = seen] = screen.onTerminal(isoDate(start, zone))
  if (date === seen) return formatTimeOn(start, zone, seen)
  const year = date.slice(0, 4) === seen.slice(0, 4) ? 'no-year' : 'with-year'
  return `${longDate(date, year)} ${formatTime(start, zone)}`
}

function nextBlock(slot: TimedSlot, view: NowView, screen: Screen): Block {
  const { answer, stars } = view
  const { item, session, program } = slot
  const shown = screen.link(screen.paint.bold(markedTitle(slot, stars)), item.url)
  const isKnown = answer.current.some((other) => session !== null && other.session === session)
  const room = nextRoom(slot, view, screen)
  return {
    label: 'next',
    lines: [
      titleLine({ title: item.title, shown, program }, view),
      startOf(slot, view, screen),
      ...detailLines(slot, { room, without: isKnown ? ['session'] : [] }),
      ...(slot.kind === 'session' && slot.foundFor.length > 0
        ? talkLines(slot, stars, screen)
        : []),
    ],
  }
}

/** Returns the room of what is next, or null if a reader of what is on is in that room already. */
function nextRoom(
  { item }: TimedSlot,
  { answer, program, several }: NowView,
  screen: Screen,
): string | null {
  if (several) return placeText(item)
  const here = answer.current.map((slot) => placeText(slot.item))
  const usual = here.length > 0 ? here : [planRoomsOf(program).heading]
  const isKnown = usual.every((room) => room === placeText(item))
  return isKnown && screen.isTerminal ? null : placeText(item)
}

/** Returns who is on stage, each in a line; where and in which session; and the note. */
function detailLines(slot: TimedSlot, settings: FactSettings): string[][] {
  const { item } = slot
  const note = item.note === null ? [] : [[item.note]]
  return [...peopleTexts(item).map((who) => [who]), factsOf('now', slot, settings), ...note]
}

function dueBlock(answer: DeadlineAnswer, view: NowView, { paint, link }: Screen): Block {
  const { deadline, status, program } = answer
  const { title, url } = deadline
  const zone = view.deadlineZone
  const ink = deadlineInks(view.answer.deadlines, paint)(answer)
  const facts = statusFacts(answer, view.answer.at, zone, ink)
  const due = status === 'upcoming' ? [] : dueFacts(deadline, zone)
  const shown = titleLine({ title, shown: link(paint.bold(title), url), program }, view)
  return { label: 'due', lines: [shown, [...facts, ...due]] }
}

/** Returns start and end in each zone, with marks that count from the heading's dates. */
function spanOf(slot: TimedSlot, view: NowView, screen: Screen): string[] {
  const { item } = slot
  const show = (zone: Zone, seen: IsoDate) => formatSpan(item, zone, seen, screen.date)
  const shown = { start: item.start, heading: headingDate(view), show }
  return formatTimes(clocksOf(slot, view), shown, screen)
}

/** Returns a bar with the time left, or the time alone if a bar would be too short. */
function progress({ item }: TimedSlot, at: Instant, left: string, columns: number): string[] {
  const width = Math.min(MAX_BAR, columns - widthOf(left) - 1)
  if (width < MIN_BAR) return wrap(left, columns)
  // A full bar means that it is over.
  const done = Math.floor((width * (at - item.start)) / (item.end - item.start))
  return [`${'━'.repeat(done)}${'─'.repeat(width - done)} ${left}`]
}
