/** Renders that a program is over, or that several are. */
import type { Program } from '../model/program.ts'
import { programSpan } from '../query/timed-slots.ts'
import { count } from '../text/count.ts'
import { countdown } from '../time/countdown.ts'
import { dateRange } from '../time/format.ts'
import { type Block, factPerLine } from './layout/labelled.ts'
import type { Screen } from './layout/screen.ts'
import type { NowView } from './now.ts'

/** Returns the lines that replace the heading once the program is over. */
export function overLines(view: NowView, screen: Screen): string[] {
  const { program, answer, deadlineZone, replay, filters } = view
  const { paint } = screen
  const span = programSpan(program)
  const name = paint.bold(program.name)
  if (!span) return [`${name}: ${whyNothing(program)}`]
  const when = dateRange(span.firstDate, span.lastDate)
  const ago = `${countdown(span.end, answer.at, deadlineZone)} ago`
  return [
    ...screen.wrapFacts([`${name} is over: ${when}, ${ago}`]),
    ...(filters && !filters.hasMatch
      ? screen.wrapFacts([`it had nothing${filters.matching}${filters.advice}`])
      : []),
    ...(replay === null ? [] : screen.wrapFacts([paint.dim(`see it again: ${replay}`)])),
  ]
}

/** Returns why a program has no session to come or to look back at. */
function whyNothing({ days, deadlines }: Program): string {
  const sessions = days.flatMap((day) => day.sessions)
  if (sessions.length > 0) {
    const isOff = sessions.every(({ status }) => status === 'cancelled')
    return isOff ? 'every session is cancelled' : 'no session has a time'
  }
  if (deadlines.length === 0) return 'no session and no deadline yet'
  const hasCancelled = deadlines.some(({ status }) => status === 'cancelled')
  return `every deadline has passed${hasCancelled ? ' or is cancelled' : ''}`
}

/** Maximum number of programs of several that are listed once they are over; more are counted. */
const MAX_OVER = 10

/** Returns when each of several programs was over, the latest first. */
export function overBlocks({ several, answer, deadlineZone, filters }: NowView): Block[] {
  if (!several) return []
  const spans = several.programs
    .map((program) => ({ program, span: programSpan(program) }))
    .sort((a, b) => (b.span?.end ?? 0) - (a.span?.end ?? 0))
  const lines = spans.slice(0, MAX_OVER).map(({ program, span }) => {
    if (!span) return [program.name, whyNothing(program)]
    const when = dateRange(span.firstDate, span.lastDate)
    return [program.name, when, `${countdown(span.end, answer.at, deadlineZone)} ago`]
  })
  const more = spans.length - lines.length
  const nothing =
    filters && !filters.hasMatch ? [`they had nothing${filters.matching}${filters.advice}`] : []
  return factPerLine('over', [
    ...lines,
    ...(more > 0 ? [count(more, 'more program')] : []),
    ...nothing,
  ])
}
