import { listPeople } from '../people.ts'
import type { Appearance, SpeakerAnswer } from '../query/speakers.ts'
import { zonesOf } from '../time/clocks.ts'
import { longDate } from '../time/format.ts'
import { headingLines, type Screen, wrapParts } from './screen.ts'
import { type Row, renderTables } from './table.ts'
import { headRows, inkOf, type TimedView } from './timetable.ts'
import { spanOn, timeOn, titleOf, typeOf, zoneHeading } from './words.ts'

export interface SpeakersView extends TimedView {
  readonly answers: readonly SpeakerAnswer[]
}

/** On a terminal the person above what they do; in a pipe a row for each thing that they do. */
export function renderSpeakers(view: SpeakersView, screen: Screen): string {
  const { program, answers, clocks } = view
  const { columns, paint } = screen
  const places = answers.flatMap(({ appearances }) => appearances.map(({ place }) => place))
  const starts = places.flatMap(({ item }) => item.start ?? [])
  const [date, ...more] = new Set(places.map((place) => place.date))
  const oneDay = columns !== null && date !== undefined && more.length === 0
  const heading = [
    paint.bold(program.name),
    ...(oneDay ? [longDate(date)] : []),
    ...(clocks.second || starts.length === 0 ? [] : [zoneHeading(clocks.first, starts)]),
  ]
  const heads = headRows(clocks, starts, screen)
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
  { role, place }: Appearance,
  oneDay: boolean,
  { program, clocks, at, current }: SpeakersView,
  { columns, paint }: Screen,
): Row {
  const { item, block, date } = place
  const row = {
    ...{ item, block, date, facts: [] },
    now: current.has(item.id),
    past: item.end !== null && item.end <= at,
  }
  const ink = inkOf(row, paint)
  const day = oneDay || columns === null ? '' : `${longDate(date, 'no-year')} `
  const times = zonesOf(clocks).map((zone, index) => {
    const time = item.start === null ? '' : timeOn(item.start, zone, date)
    return index === 0 ? day + time : time
  })
  const [first = '', ...second] = columns === null ? [date, ...times] : times
  const facts = [
    ...(role === 'speaker' ? [] : [item.type === 'panel' ? 'moderator' : 'chair']),
    ...(item.start === null && block ? [`within ${spanOn(block, clocks.first, date)}`] : []),
    ...typeOf(item, block),
    ...(block ? [block.title] : []),
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
