/** Renders the rows of a plan: what is starred, and the free times in between. */
import type { Session, Talk } from '../model/program.ts'
import type { FreeTime, Otherwise } from '../query/plan/free-times.ts'
import type { PlanItem } from '../query/plan/plan.ts'
import type { Planned } from '../query/plan/planned.ts'
import type { Slot } from '../query/slots.ts'
import { count } from '../text/count.ts'
import { dayShift } from '../time/format.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import { zonesOf } from '../time/zone-pair.ts'
import type { Screen } from './layout/screen.ts'
import type { Row } from './layout/table.ts'
import { factsOf, type ItemInSession, titleOf } from './phrases/facts.ts'
import { placeText, type RoomPlan } from './phrases/rooms.ts'
import {
  formatContinues,
  formatEnd,
  formatSpan,
  formatTimeOn,
  rowDate,
  TIME_TBA,
} from './phrases/times.ts'
import { clashLines, otherTimeFacts, walkFacts } from './plan-notes.ts'
import type { PlanView } from './plan-view.ts'
import { paintFor } from './schedule-columns.ts'

export interface PlanRowSettings {
  readonly view: PlanView
  readonly screen: Screen
  readonly rooms: RoomPlan
  /** Returns whether what ends at an instant is past, beside something that is not. */
  isPast(end: Instant): boolean
}

/** Returns the row of a session or talk below the heading of a date at the venue. */
export function itemRow(listed: PlanItem, date: IsoDate, settings: PlanRowSettings): Row {
  const { view, screen, isPast } = settings
  const { zones } = view
  const { item, planned, continues, since, isOn: now } = listed
  const past = isPast(planned.end)
  const ink = paintFor({ item, now, past }, screen.paint)
  const seen = rowDate(since, () => date, zones, screen)
  const times = zonesOf(zones).map((zone) => (continues ? '' : spanText(planned, zone, seen(zone))))
  const isLong = !continues && endsLater(planned, zones.first, seen(zones.first))
  const end = [planned, zones.first, seen(zones.first), screen.date] as const
  const facts = [
    ...(continues ? [formatContinues(...end)] : []),
    ...(isLong ? [`to ${formatEnd(...end)}`] : []),
    ...detailFacts(listed),
    ...walkFacts(listed),
  ]
  return {
    cells: cellsOf(now ? '> ' : '* ', [...screen.inPipe(seen(zones.first)), ...times], ink),
    aside: placeOf(item, settings, past),
    lines: [
      [screen.link(ink(titleOf(item)), item.url)],
      facts.map((fact) => screen.paint.dim(fact)),
      ...clashLines(listed.clashes, past, view, screen),
      otherTimeFacts(listed, date, view, screen),
    ].filter((line) => line.length > 0),
  }
}

/** Returns the row of what has no known time. */
export function untimedRow({ item, session, date }: Slot, settings: PlanRowSettings): Row {
  const { view, screen } = settings
  const ink = paintFor({ item }, screen.paint)
  const empty = screen.inPipe(...zonesOf(view.zones).map(() => ''))
  const facts = [...detailFacts({ item, session }), ...screen.inPipe(TIME_TBA)]
  return {
    cells: cellsOf('* ', [screen.date(date, 'no-year'), ...empty], ink),
    aside: placeOf(item, settings),
    lines: [
      [screen.link(ink(titleOf(item)), item.url)],
      ...(facts.length > 0 ? [facts.map((fact) => screen.paint.dim(fact))] : []),
    ],
  }
}

/** Returns the row of a free time. */
export function freeRow(
  free: FreeTime,
  otherwise: Otherwise,
  date: IsoDate,
  { view: { zones }, screen, isPast }: PlanRowSettings,
): Row {
  const { paint } = screen
  const ink = isPast(free.end) ? paint.dim : (text: string) => text
  const seen = rowDate(free.start, () => date, zones, screen)
  const times = zonesOf(zones).map((zone) => {
    const span = formatSpan({ ...free, endInferred: false }, zone, seen(zone), screen.date)
    return free.startInferred ? `~${span}` : span
  })
  return {
    cells: cellsOf('  ', [...screen.inPipe(seen(zones.first)), ...times], ink),
    lines: [[ink('free'), ...otherFacts(otherwise).map((fact) => paint.dim(fact))]],
  }
}

/** Returns `3 sessions, 1 already on`, and the command that lists what starts. */
function otherFacts({ sessions, alreadyOn, command }: Otherwise): string[] {
  if (sessions === 0) return []
  const before = alreadyOn === sessions ? 'already on' : `${alreadyOn} already on`
  const counted = count(sessions, 'session')
  return [alreadyOn === 0 ? counted : `${counted}, ${before}`, ...(command ? [command] : [])]
}

function cellsOf(
  mark: string,
  [first = '', ...others]: readonly string[],
  ink: (text: string) => string,
): string[] {
  return [mark + first, ...others].map((cell) => (cell.trim() === '' ? cell : ink(cell)))
}

/** Returns start and end, or the start alone if the end is not on that date or the next. */
function spanText(planned: Planned, zone: Zone, seen: IsoDate): string {
  return endsLater(planned, zone, seen)
    ? formatTimeOn(planned.start, zone, seen)
    : formatSpan(planned, zone, seen)
}

function endsLater({ end }: Planned, zone: Zone, seen: IsoDate): boolean {
  return dayShift(end, zone, seen) > 1
}

function detailFacts({ item, session }: ItemInSession): string[] {
  const within = session !== null && item.start === null ? [`within ${session.title}`] : []
  return [...within, ...factsOf('plan', { item, session })]
}

function placeOf(
  item: Session | Talk,
  { screen, rooms }: PlanRowSettings,
  past = false,
): string | null {
  const place = screen.isTerminal ? rooms.beside(item) : placeText(item)
  return place !== null && past ? screen.paint.dim(place) : place
}
