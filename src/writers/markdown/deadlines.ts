/** Writes deadlines as a Markdown list. */
import type { Deadline } from '../../model/program.ts'
import { movementOf } from '../../query/deadlines.ts'
import { dueFacts, formatDue, formatMove, openingFacts } from '../../render/phrases/deadlines.ts'
import { titleOf } from '../../render/phrases/facts.ts'
import type { Zone } from '../../time/types.ts'
import { escapeProse, escapeText, link } from './escape.ts'
import { listItem } from './lines.ts'

/** Returns a heading and a list. Times are as announced and, if it is not the venue's, in `zone`. */
export function deadlinesText(deadlines: readonly Deadline[], zone: Zone, venue: Zone): string {
  const isShown = zone.name !== venue.name
  const items = deadlines.map((deadline) => {
    const { note, url } = deadline
    const move = formatMove({ deadline, moved: movementOf(deadline) })
    return listItem({
      times: timesOf(deadline, zone, isShown).map((text) => escapeText(text)),
      title: `**${link(titleOf(deadline), url)}**`,
      details: [move === null ? [] : [escapeText(move)], note === null ? [] : [escapeProse(note)]],
    })
  })
  return `### Deadlines\n\n${items.join('\n')}`
}

/** Returns the due date, after its opening if it has one, as announced and as another zone shows it. */
function timesOf(deadline: Deadline, zone: Zone, isShown: boolean): string[] {
  const { opens, due } = deadline
  const opening = openingFacts(deadline, zone)
  const end = dueFacts(deadline, zone)
  const announced = [...opening.slice(0, 1), end[0] ?? 'TBD'].join(' to ')
  if (!isShown || (opening.length < 2 && end.length < 2)) return [announced]
  const inZone = [
    ...(opens === null ? [] : [formatDue(opens, zone)]),
    due === null ? 'TBD' : formatDue(due, zone),
  ].join(' to ')
  return [announced, `${inZone} ${zone.label}`]
}
