/** Deadlines, for people. */
import type { Program } from '../model/program.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import type { Instant, Zone } from '../time/types.ts'
import { headingLines, type Screen } from './layout/screen.ts'
import { type Row, renderTable } from './layout/table.ts'
import {
  announcedText,
  dueOn,
  movedText,
  remainingText,
  showsAnotherTime,
} from './phrases/deadlines.ts'
import { momentOn } from './phrases/sessions.ts'

export interface DeadlinesView {
  readonly program: Program
  readonly answers: readonly DeadlineAnswer[]
  readonly at: Instant
  /** The clock they are shown on, besides their own. */
  readonly clock: Zone
}

export function renderDeadlines(view: DeadlinesView, screen: Screen): string {
  const { program, answers, at, clock } = view
  const { columns, paint } = screen
  const heading = headingLines([paint.bold(program.name), momentOn(at, clock, null)], screen)
  const withClock = answers.some(({ deadline }) => showsAnotherTime(deadline, clock))
  const heads = ['  as announced', ...(withClock ? [clock.label] : [])].map((head) =>
    paint.dim(head),
  )
  const rows = answers.map((answer) => deadlineRow(answer, view, withClock, screen))
  const table = renderTable([{ cells: heads, lines: [] }, ...rows], screen)
  return `${[...heading, ...(columns === null ? [] : ['']), ...table].join('\n')}\n`
}

function deadlineRow(
  answer: DeadlineAnswer,
  { at, clock }: DeadlinesView,
  withClock: boolean,
  { columns, paint, link }: Screen,
): Row {
  const { deadline, status } = answer
  const { due, announcement, note } = deadline
  const passed = status === 'passed'
  const ink = (text: string) => (passed ? paint.dim(text) : text)
  const remaining = remainingText(answer, at, clock)
  const moved = movedText(answer)
  const details = [moved, note].filter((text) => text !== null)
  return {
    cells: [
      `  ${announcement ? announcedText(announcement) : 'TBD'}`,
      ...(withClock ? [due === null ? '' : dueOn(due, clock)] : []),
    ].map((cell) => ink(cell)),
    lines: [
      [link(passed ? ink(deadline.title) : paint.bold(deadline.title), deadline.url)],
      [status === 'open' ? paint.yellow(remaining) : ink(remaining)],
      ...(columns === null ? [details] : details.map((text) => [paint.dim(text)])),
    ],
  }
}
