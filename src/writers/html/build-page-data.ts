/** Builds what the script of the page reads. */
import type { Deadline, Program, Session, Talk } from '../../model/program.ts'
import { itemsOf, type ListedDay } from '../../query/days.ts'
import { offsetsBetween } from '../../time/offset.ts'
import type { Instant, Zone } from '../../time/types.ts'
import { wallFields, wallTime } from '../../time/wall-time.ts'
import type { DayData, DeadlineData, ItemData, PageData, ZoneData } from './page-data.ts'

export function buildPageData(
  program: Program,
  lists: readonly ListedDay[],
  second: Zone | null,
): PageData {
  const instants = instantsOf(program, lists)
  return {
    id: program.id,
    venue: zoneData(program.timezone, instants),
    ...(second === null ? {} : { second: zoneData(second, instants) }),
    rooms: program.rooms,
    days: daysOf(lists),
    deadlines: program.deadlines.map(deadlineData),
  }
}

function instantsOf({ deadlines }: Program, lists: readonly ListedDay[]): Instant[] {
  const items = lists.flatMap(itemsOf).map(({ item }) => item)
  const times = [
    ...items.flatMap(({ start, end }) => [start, end]),
    ...deadlines.flatMap(({ opens, due }) => [opens, due]),
  ]
  return times.filter((time) => time !== null)
}

/** Maximum number of years of offsets. Those of earlier years the browser knows. */
const MAX_YEARS = 30

/** Returns a zone with its offsets from the year before all instants to the year after them. */
function zoneData(zone: Zone, instants: readonly Instant[]): ZoneData {
  const { name, label } = zone
  const year = (instant: Instant) => wallFields(instant).year
  const first = instants.reduce((a, b) => Math.min(a, b), Infinity)
  const last = instants.reduce((a, b) => Math.max(a, b), -Infinity)
  const until = (Number.isFinite(last) ? year(last) : 1970) + 2
  const from = Math.max((Number.isFinite(first) ? year(first) : 1970) - 1, until - MAX_YEARS)
  const newYear = (one: number) => wallTime(`${one}-01-01`, 0)
  return { name, label, ...offsetsBetween(zone, newYear(from), newYear(until)) }
}

/** Returns each session once, on the first day that lists it, with all of its talks that are listed. */
function daysOf(lists: readonly ListedDay[]): DayData[] {
  const seen = new Set<string>()
  return lists.map(({ date, continuing, sessions }) => ({
    date,
    sessions: [...continuing, ...sessions]
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map(sessionData),
  }))
}

function sessionData(session: Session) {
  const { talks } = session
  return { ...itemData(session), ...(talks.length === 0 ? {} : { talks: talks.map(itemData) }) }
}

function itemData(item: Session | Talk): ItemData {
  const { id, start, end, type, status, rooms, track, language } = item
  return {
    id,
    ...(start === null ? {} : { start }),
    ...(end === null ? {} : { end }),
    ...(item.endInferred ? { inferred: true } : {}),
    ...(item.endGuessed ? { guessed: true } : {}),
    ...(type === 'talk' ? {} : { type }),
    ...(status === 'confirmed' ? {} : { status }),
    ...(rooms.length === 0 ? {} : { rooms }),
    ...(item.elsewhere ? { elsewhere: true } : {}),
    ...(track === null ? {} : { track }),
    ...(language === null ? {} : { language }),
  }
}

function deadlineData({ id, type, status, opens, due }: Deadline): DeadlineData {
  return {
    id,
    ...(type === 'other' ? {} : { type }),
    ...(status === 'confirmed' ? {} : { status }),
    ...(opens === null ? {} : { opens }),
    ...(due === null ? {} : { due }),
  }
}
