/** Renders a person in full: who they are, and all of their sessions and talks with ids. */
import type { PersonAnswer } from '../query/show.ts'
import { fact, renderAnswer } from './layout/labelled.ts'
import type { Screen } from './layout/screen.ts'
import { renderTable } from './layout/table.ts'
import { pastAmong } from './past.ts'
import { placeText } from './phrases/rooms.ts'
import { markWidth } from './phrases/stars.ts'
import { zoneHeading } from './phrases/times.ts'
import { headingRows, type TimedView } from './schedule-columns.ts'
import { linkLines } from './show.ts'
import { appearanceRow, roleName, stateOf } from './speakers.ts'

export function renderPerson({ person }: PersonAnswer, view: TimedView, screen: Screen): string {
  const { name, affiliation, url } = person.person
  const { program, zones } = view
  const starts = person.appearances.flatMap(({ slot }) => slot.item.start ?? [])
  const slots = person.appearances.map(({ slot }) => slot)
  const isPast = pastAmong(slots, view.at)
  const width = markWidth(slots.map((slot) => stateOf(slot, view)))
  const rooms = { beside: placeText }
  const settings = { isOneDay: false, rooms, isPast, width, inFull: true }
  const rows = person.appearances.map((one) => appearanceRow(person, one, settings, view, screen))
  return renderAnswer(
    screen.wrap(screen.paint.bold(name)),
    [
      [
        ...fact('from', [affiliation]),
        ...fact('what', [[...new Set(person.appearances.map(roleName))].join(', ')]),
        ...fact('in', [program.name]),
        // Two clocks are named above their columns.
        ...fact('times', [
          zones.second || starts.length === 0 ? null : zoneHeading(zones.first, starts),
        ]),
        ...fact('link', linkLines({ url, links: [] }, screen)),
      ],
      { laidOut: renderTable([...headingRows(zones, starts, width, screen), ...rows], screen) },
    ],
    screen,
  )
}
