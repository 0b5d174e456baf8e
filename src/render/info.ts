/** What a workshop is, for people. */
import type { Day, Program } from '../model.ts'
import { listPeople } from '../people.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import { roomsOf, tracksOf } from '../query/items.ts'
import { type Clocks, zonesOf } from '../time/clocks.ts'
import { isoDate, longDate } from '../time/format.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import { fact, factPerLine, renderAnswer } from './answer.ts'
import { dueFacts, remainingText } from './deadline-words.ts'
import { headingLines, type Screen } from './screen.ts'
import { linkLines } from './show.ts'
import { momentOn, spanOn } from './words.ts'

export interface InfoView {
  readonly program: Program
  readonly deadlines: readonly DeadlineAnswer[]
  readonly clocks: Clocks
  readonly at: Instant
  /** The clock that deadlines are shown on, besides their own. */
  readonly deadlineClock: Zone
}

export function renderInfo(view: InfoView, screen: Screen): string {
  const { program, deadlines } = view
  const { paint, link } = screen
  const { name, title, motto, room, venue, about, topics, organizers, sponsors } = program
  const rooms = roomsOf(program)
  const heading = [
    ...headingLines([paint.bold(name), ...(title === null ? [] : [title])], screen),
    ...(motto === null ? [] : headingLines([paint.dim(motto)], screen)),
  ]
  return renderAnswer(
    heading,
    [
      [
        ...factPerLine(
          'when',
          program.days.map((day) => dayFacts(day, view, screen)),
        ),
        ...fact('where', [[room, venue]]),
        ...fact('rooms', rooms.length < 2 ? [] : [rooms]),
        ...fact('tracks', [tracksOf(program)]),
      ],
      fact('about', [about]),
      factPerLine('topics', topics),
      [
        ...fact('organizers', [listPeople(organizers) || null]),
        ...fact('sponsors', [listPeople(sponsors) || null]),
        ...fact('contact', [
          program.contact === null ? null : link(program.contact, program.contact),
        ]),
        ...factPerLine('links', linkLines(program, screen)),
      ],
      factPerLine(
        'deadlines',
        deadlines.map((answer) => deadlineFacts(answer, view, screen)),
      ),
      [
        ...fact('updated', [
          program.updated === null ? null : momentOn(program.updated, program.timezone, null),
        ]),
        ...fact('id', [program.id]),
      ],
    ],
    screen,
  )
}

/** From the first start to the last end of what takes place, with its date on each clock. */
function dayFacts({ date, sessions }: Day, { clocks }: InfoView, { columns }: Screen): string[] {
  const written = (day: IsoDate) => (columns === null ? day : longDate(day))
  const held = sessions.filter(({ status }) => status === 'confirmed')
  const [first] = held
  if (!first) return [written(date)]
  const last = held.reduce((latest, session) => (session.end > latest.end ? session : latest))
  const span = { start: first.start, end: last.end, endInferred: last.endInferred }
  return zonesOf(clocks).map((zone) => {
    const day = isoDate(span.start, zone)
    return `${written(day)} ${spanOn(span, zone, day)} ${zone.label}`
  })
}

function deadlineFacts(
  answer: DeadlineAnswer,
  { at, deadlineClock: clock }: InfoView,
  { paint }: Screen,
): string[] {
  const { deadline, status } = answer
  const remaining = remainingText(answer, at, clock)
  return [
    deadline.title,
    ...dueFacts(deadline, clock),
    status === 'open' ? paint.yellow(remaining) : paint.dim(remaining),
  ]
}
