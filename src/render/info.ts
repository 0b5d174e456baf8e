/** Renders the details of a program: dates, place, topics, people, links, deadlines. */
import { type Day, type Program, takesPlace } from '../model/program.ts'
import { roomText } from '../model/rooms.ts'
import type { DeadlineAnswer } from '../query/deadlines.ts'
import { roomsInUse, valuesOf } from '../query/slots.ts'
import { contactAddress } from '../text/contact-address.ts'
import { isoDate } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'
import { type ZonePair, zonesOf } from '../time/zone-pair.ts'
import { type Block, fact, factPerLine, renderAnswer } from './layout/labelled.ts'
import type { Screen } from './layout/screen.ts'
import { dueFacts, statusFacts } from './phrases/deadlines.ts'
import { listPeople } from './phrases/people.ts'
import { formatMoment, formatSpan } from './phrases/times.ts'
import { deadlineInks } from './phrases/urgency.ts'
import { linkLines } from './show.ts'

export interface InfoView {
  readonly program: Program
  readonly deadlines: readonly DeadlineAnswer[]
  readonly zones: ZonePair
  readonly at: Instant
  /** The zone to show deadlines in, besides the announced one. */
  readonly deadlineZone: Zone
}

export function renderInfo(view: InfoView, screen: Screen): string {
  const { program } = view
  const { paint } = screen
  const { name, title, motto, about, topics, updated, timezone } = program
  const heading = [
    ...screen.wrapFacts([paint.bold(name), ...(title === null ? [] : [title])]),
    ...(motto === null ? [] : screen.wrapFacts([paint.dim(motto)])),
  ]
  const blocks = [
    placeBlocks(view, screen),
    fact('about', [about]),
    factPerLine('topics', topics),
    peopleBlocks(program, screen),
    deadlineBlocks(view, screen),
    [
      ...fact('updated', [updated === null ? null : formatMoment(updated, timezone, null)]),
      ...fact('id', [program.id]),
    ],
  ]
  return renderAnswer(heading, blocks, screen)
}

/** Returns when and where a program is, and what its sessions are sorted by. */
function placeBlocks(view: InfoView, screen: Screen): Block[] {
  const { program } = view
  const rooms = roomsInUse(program)
  const days = program.days.map((day) => dayFacts(day, view, screen))
  return [
    ...factPerLine('when', days),
    ...fact('where', [[roomText(program), program.venue]]),
    ...fact('rooms', rooms.length < 2 ? [] : [rooms]),
    ...fact('tracks', [valuesOf(program, 'track')]),
    ...fact('languages', [valuesOf(program, 'language')]),
  ]
}

function peopleBlocks(program: Program, screen: Screen): Block[] {
  const { organizers, sponsors, contact } = program
  return [
    ...fact('organizers', [listPeople(organizers) || null]),
    ...fact('sponsors', [listPeople(sponsors) || null]),
    ...fact('contact', [contact === null ? null : screen.link(contact, contactAddress(contact))]),
    ...factPerLine('links', linkLines(program, screen)),
  ]
}

/** Returns the span from the first start to the last end, with its date in each zone. */
function dayFacts({ date, sessions }: Day, { zones }: InfoView, screen: Screen): string[] {
  const confirmed = sessions.filter((session) => takesPlace(session))
  const [first] = confirmed
  if (!first) return [screen.date(date)]
  const last = confirmed.reduce((latest, session) => (session.end > latest.end ? session : latest))
  const span = { start: first.start, end: last.end, endInferred: last.endInferred }
  return zonesOf(zones).map((zone) => {
    const day = isoDate(span.start, zone)
    return `${screen.date(day)} ${formatSpan(span, zone, day, screen.date)} ${zone.label}`
  })
}

/** Returns a block for each deadline: its title and how long is left, then when it is due. */
function deadlineBlocks(
  { deadlines, at, deadlineZone: zone }: InfoView,
  { paint }: Screen,
): Block[] {
  const inkOf = deadlineInks(deadlines, paint)
  return deadlines.map((answer) => {
    const { deadline, status } = answer
    const ink = inkOf(answer)
    const until = status === 'upcoming' ? 'until ' : ''
    const due = dueFacts(deadline, zone).map((text, index) => (index === 0 ? until + text : text))
    return {
      label: 'deadlines',
      hangs: true,
      lines: [
        [ink.title(deadline.title), ...statusFacts(answer, at, zone, ink)],
        due.map((text) => ink.rest(text)),
      ],
    }
  })
}
