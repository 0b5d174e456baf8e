/** Renders what is in a long answer, and how to narrow it down. */
import type { Summary, SummaryGroup } from '../query/summary.ts'
import { count } from '../text/count.ts'
import { longDate } from '../time/format.ts'
import type { Screen } from './layout/screen.ts'
import { wrap, wrapParts } from './layout/wrap.ts'

export interface SummaryView {
  readonly summary: Summary
  /** The command that shows one of the groups; null if there is none. */
  readonly command: string | null
}

/** Maximum number of lines for the groups; more are counted. */
const MAX_LINES = 4
/** Maximum number of groups that may fit into these lines. */
const MAX_GROUPS = 40
const INDENT = '  '

/** The lines of a summary, in the place where an answer has them. */
export interface Overview {
  /** A section before the first day, if the summary is about all days. */
  readonly ahead: readonly (readonly string[])[]
  /** Lines below the heading of the only day. */
  readonly below: readonly string[]
}

/** Returns the overview of a long answer. It is empty in a pipe, or if there is no summary. */
export function overviewOf(
  view: SummaryView | null,
  programName: string,
  screen: Screen,
): Overview {
  const [lines] = screen.onTerminal(view ? summaryLines(view, screen) : [])
  if (!view || !lines) return { ahead: [], below: [] }
  if (view.summary.by !== 'day') return { ahead: [], below: lines }
  const heading = screen.wrapFacts([screen.paint.bold(programName)])
  return { ahead: [[...heading, '', ...lines]], below: [] }
}

function summaryLines({ summary, command }: SummaryView, { columns, paint }: Screen): string[] {
  const width = (columns ?? Infinity) - INDENT.length
  const groups = groupLines(summary, width)
  if (command === null) return groups.map((line) => INDENT + line)
  const label = paint.dim(`one ${summary.by}:`)
  const oneLine = wrap(`${label} ${command}`, width)
  const hint = oneLine.length === 1 ? oneLine : [label, ...wrap(command, width)]
  return [...groups, ...hint].map((line) => INDENT + line)
}

/** Lists the groups with their counts: if that is too long, the largest of them. */
function groupLines({ total, by, rest, groups }: Summary, columns: number): string[] {
  const others = rest > 0 ? [`no ${by === 'hour' ? 'time' : by} (${rest})`] : []
  const layOut = (shown: readonly SummaryGroup[]) => {
    const left = groups.length - shown.length
    const parts = shown.map((group) => {
      return `${by === 'day' ? longDate(group.name, 'no-year') : group.name} (${group.count})`
    })
    return wrapParts(
      [count(total, 'session'), ...parts, ...(left > 0 ? [`${left} more ${by}s`] : []), ...others],
      columns,
    )
  }
  const isShort = (lines: readonly string[]) => lines.length <= MAX_LINES
  if (groups.length <= MAX_GROUPS && isShort(layOut(groups))) return layOut(groups)
  const bySize = groups.toSorted((a, b) => b.count - a.count)
  let shown = Math.min(groups.length - 1, MAX_GROUPS)
  while (shown > 1 && !isShort(layOut(bySize.slice(0, shown)))) shown--
  return layOut(bySize.slice(0, shown))
}
