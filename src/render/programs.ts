/** Renders the list of programs that have a name. */
import type { Program } from '../model/program.ts'
import { type ComingDate, comingDate } from '../query/coming.ts'
import type { NowAnswer } from '../query/now.ts'
import { count } from '../text/count.ts'
import { countdown } from '../time/countdown.ts'
import { dateRange, formatTime, isoDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import type { Screen } from './layout/screen.ts'
import { type Row, renderTable } from './layout/table.ts'
import { formatAnnouncement } from './phrases/deadlines.ts'
import { titleOf } from './phrases/facts.ts'

/** A program with its name, and how it stands. */
export interface ListedProgram {
  readonly name: string
  /** Where it is from, for people to read; null if it is built in. */
  readonly source: string | null
  readonly assumeZone: string | null
  readonly assumeDate: string | null
  readonly program: Program
  readonly answer: NowAnswer
  /** When the server of an address last said that this is its current version; else null. */
  readonly answered: Instant | null
  /** Why the last request to an address failed, or null. */
  readonly trouble: string | null
}

/** A name whose program can't be read. */
export interface UnreadableProgram {
  readonly name: string
  /** For people to read; null if it is unknown. */
  readonly source: string | null
  readonly reason: string
}

export interface ProgramsView {
  /** In the order to show. */
  readonly programs: readonly ListedProgram[]
  readonly unreadable: readonly UnreadableProgram[]
  readonly at: Instant
}

export function renderPrograms({ programs, unreadable, at }: ProgramsView, screen: Screen): string {
  const rows = [
    ...programs.map((one) => rowOf(one, at, screen)),
    ...unreadable.map((one) => unreadableRow(one, screen)),
  ]
  return `${renderTable(rows, screen).join('\n')}\n`
}

function rowOf(listed: ListedProgram, at: Instant, { paint, ...screen }: Screen): Row {
  const { name, program, answer } = listed
  const { title, venue } = program
  const coming = comingDate(answer)
  const status = statusOf(coming, answer, program)
  const place = venue === null ? [] : [venue]
  const builtIn = listed.source === null ? ['built in'] : []
  const facts = [...dates(program), ...place, contentsOf(program), ...builtIn]
  const isOn = coming?.kind === 'slot' && coming.isOn
  return {
    cells: [paint.bold(name), isOn ? paint.green(status) : coming ? status : paint.dim(status)],
    lines: [
      [title === null ? program.name : `${program.name}: ${title}`],
      facts,
      coming ? [nextText(coming, program, { paint, ...screen })] : [],
      originOf(listed, at),
    ].filter((line) => line.length > 0),
  }
}

/** Returns `on now`, `in 3 days`, `over`, or `not announced` of what has no time yet. */
function statusOf(coming: ComingDate | null, { at, phase }: NowAnswer, { timezone }: Program) {
  if (coming === null) return phase === 'after' ? 'over' : 'not announced'
  if (coming.kind === 'slot' && coming.isOn) return 'on now'
  return `in ${countdown(at, coming.time, timezone)}`
}

function nextText(coming: ComingDate, { timezone }: Program, screen: Screen): string {
  if (coming.kind === 'slot') {
    const { slot, time, isOn } = coming
    if (isOn) return `on now: ${titleOf(slot.item)}`
    const date = screen.date(isoDate(time, timezone))
    return `next: ${date} ${formatTime(time, timezone)} ${timezone.label}, ${titleOf(slot.item)}`
  }
  const { deadline, status } = coming.deadline
  const [announcement, verb] =
    status === 'upcoming' ? [deadline.opening, 'opens'] : [deadline.announcement, 'due']
  return `next: ${titleOf(deadline)}${announcement ? `, ${verb} ${formatAnnouncement(announcement)}` : ''}`
}

function dates({ days }: Program): string[] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date]
  return first && last ? [dateRange(first, last)] : []
}

/** Returns the number of sessions, or of deadlines where there are none. */
function contentsOf(program: Program): string {
  const sessions = sessionCount(program)
  const deadlines = program.deadlines.length
  return sessions === 0 && deadlines > 0 ? count(deadlines, 'deadline') : count(sessions, 'session')
}

/** Returns where a program of the user's is from, and how old it is. */
function originOf({ source, answered, trouble, program }: ListedProgram, at: Instant): string[] {
  if (source === null) return []
  const age = answered === null ? [] : [`copy of ${countdown(answered, at, program.timezone)} ago`]
  return [source, ...age, ...(trouble === null ? [] : [`since then: ${trouble}`])]
}

function unreadableRow({ name, source, reason }: UnreadableProgram, { paint }: Screen): Row {
  return {
    cells: [paint.bold(name), paint.red('unreadable')],
    lines: [[reason], ...(source === null ? [] : [[source]])],
  }
}

/** Returns `ISCA 2027, Mon 7 to Fri 11 June 2027, 88 sessions`. */
export function summaryOf(program: Program): string {
  return [program.name, ...dates(program), contentsOf(program)].join(', ')
}

export function talkCount({ days }: Program): number {
  return days.flatMap(({ sessions }) => sessions).reduce((sum, { talks }) => sum + talks.length, 0)
}

export function sessionCount({ days }: Program): number {
  return days.reduce((sum, { sessions }) => sum + sessions.length, 0)
}
