/** What a workshop is, for people. */
import type { Day, Program } from '../model/program.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import { roomsOf, tracksOf } from '../query/slots.ts'
import { isoDate, longDate } from '../time/format.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import { type ZonePair, zonesOf } from '../time/zone-pair.ts'
import { fact, factPerLine, renderAnswer } from './layout/labelled.ts'
import { headingLines, type Screen } from './layout/screen.ts'
import { dueFacts, remainingText } from './phrases/deadlines.ts'
import { listPeople } from './phrases/people.ts'
import { momentOn, spanOn } from './phrases/sessions.ts'
import { linkLines } from './show.ts'

export interface InfoView {
  readonly program: Program
  readonly deadlines: readonly DeadlineAnswer[]
  readonly zones: ZonePair
  readonly at: Instant
  /** The clock that deadlines are shown on, besides their own. */
  readonly deadlineZone: Zone
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
function dayFacts({ date, sessions }: Day, { zones }: InfoView, { columns }: Screen): string[] {
  const written = (day: IsoDate) => (columns === null ? day : longDate(day))
  const held = sessions.filter(({ status }) => status === 'confirmed')
  const [first] = held
  if (!first) return [written(date)]
  const last = held.reduce((latest, session) => (session.end > latest.end ? session : latest))
  const span = { start: first.start, end: last.end, endInferred: last.endInferred }
  return zonesOf(zones).map((zone) => {
    const day = isoDate(span.start, zone)
    return `${written(day)} ${spanOn(span, zone, day)} ${zone.label}`
  })
}

function deadlineFacts(
  answer: DeadlineAnswer,
  { at, deadlineZone: clock }: InfoView,
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
