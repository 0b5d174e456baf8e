import type { Appearance, SpeakerAnswer } from '../query/speakers.ts'
import { longDate } from '../time/format.ts'
import { zonesOf } from '../time/zone-pair.ts'
import { headingLines, type Screen, wrapParts } from './layout/screen.ts'
import { type Row, renderTables } from './layout/table.ts'
import { headRows, inkOf, type TimedView } from './layout/timetable.ts'
import { listPeople } from './phrases/people.ts'
import { spanOn, timeOn, titleOf, typeOf, zoneHeading } from './phrases/sessions.ts'

export interface SpeakersView extends TimedView {
  readonly answers: readonly SpeakerAnswer[]
}

/** On a terminal the person above what they do; in a pipe a row for each thing that they do. */
export function renderSpeakers(view: SpeakersView, screen: Screen): string {
  const { program, answers, zones } = view
  const { columns, paint } = screen
  const slots = answers.flatMap(({ appearances }) => appearances.map(({ slot }) => slot))
  const starts = slots.flatMap(({ item }) => item.start ?? [])
  const [date, ...more] = new Set(slots.map((slot) => slot.date))
  const oneDay = columns !== null && date !== undefined && more.length === 0
  const heading = [
    paint.bold(program.name),
    ...(oneDay ? [longDate(date)] : []),
    ...(zones.second || starts.length === 0 ? [] : [zoneHeading(zones.first, starts)]),
  ]
  const heads = headRows(zones, starts, screen)
  const rows = answers.map((answer) => {
    return answer.appearances.map((appearance) => rowOf(answer, appearance, oneDay, view, screen))
  })
  const [headLines = [], ...bodies] = renderTables([heads, ...rows], screen)
  const people = answers.flatMap(({ person }, index) => {
    const lines = bodies[index] ?? []
    if (columns === null) return lines
    const name = [paint.bold(listPeople([person])), ...(person.url === null ? [] : [person.url])]
    return [...wrapParts(name, columns), ...lines]
  })
  const blank = columns === null ? [] : ['']
  return `${[...headingLines(heading, screen), ...blank, ...headLines, ...people].join('\n')}\n`
}

function rowOf(
  { person }: SpeakerAnswer,
  { role, slot }: Appearance,
  oneDay: boolean,
  { program, zones, at, current }: SpeakersView,
  { columns, paint }: Screen,
): Row {
  const { item, session, date } = slot
  const row = {
    ...{ item, session, date, facts: [] },
    now: current.has(item.id),
    past: item.end !== null && item.end <= at,
  }
  const ink = inkOf(row, paint)
  const day = oneDay || columns === null ? '' : `${longDate(date, 'no-year')} `
  const times = zonesOf(zones).map((zone, index) => {
    const time = item.start === null ? '' : timeOn(item.start, zone, date)
    return index === 0 ? day + time : time
  })
  const [first = '', ...second] = columns === null ? [date, ...times] : times
  const facts = [
    ...(role === 'speaker' ? [] : [item.type === 'panel' ? 'moderator' : 'chair']),
    ...(item.start === null && session ? [`within ${spanOn(session, zones.first, date)}`] : []),
    ...typeOf(item, session),
    ...(session ? [session.title] : []),
    ...(item.room === program.room || item.room === null ? [] : [item.room]),
  ]
  const name = columns === null ? [[listPeople([person])]] : []
  return {
    cells: [(row.now ? '> ' : '  ') + first, ...second].map((cell) => ink(cell)),
    lines: [
      ...name,
      [ink(titleOf(item))],
      ...(facts.length > 0 ? [facts.map((text) => paint.dim(text))] : []),
    ],
    dash: item.start === null,
  }
}
