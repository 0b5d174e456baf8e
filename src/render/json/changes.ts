/** Builds the parts of what `diff` answers in JSON. */
import type { Deadline, Program } from '../../model/program.ts'
import { type Change, isSlotChange } from '../../query/diff/change.ts'
import type { Slot } from '../../query/slots.ts'
import type { Zone } from '../../time/types.ts'
import { deadlineJson, linkJson, personJson, timeJson } from './parts.ts'
import type * as schema from './schema/changes.ts'
import type { Json } from './types.ts'

type ChangeJson = Json<typeof schema.ChangeEntry>
type Fields = NonNullable<ChangeJson['before']>

/** `program` is the later version. */
export function changeJson(change: Change, zone: Zone, program: Program): ChangeJson {
  const { kind, of } = change
  return {
    kind,
    of,
    ...identityOf(change, zone),
    ...(isSlotChange(change)
      ? changedIn(change, (slot) => slotFields(slot, zone))
      : change.of === 'deadline'
        ? changedIn(change, (deadline) => deadlineFields(deadline, zone, program))
        : changedIn(change, programFields)),
  }
}

function identityOf(
  change: Change,
  zone: Zone,
): Pick<ChangeJson, 'id' | 'title' | 'session' | 'start'> {
  if (isSlotChange(change)) {
    const { item, session } = (change.after ?? change.before) as Slot
    const block = session && { id: session.id, title: session.title }
    return { id: item.id, title: item.title, session: block, start: timeJson(item.start, zone) }
  }
  if (change.of === 'deadline') {
    const { id, title, due } = (change.after ?? change.before) as Deadline
    return { id, title, session: null, start: timeJson(due, zone) }
  }
  const { id, name } = (change.after ?? change.before) as Program
  return { id, title: name, session: null, start: null }
}

/** Returns the fields that changed, of each version; all of what is in one version alone. */
function changedIn<Thing>(
  {
    before,
    after,
    fields,
  }: {
    readonly before: Thing | null
    readonly after: Thing | null
    readonly fields: readonly string[]
  },
  fieldsOf: (thing: Thing) => Fields,
): Pick<ChangeJson, 'before' | 'after'> {
  const pick = (thing: Thing | null): Fields | null => {
    if (thing === null) return null
    const all = Object.entries(fieldsOf(thing))
    return Object.fromEntries(
      fields.length === 0 ? all : all.filter(([name]) => fields.includes(name)),
    )
  }
  return { before: pick(before), after: pick(after) }
}

function slotFields({ item, session, date }: Slot, zone: Zone): Fields {
  return {
    id: item.id,
    title: item.title,
    type: item.type,
    status: item.status,
    start: timeJson(item.start, zone),
    end: timeJson(item.end, zone),
    date,
    rooms: item.rooms,
    track: item.track,
    language: item.language,
    speakers: item.speakers.map(personJson),
    chairs: item.chairs.map(personJson),
    session: session && { id: session.id, title: session.title },
    url: item.url,
    links: item.links.map(linkJson),
    abstract: item.abstract,
    note: item.note,
  }
}

function deadlineFields(deadline: Deadline, zone: Zone, program: Program): Fields {
  const { id, title, type, opens, due, announced, was, note, url } = deadlineJson(deadline, {
    program,
    zone,
  })
  return { id, title, type, status: deadline.status, opens, due, announced, was, note, url }
}

function programFields(program: Program): Fields {
  return {
    id: program.id,
    name: program.name,
    title: program.title,
    venue: program.venue,
    rooms: program.rooms,
    timezone: program.timezone.name,
    url: program.url,
    motto: program.motto,
    contact: program.contact,
    color: program.color,
    about: program.about,
    topics: program.topics,
    organizers: program.organizers.map(personJson),
    sponsors: program.sponsors.map(personJson),
    links: program.links.map(linkJson),
  }
}
