/** Renders deadlines as a table. */
import type { Program } from '../model/program.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { Instant, Zone } from '../time/types.ts'
import type { Screen } from './layout/screen.ts'
import { type Row, renderTable } from './layout/table.ts'
import {
  formatAnnouncement,
  formatDue,
  formatMove,
  showsAnotherTime,
  statusFacts,
} from './phrases/deadlines.ts'
import type { SeveralPrograms } from './phrases/several.ts'
import { formatMoment } from './phrases/times.ts'
import { type DeadlineInk, deadlineInks } from './phrases/urgency.ts'

export interface DeadlinesView {
  readonly program: Program
  readonly answers: readonly DeadlineAnswer[]
  readonly at: Instant
  /** The zone to show besides the announced one. */
  readonly zone: Zone
  /** Null for an answer about one program. */
  readonly several?: SeveralPrograms | null
}

export function renderDeadlines(view: DeadlinesView, screen: Screen): string {
  const { program, answers, at, zone, several } = view
  const { paint } = screen
  const name = several ? [] : [paint.bold(program.name)]
  const heading = screen.wrapFacts([...name, formatMoment(at, zone, null)])
  const inZone = answers.some(({ deadline }) => showsAnotherTime(deadline, zone))
  const heads = ['  as announced', ...(inZone ? [zone.label] : [])].map((head) => paint.dim(head))
  const inkOf = deadlineInks(answers, paint)
  const rows = answers.map((answer) => deadlineRow(answer, view, inZone, inkOf(answer), screen))
  const table = renderTable([{ cells: heads, lines: [] }, ...rows], screen)
  return `${[...heading, ...screen.onTerminal(''), ...table].join('\n')}\n`
}

function deadlineRow(
  answer: DeadlineAnswer,
  { at, zone, several }: DeadlinesView,
  inZone: boolean,
  ink: DeadlineInk,
  screen: Screen,
): Row {
  const { paint, link } = screen
  const { deadline, program } = answer
  const within = several?.nameBefore(deadline.title, program) ?? []
  const { due, announcement, note } = deadline
  const details = [formatMove(answer), note].filter((text) => text !== null)
  return {
    cells: [
      `  ${announcement ? formatAnnouncement(announcement) : 'TBD'}`,
      ...(inZone ? [due === null ? '' : formatDue(due, zone)] : []),
    ].map((cell) => ink.rest(cell)),
    lines: [
      [...within, link(ink.title(deadline.title), deadline.url)],
      statusFacts(answer, at, zone, ink),
      ...screen.inPipe(details),
      ...screen.onTerminal(...details.map((text) => [paint.dim(text)])),
    ],
  }
}
