/** What is on, what is next and which deadline is, for people. */
import type { Program } from '../model.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import { type Entry, programSpan } from '../query/entries.ts'
import type { NowAnswer } from '../query/now.ts'
import { type Clocks, zonesOf } from '../time/clocks.ts'
import { countdown } from '../time/countdown.ts'
import { dateRange, isoDate, longDate } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'
import { type Block, type Line, renderAnswer } from './answer.ts'
import { dueFacts, remainingText } from './deadline-words.ts'
import { headingLines, type Screen, widthOf, wrap } from './screen.ts'
import { renderTable } from './table.ts'
import { momentOn, spanOn, timeOn, timesOn, titleOf, whoOf } from './words.ts'

export interface NowView {
  readonly program: Program
  readonly answer: NowAnswer
  readonly clocks: Clocks
  /** The clock of the viewer: what deadlines are shown on, besides their own. */
  readonly deadlineClock: Zone
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

function headingOf({ program, answer, clocks }: NowView, screen: Screen): string[] {
  const { columns, paint } = screen
  const year = columns === null ? null : (program.days[0]?.date.slice(0, 4) ?? null)
  const moments = zonesOf(clocks).map((zone) => momentOn(answer.at, zone, year))
  return headingLines([paint.bold(program.name), ...moments], screen)
}

/** What stands in the place of a heading once it is over. */
function overLines({ program, answer, deadlineClock, replay }: NowView, screen: Screen): string[] {
  const { paint } = screen
  const span = programSpan(program)
  const name = paint.bold(program.name)
  if (!span) return [`${name}: ${whyNothing(program)}`]
  const when = dateRange(span.firstDate, span.lastDate)
  const ago = `${countdown(span.end, answer.at, deadlineClock)} ago`
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
  return answer.current.map((entry) => {
    const { item } = entry
    const left = `${countdown(answer.at, item.end, view.clocks.first)} left`
    return {
      label: 'now',
      lines: [
        screen.link(screen.paint.bold(screen.paint.green(titleOf(item))), item.url),
        { inPipe: left, layOut: (columns) => progress(entry, answer.at, left, columns) },
        timesOf(entry, view, screen, (zone) => spanOn(item, zone, entry.date)),
        ...whoOf(item),
        [...blockOf(entry), ...roomOf(entry, view, isPause(item) ? 'elsewhere' : 'anywhere')],
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
    return next.map((entry) => nextBlock(entry, view, screen))
  }
  return [{ label: 'next', lines: [startOf(first, view, screen), roomTable(next, view, screen)] }]
}

/** What is on or starts in many rooms, in short: room by room. */
function roomTable(entries: readonly Entry[], { answer, clocks }: NowView, screen: Screen): Line {
  const { paint } = screen
  const rows = entries.map((entry) => {
    const { item } = entry
    const isOn = item.start <= answer.at
    const left = isOn ? [`${countdown(answer.at, item.end, clocks.first)} left`] : []
    const facts = [...left, ...blockOf(entry), ...whoOf(item)].map((text) => paint.dim(text))
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
function startOf(entry: Entry, view: NowView, screen: Screen): string[] {
  const { answer, clocks } = view
  const { start } = entry.item
  const left = countdown(answer.at, start, clocks.first)
  const times = timesOf(entry, view, screen, (zone) => timeOn(start, zone, entry.date))
  return [answer.phase === 'before' ? `starts in ${left}` : `in ${left}`, ...times]
}

function nextBlock(entry: Entry, view: NowView, screen: Screen): Block {
  const { answer } = view
  const { item } = entry
  const goesOn = answer.current.some(({ block }) => block !== null && block === entry.block)
  return {
    label: 'next',
    lines: [
      screen.link(screen.paint.bold(titleOf(item)), item.url),
      startOf(entry, view, screen),
      ...whoOf(item),
      [...(goesOn ? [] : blockOf(entry)), ...roomOf(entry, view, 'elsewhere')],
    ],
  }
}

function dueBlock(answer: DeadlineAnswer, view: NowView, { paint, link }: Screen): Block {
  const { title, url } = answer.deadline
  const clock = view.deadlineClock
  const left = paint.yellow(remainingText(answer, view.answer.at, clock))
  return {
    label: 'due',
    lines: [link(paint.bold(title), url), [left, ...dueFacts(answer.deadline, clock)]],
  }
}

/** A time on each clock; with its date where it is not today's. */
function timesOf(
  { date }: Entry,
  { answer, clocks, program }: NowView,
  screen: Screen,
  show: (zone: Zone) => string,
): string[] {
  const today = isoDate(answer.at, program.timezone)
  const day = date === today ? null : longDate(date, 'no-year')
  return timesOn(clocks, { date, day, show }, screen)
}

function blockOf({ block }: Entry): string[] {
  return block ? [block.title] : []
}

/** The room; `elsewhere`, only where it is not the one of the program. */
function roomOf({ item }: Entry, { program }: NowView, which: 'anywhere' | 'elsewhere'): string[] {
  if (item.room === null) return []
  return which === 'anywhere' || item.room !== program.room ? [item.room] : []
}

function isPause({ type }: Entry['item']): boolean {
  return type === 'break' || type === 'lunch'
}

function progress({ item }: Entry, at: Instant, left: string, columns: number): string[] {
  const width = Math.min(LONGEST_BAR, columns - widthOf(left) - 1)
  if (width < SHORTEST_BAR) return wrap(left, columns)
  const done = Math.round((width * (at - item.start)) / (item.end - item.start))
  return [`${'━'.repeat(done)}${'─'.repeat(width - done)} ${left}`]
}
