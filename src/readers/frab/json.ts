/** Reads frab JSON, and the second schema of the hub, which lists the events without days. */

import type { Path } from '../../model/problem.ts'
import type { Data } from '../content.ts'
import { checkEntries, fieldsOf, isFields, textOf } from '../data/access.ts'
import { Lost } from '../entries/lost.ts'
import type { Notes } from '../entries/notes.ts'
import type { Read } from '../reader.ts'
import type { FrabEvent, FrabSchedule } from './schedule.ts'
import { toSource } from './to-source.ts'
import { countUnknown } from './unknown.ts'

export const read: Read = ({ data }, request, notes) => {
  const lost = new Lost()
  return toSource(scheduleOf(data, lost, notes), request, notes, lost)
}

/** An event that is not checked yet. */
interface Listed {
  readonly value: unknown
  readonly day: string | null
  readonly room: string | null
  readonly path: Path
}

function scheduleOf(data: Data | null, lost: Lost, notes: Notes): FrabSchedule {
  const root = fieldsOf(data?.value)
  const hasRoot = 'schedule' in root
  const { conference, ...fields } = hasRoot ? fieldsOf(root.schedule) : root
  const { days, ...others } = fieldsOf(conference)
  const path = hasRoot ? ['schedule'] : []
  const events: FrabEvent[] = []
  let entries = 0
  const add = ({ value, path, ...place }: Listed) => {
    checkEntries(++entries)
    const where = data?.placeOf(path) ?? ''
    if (isFields(value)) events.push({ ...place, fields: value, where })
    else notes.leftOut('entry', 'an event that is not an object', { where })
  }
  for (const event of inDays(days, [...path, 'conference', 'days'], lost)) add(event)
  if (entries === 0) for (const event of inList(fields.events, [...path, 'events'])) add(event)
  return { fields, conference: others, events, entries }
}

function* inDays(days: unknown, path: Path, lost: Lost): Generator<Listed> {
  for (const [index, value] of membersOf(days)) {
    const day = fieldsOf(value)
    countUnknown(lost, 'day', day)
    const place = { day: textOf(day.date), path: [...path, index, 'rooms'] }
    for (const [key, room] of membersOf(day.rooms)) yield* inRoom(room, key, place)
  }
}

/** Yields the events of a room: a list by its name, or an object with a name and a list. */
function* inRoom(
  room: unknown,
  key: string | number,
  { day, path }: { day: string | null; path: Path },
): Generator<Listed> {
  const { name, events } = fieldsOf(room)
  const isNamed = Array.isArray(events)
  const list = isNamed ? events : room
  const within = [...path, key, ...(isNamed ? ['events'] : [])]
  const named = isNamed ? textOf(name) : typeof key === 'string' ? key : null
  for (const event of inList(list, within)) yield { ...event, day, room: named }
}

function* inList(list: unknown, path: Path): Generator<Listed> {
  for (const [index, value] of membersOf(list)) {
    yield { value, day: null, room: null, path: [...path, index] }
  }
}

/** Returns the members of a list or object with their index or name. */
function membersOf(value: unknown): Iterable<readonly [key: string | number, value: unknown]> {
  return Array.isArray(value) ? value.entries() : Object.entries(fieldsOf(value))
}
