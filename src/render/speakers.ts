/** Renders the people on stage, each with their sessions and talks. */

import { isTimed } from '../model/program.ts'
import { hasStar } from '../model/stars.ts'
import type { Slot } from '../query/slots.ts'
import type { Appearance, SpeakerAnswer } from '../query/speakers.ts'
import { isoDate, longDate } from '../time/format.ts'
import type { IsoDate, Zone } from '../time/types.ts'
import { zonesOf } from '../time/zone-pair.ts'
import type { Screen } from './layout/screen.ts'
import { type Row, renderTables } from './layout/table.ts'
import { type PastTest, pastAmong } from './past.ts'
import { factsOf, titleOf } from './phrases/facts.ts'
import { listPeople } from './phrases/people.ts'
import { placeText, planRooms, type RoomPlan } from './phrases/rooms.ts'
import { marksOf, markWidth } from './phrases/stars.ts'
import { formatSpan, formatTimeOn, TIME_TBA, zoneHeading } from './phrases/times.ts'
import { headingRows, paintFor, type TimedView } from './schedule-columns.ts'

export interface SpeakersView extends TimedView {
  readonly answers: readonly SpeakerAnswer[]
}

/** Renders the people. On a terminal each is a heading; in a pipe each row names its person. */
export function renderSpeakers(view: SpeakersView, screen: Screen): string {
  const { program, answers, zones } = view
  const { paint } = screen
  const slots = answers.flatMap(({ appearances }) => appearances.map(({ slot }) => slot))
  const starts = slots.flatMap(({ item }) => item.start ?? [])
  const dates = [...new Set(slots.map(({ date }) => date))]
  const rooms = planRooms(slots.map(({ item }) => item))
  const [onlyDate] = dates.length === 1 ? screen.onTerminal(...dates) : []
  const heading = screen.wrapFacts([
    paint.bold(program.name),
    ...(onlyDate === undefined ? [] : [longDate(onlyDate)]),
    ...(zones.second || starts.length === 0 ? [] : [zoneHeading(zones.first, starts)]),
    ...(rooms.heading === null ? [] : [rooms.heading]),
  ])
  const isPast = pastAmong(slots, view.at)
  const width = markWidth(slots.map((slot) => stateOf(slot, view)))
  const heads = headingRows(zones, starts, width, screen)
  const rows = answers.map((answer) => {
    return answer.appearances.map((appearance) => {
      const settings = { isOneDay: onlyDate !== undefined, rooms, isPast, width }
      return appearanceRow(answer, appearance, settings, view, screen)
    })
  })
  const [headLines = [], ...bodies] = renderTables([heads, ...rows], screen)
  const people = answers.flatMap(({ person }, index) => {
    const name = [paint.bold(listPeople([person])), ...(person.url === null ? [] : [person.url])]
    return [...screen.onTerminal(...screen.wrapFacts(name)), ...(bodies[index] ?? [])]
  })
  return `${[...heading, ...screen.onTerminal(''), ...headLines, ...people].join('\n')}\n`
}

interface RowSettings {
  /** The heading shows the date. */
  readonly isOneDay: boolean
  readonly rooms: Pick<RoomPlan, 'beside'>
  readonly isPast: PastTest
  /** Width of the marks before each row. */
  readonly width: number
  /** Shows the id and, where each row has a date, the year. */
  readonly inFull?: boolean
}

/** Returns the row of a person in one session or talk. */
export function appearanceRow(
  { person }: SpeakerAnswer,
  { role, slot }: Appearance,
  { isOneDay, rooms, isPast, width, inFull = false }: RowSettings,
  view: TimedView,
  screen: Screen,
): Row {
  const { paint } = screen
  const { item, session, date } = slot
  const { zones } = view
  const state = stateOf(slot, view)
  const ink = paintFor({ item, now: state.now, past: isPast(slot) }, paint)
  // A row that has a date of its own, as in a pipe, has that of its start on the first clock.
  const start = item.start ?? session?.start ?? null
  const seen = isOneDay || start === null ? date : isoDate(start, zones.first)
  const day = isOneDay ? [] : screen.onTerminal(longDate(seen, inFull ? 'with-year' : 'no-year'))
  const times = zonesOf(zones).map((zone) => {
    return item.start === null ? '' : formatTimeOn(item.start, zone, seen)
  })
  const [first = '', ...more] = [...screen.inPipe(seen), ...times]
  const facts = [
    ...(role === 'speaker' ? [] : [roleName({ role, slot })]),
    ...(item.start === null ? [untimed(slot, zones.first, seen)] : []),
    ...factsOf('speakers', slot, {
      room: screen.isTerminal ? rooms.beside(item) : placeText(item),
    }),
    ...(inFull ? [`id ${item.id}`] : []),
  ]
  return {
    cells: [marksOf(state, width) + [...day, first].join(' '), ...more].map((cell) => ink(cell)),
    lines: [
      ...screen.inPipe([listPeople([person])]),
      [ink(titleOf(item))],
      ...(facts.length > 0 ? [facts.map((text) => paint.dim(text))] : []),
    ],
    dash: slot.kind === 'talk' && item.start === null,
  }
}

/** Returns whether a session or talk is on, and starred. */
export function stateOf(slot: Slot, { program, current, stars }: TimedView) {
  return { now: current.has(slot.item.id), starred: hasStar(slot, program, stars) }
}

/** Returns `speaker`, `chair`, or `moderator` of a panel. */
export function roleName({ role, slot }: Appearance): string {
  return role === 'chair' && slot.item.type === 'panel' ? 'moderator' : role
}

/** Returns the time of the session that a talk without one is part of, if that is known. */
function untimed({ session }: Slot, zone: Zone, seen: IsoDate): string {
  return session && isTimed(session) ? `within ${formatSpan(session, zone, seen)}` : TIME_TBA
}
