/** Writes deadlines as a Markdown list. */
import type { Deadline } from '../../model/program.ts'
import { movementOf } from '../../query/deadlines.ts'
import { formatAnnouncement, formatDue, formatMove } from '../../render/phrases/deadlines.ts'
import { titleOf } from '../../render/phrases/facts.ts'
import { offsetAt } from '../../time/offset.ts'
import type { Zone } from '../../time/types.ts'
import { escapeProse, escapeText, link } from './escape.ts'
import { listItem } from './lines.ts'

/** Returns a heading and a list. Times are as announced and, if it is not the venue's, in `zone`. */
export function deadlinesText(deadlines: readonly Deadline[], zone: Zone, venue: Zone): string {
  const shown = zone.name === venue.name ? null : zone
  const items = deadlines.map((deadline) => {
    const { note, url } = deadline
    const move = formatMove({ deadline, moved: movementOf(deadline) })
    return listItem({
      times: timesOf(deadline, shown).map((text) => escapeText(text)),
      title: `**${link(titleOf(deadline), url)}**`,
      details: [move === null ? [] : [escapeText(move)], note === null ? [] : [escapeProse(note)]],
    })
  })
  return `### Deadlines\n\n${items.join('\n')}`
}

/** Returns the due date, after its opening if it has one, as announced and as another zone shows it. */
function timesOf({ opens, opening, due, announcement }: Deadline, zone: Zone | null): string[] {
  const announced = [
    ...(opening ? [formatAnnouncement(opening)] : []),
    announcement ? formatAnnouncement(announcement) : 'TBD',
  ].join(' to ')
  const differs = [
    { instant: opens, as: opening },
    { instant: due, as: announcement },
  ].some(({ instant, as }) => {
    return zone && as && instant !== null && offsetAt(zone, instant) !== offsetAt(as.zone, instant)
  })
  if (!zone || !differs) return [announced]
  const inZone = [
    ...(opens === null ? [] : [formatDue(opens, zone)]),
    due === null ? 'TBD' : formatDue(due, zone),
  ].join(' to ')
  return [announced, `${inZone} ${zone.label}`]
}
