/** Renders the list of built-in programs. */
import type { Program } from '../model/program.ts'
import { count } from '../text/count.ts'
import { dateRange } from '../time/format.ts'
import type { Screen } from './layout/screen.ts'
import { renderTable } from './layout/table.ts'

export function renderPrograms(programs: readonly Program[], screen: Screen): string {
  const rows = programs.map((program) => {
    const { id, name, title, venue, days } = program
    const [first, last] = [days[0]?.date, days.at(-1)?.date]
    const facts = [...(venue === null ? [] : [venue]), count(sessionCount(program), 'session')]
    return {
      cells: [screen.paint.bold(id), first && last ? dateRange(first, last) : ''],
      lines: [[title === null ? name : `${name}: ${title}`], facts],
    }
  })
  return `${renderTable(rows, screen).join('\n')}\n`
}

export function talkCount({ days }: Program): number {
  return days.flatMap(({ sessions }) => sessions).reduce((sum, { talks }) => sum + talks.length, 0)
}

export function sessionCount({ days }: Program): number {
  return days.reduce((sum, { sessions }) => sum + sessions.length, 0)
}
