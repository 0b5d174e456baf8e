/** What is on, what is next and which deadline is, for people. */
import type { Program } from '../model/program.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { NowAnswer } from '../query/now.ts'
import { programSpan, type TimedSlot } from '../query/timed-slots.ts'
import { countdown } from '../time/countdown.ts'
import { dateRange, isoDate, longDate } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'
import { type ZonePair, zonesOf } from '../time/zone-pair.ts'
import { type Block, type Line, renderAnswer } from './layout/labelled.ts'
import { headingLines, type Screen, widthOf, wrap } from './layout/screen.ts'
import { renderTable } from './layout/table.ts'
import { dueFacts, remainingText } from './phrases/deadlines.ts'
import { momentOn, spanOn, timeOn, timesOn, titleOf, whoOf } from './phrases/sessions.ts'

export interface NowView {
  readonly program: Program
  readonly answer: NowAnswer
  readonly zones: ZonePair
  /** The clock of the viewer: what deadlines are shown on, besides their own. */
  readonly deadlineZone: Zone
  /** The command that shows the program at work, for when it is over. */
  readonly replay: string | null
}

const LONGEST_BAR = 20
const SHORTEST_BAR = 5
/** More at once than these are shown in short. */
const MOST_IN_FULL = 3

export function renderNow(view: NowView, screen: Screen): string {
  const { phase } = view.answer
  const current = currentBlocks(view, screen).map((block) => [block])
  const heading = phase === 'after' ? overLines(view, screen) : headingOf(view, screen)
  return renderAnswer(heading, [...current, comingBlocks(view, screen)], screen)
}

function headingOf({ program, answer, zones }: NowView, screen: Screen): string[] {
  const { columns, paint } = screen
  const year = columns === null ? null : (program.days[0]?.date.slice(0, 4) ?? null)
  const moments = zonesOf(zones).map((zone) => momentOn(answer.at, zone, year))
  return headingLines([paint.bold(program.name), ...moments], screen)
}

/** What stands in the place of a heading once it is over. */
function overLines({ program, answer, deadlineZone, replay }: NowView, screen: Screen): string[] {
  const { paint } = screen
  const span = programSpan(program)
  const name = paint.bold(program.name)
  if (!span) return [`${name}: ${whyNothing(program)}`]
  const when = dateRange(span.firstDate, span.lastDate)
  const ago = `${countdown(span.end, answer.at, deadlineZone)} ago`
  const over = headingLines([`${name} is over: ${when}, ${ago}`], screen)
  return replay === null
    ? over
    : [...over, ...headingLines([paint.dim(`see it again: ${replay}`)], screen)]
}

/** What there is to say of a program without a session to come or to look back at. */
function whyNothing({ days, deadlines }: Program): string {
  if (days.some(({ sessions }) => sessions.length > 0)) return 'every session is cancelled'
  return deadlines.length > 0 ? 'every deadline has passed' : 'no session and no deadline yet'
}

function currentBlocks(view: NowView, screen: Screen): Block[] {
  const { answer } = view
  if (answer.phase === 'between') return [{ label: 'now', lines: ['nothing is on'] }]
  if (answer.current.length > MOST_IN_FULL && screen.columns !== null) {
    return [{ label: 'now', lines: [roomTable(answer.current, view, screen)] }]
  }
  return answer.current.map((slot) => {
    const { item } = slot
    const left = `${countdown(answer.at, item.end, view.zones.first)} left`
    return {
      label: 'now',
      lines: [
        screen.link(screen.paint.bold(screen.paint.green(titleOf(item))), item.url),
        { inPipe: left, layOut: (columns) => progress(slot, answer.at, left, columns) },
        timesOf(slot, view, screen, (zone) => spanOn(item, zone, slot.date)),
        ...whoOf(item),
        [...blockOf(slot), ...roomOf(slot, view, isPause(item) ? 'elsewhere' : 'anywhere')],
      ],
    }
  })
}

/** What is to come, soonest first. */
function comingBlocks(view: NowView, screen: Screen): Block[] {
  const { deadline, next, phase } = view.answer
  const due = deadline?.deadline.due ?? Number.POSITIVE_INFINITY
  const start = next[0]?.item.start ?? Number.POSITIVE_INFINITY
  const nothing = phase === 'before' && !deadline && next.length === 0
  if (nothing) return [{ label: 'due', lines: ['no date is announced yet'] }]
  const dueBlocks = deadline ? [dueBlock(deadline, view, screen)] : []
  const nextBlocks = nextBlocksOf(view, screen)
  return due < start ? [...dueBlocks, ...nextBlocks] : [...nextBlocks, ...dueBlocks]
}

function nextBlocksOf(view: NowView, screen: Screen): Block[] {
  const { next } = view.answer
  const [first] = next
  if (!first || next.length <= MOST_IN_FULL || screen.columns === null) {
    return next.map((slot) => nextBlock(slot, view, screen))
  }
  return [{ label: 'next', lines: [startOf(first, view, screen), roomTable(next, view, screen)] }]
}

/** What is on or starts in many rooms, in short: room by room. */
function roomTable(slots: readonly TimedSlot[], { answer, zones }: NowView, screen: Screen): Line {
  const { paint } = screen
  const rows = slots.map((slot) => {
    const { item } = slot
    const isOn = item.start <= answer.at
    const left = isOn ? [`${countdown(answer.at, item.end, zones.first)} left`] : []
    const facts = [...left, ...blockOf(slot), ...whoOf(item)].map((text) => paint.dim(text))
    const title = isOn ? paint.bold(paint.green(titleOf(item))) : paint.bold(titleOf(item))
    return {
      cells: [item.room ?? ''],
      lines: [[screen.link(title, item.url)], ...(facts.length > 0 ? [facts] : [])],
    }
  })
  return {
    inPipe: '',
    layOut: (columns, indent) => {
      const left = screen.left === null ? null : screen.left + indent
      return renderTable(rows, { ...screen, columns, left })
    },
  }
}

/** When something starts: how long it is until then, and the time on each clock. */
function startOf(slot: TimedSlot, view: NowView, screen: Screen): string[] {
  const { answer, zones } = view
  const { start } = slot.item
  const left = countdown(answer.at, start, zones.first)
  const times = timesOf(slot, view, screen, (zone) => timeOn(start, zone, slot.date))
  return [answer.phase === 'before' ? `starts in ${left}` : `in ${left}`, ...times]
}

function nextBlock(slot: TimedSlot, view: NowView, screen: Screen): Block {
  const { answer } = view
  const { item } = slot
  const goesOn = answer.current.some(({ session }) => session !== null && session === slot.session)
  return {
    label: 'next',
    lines: [
      screen.link(screen.paint.bold(titleOf(item)), item.url),
      startOf(slot, view, screen),
      ...whoOf(item),
      [...(goesOn ? [] : blockOf(slot)), ...roomOf(slot, view, 'elsewhere')],
    ],
  }
}

function dueBlock(answer: DeadlineAnswer, view: NowView, { paint, link }: Screen): Block {
  const { title, url } = answer.deadline
  const clock = view.deadlineZone
  const left = paint.yellow(remainingText(answer, view.answer.at, clock))
  return {
    label: 'due',
    lines: [link(paint.bold(title), url), [left, ...dueFacts(answer.deadline, clock)]],
  }
}

/** A time on each clock; with its date where it is not today's. */
function timesOf(
  { date }: TimedSlot,
  { answer, zones, program }: NowView,
  screen: Screen,
  show: (zone: Zone) => string,
): string[] {
  const today = isoDate(answer.at, program.timezone)
  const day = date === today ? null : longDate(date, 'no-year')
  return timesOn(zones, { date, day, show }, screen)
}

function blockOf({ session }: TimedSlot): string[] {
  return session ? [session.title] : []
}

/** The room; `elsewhere`, only where it is not the one of the program. */
function roomOf(
  { item }: TimedSlot,
  { program }: NowView,
  which: 'anywhere' | 'elsewhere',
): string[] {
  if (item.room === null) return []
  return which === 'anywhere' || item.room !== program.room ? [item.room] : []
}

function isPause({ type }: TimedSlot['item']): boolean {
  return type === 'break' || type === 'lunch'
}

function progress({ item }: TimedSlot, at: Instant, left: string, columns: number): string[] {
  const width = Math.min(LONGEST_BAR, columns - widthOf(left) - 1)
  if (width < SHORTEST_BAR) return wrap(left, columns)
  const done = Math.round((width * (at - item.start)) / (item.end - item.start))
  return [`${'━'.repeat(done)}${'─'.repeat(width - done)} ${left}`]
}
