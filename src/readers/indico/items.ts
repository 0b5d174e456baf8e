/** Maps the slots, contributions and sub-contributions of Indico to sessions and talks. */
import { MINUTE } from '../../time/types.ts'
import type { SourceObject } from '../data/access.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem, SourceLink, SourcePerson } from '../entries/source-program.ts'
import { linksOf } from './links.ts'
import { peopleOf } from './people.ts'
import type { Times } from './times.ts'

export interface Tools {
  readonly times: Times
  readonly notes: Notes
  /** Where the event is, such as `CERN`: what takes place there does not repeat it. */
  readonly location: string | null
  /** Room of what has none of its own. */
  readonly room: string | null
}

/** Maps a slot, which is a session with its contributions as talks. */
export function toSlot(slot: SourceObject, tools: Tools): SourceItem {
  slot.skip('conference', 'slotTitle')
  const id = slot.text('id')
  const rooms = roomsOf(slot, tools)
  const chairs = peopleOf(slot, 'conveners', tools.notes)
  const session = slot.object('session', (object) => readSession(object, chairs, tools.notes))
  return {
    ids: [id === null ? null : `s${id}`],
    title: slot.text('title') ?? session?.title,
    start: tools.times.of(slot, 'startDate'),
    end: tools.times.of(slot, 'endDate'),
    rooms: rooms.length === 0 ? [tools.room] : rooms,
    type: session?.type,
    chairs,
    abstract: [slot.text('description'), session?.description],
    url: slot.text('url'),
    links: [...linksOf(slot, tools.notes), ...(session?.links ?? [])],
    talks: slot.entriesOf('contributions', (talk) => toTalk(talk, rooms, tools)).flat(),
    where: slot.where,
  }
}

interface SessionFacts {
  readonly title: string | null
  readonly type: string | null
  readonly description: string | null
  readonly links: readonly SourceLink[]
}

/** Reads the session that a slot belongs to. */
function readSession(
  session: SourceObject,
  chairs: readonly SourcePerson[],
  notes: Notes,
): SessionFacts {
  session.skip('startDate', 'endDate', 'url', 'room', 'roomFullname', 'location', 'address')
  if (chairs.length > 0) session.skip('sessionConveners')
  const isPoster = session.isTrue('isPoster')
  return {
    title: session.text('title'),
    type: session.text('type') ?? (isPoster ? 'Poster' : null),
    description: session.text('description'),
    links: linksOf(session, notes),
  }
}

/** Maps a contribution outside sessions, which is a session with its sub-contributions as talks. */
export function toSession(contribution: SourceObject, tools: Tools): SourceItem {
  const item = readContribution(contribution, tools)
  const id = contribution.text('id')
  const talks = contribution.entriesOf('subContributions', (part) => toPart(part, id, tools.notes))
  return { ...item, rooms: item.rooms.length === 0 ? [tools.room] : item.rooms, talks }
}

/**
 * Maps a contribution in a slot, which is a talk, if it is scheduled. Its sub-contributions have to stand
 * in its note.
 */
function toTalk(
  contribution: SourceObject,
  slotRooms: readonly string[],
  { notes, ...tools }: Tools,
): SourceItem[] {
  contribution.skip('session')
  const item = readContribution(contribution, { notes, ...tools })
  const id = contribution.text('id')
  const parts = contribution.entriesOf('subContributions', (part) => toPart(part, id, notes))
  const isKept = item.start !== null
  const fate = isKept ? 'a talk in a session: listed in its note' : 'a talk without a time'
  for (const { title = null, where } of parts) {
    notes.leftOut('entry', `sub-contributions of ${fate}`, { example: title, where })
  }
  if (!isKept) {
    const { title = null, where } = item
    notes.leftOut('entry', 'talks without a time', { example: title, where })
    return []
  }
  return [
    {
      ...item,
      rooms: item.rooms.filter((room) => !slotRooms.includes(room)),
      links: [...item.links, ...parts.flatMap(({ links }) => links ?? [])],
      notes: parts.length === 0 ? [] : [`Parts: ${parts.map(partText).join(', ')}`],
    },
  ]
}

/** Returns a part with its speakers: `Tracking (Ada Moser, Bo Lind)`. */
function partText({ title, speakers = [] }: SourceItem): string {
  const names = speakers.map(({ name }) => name).filter(Boolean)
  const by = names.length === 0 ? '' : ` (${names.join(', ')})`
  return `${title ?? 'Untitled'}${by}`
}

interface Contribution extends SourceItem {
  readonly rooms: readonly string[]
  readonly links: readonly SourceLink[]
}

function readContribution(
  contribution: SourceObject,
  { times, notes, ...tools }: Tools,
): Contribution {
  const { where } = contribution
  const end = times.of(contribution, 'endDate')
  const minutes = Number(contribution.text('duration') ?? Number.NaN)
  return {
    ids: [contribution.text('id')],
    title: contribution.text('title'),
    start: times.of(contribution, 'startDate'),
    ...(end === null ? { duration: minutes >= 0 ? minutes * MINUTE : null } : { end }),
    rooms: roomsOf(contribution, { times, notes, ...tools }),
    track: contribution.text('track'),
    type: contribution.text('type'),
    speakers: speakersOf(contribution, notes),
    abstract: [contribution.text('description')],
    url: contribution.text('url'),
    links: linksOf(contribution, notes),
    where,
  }
}

/** Maps a sub-contribution, which has no time of its own. */
function toPart(part: SourceObject, parentId: string | null, notes: Notes): SourceItem {
  const id = part.text('id')
  return {
    ids: [parentId === null || id === null ? null : `${parentId}-${id}`],
    title: part.text('title'),
    start: null,
    speakers: peopleOf(part, 'speakers', notes),
    links: linksOf(part, notes),
    where: part.where,
  }
}

/** Returns the speakers. Authors are none: who of them speaks is not known. */
function speakersOf(contribution: SourceObject, notes: Notes): SourcePerson[] {
  const speakers = peopleOf(contribution, 'speakers', notes)
  if (speakers.length > 0) return speakers
  const authors = contribution.list('primaryauthors', (author) => author.skipAll())
  if (authors.length > 0) {
    const what = 'authors of talks without speakers: the source does not say who speaks'
    notes.leftOut('field', what, {
      example: contribution.text('title'),
      where: contribution.where,
      count: authors.length,
    })
  }
  return speakers
}

function roomsOf(object: SourceObject, { location }: Tools): string[] {
  const room = object.firstText('room', 'roomFullname')
  const own = object.text('location')
  if (own === location) object.skip('address')
  else if (own !== null) object.countLost('location')
  return room === null ? [] : [room]
}
