/** Doubts about names: nearly equal ones, placeholders, and two people in one text. */
import type { Path } from '../../model/problem.ts'
import { problem } from '../../model/problems/index.ts'
import { oneLine } from '../../text/one-line.ts'
import type { BuiltDay } from '../sessions.ts'
import type { DoubtTools } from './index.ts'
import { itemsOfDays, type PlacedItem } from './items.ts'
import { NearNames } from './near-names.ts'

/** A name with the place where the file has it first. */
interface Mention {
  readonly name: string
  readonly path: Path
  /** That of a person. */
  readonly affiliation?: string | null
}

export function doubtNames(days: readonly BuiltDay[], tools: DoubtTools): void {
  const items = itemsOfDays(days)
  const programRooms = tools.rooms.map((name) => ({ name, path: ['room'] }))
  const rooms = [...programRooms, ...items.flatMap(roomsOf)]
  reportNearlyEqual(rooms, tools)
  doubtRooms(rooms, tools)
  reportNearlyEqual(items.flatMap(tracksOf), tools)
  const people = items.flatMap(peopleOf)
  reportNearlyEqual(people, tools)
  for (const person of firstOfEach(people)) doubtPerson(person, tools)
  for (const item of items) doubtTitle(item, tools)
}

function roomsOf({ item, file, path }: PlacedItem): Mention[] {
  const { room } = file
  return item.rooms.map((name) => {
    if (room === undefined) return { name, path }
    const index = typeof room === 'string' ? -1 : room.findIndex((text) => isName(text, name))
    return { name, path: [...path, 'room', ...(index < 0 ? [] : [index])] }
  })
}

function isName(text: string | undefined, name: string): boolean {
  return text !== undefined && oneLine(text) === name
}

function tracksOf({ item, path }: PlacedItem): Mention[] {
  return item.track === null ? [] : [{ name: item.track, path: [...path, 'track'] }]
}

function peopleOf({ item, file, path }: PlacedItem): Mention[] {
  return (['speakers', 'chairs'] as const).flatMap((role) => {
    return item[role].map(({ name, affiliation }, index) => {
      const place = Array.isArray(file[role]) ? [role, index] : [role]
      return { name, affiliation, path: [...path, ...place] }
    })
  })
}

function firstOfEach(mentions: readonly Mention[]): Iterable<Mention> {
  const first = new Map<string, Mention>()
  for (const mention of mentions) {
    if (!first.has(mention.name)) first.set(mention.name, mention)
  }
  return first.values()
}

/** Reports each name that is nearly equal to one that is before it in the file. */
function reportNearlyEqual(mentions: readonly Mention[], { report, isChecked }: DoubtTools): void {
  const known = new NearNames<Mention>()
  for (const mention of firstOfEach(mentions)) {
    const near = known.add(mention.name, mention, (other) => mayBeSame(mention, other))
    if (near && !isChecked(near.path)) {
      report(mention.path, problem('nearly-the-same', mention.name, near.name))
    }
  }
}

/** Returns whether one letter can be a mistake: people at different places are different people. */
function mayBeSame({ affiliation: a }: Mention, { affiliation: b }: Mention): boolean {
  return a == null || b == null || a === b
}

const PLACEHOLDER =
  /^(?:t\.?b\.?[adc]\.?|to be (?:announced|determined|confirmed)|n\. ?n\.|none|n\/a|\?+)$/i

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text)
}

/** Matches what joins two people; `von und zu` is a part of a name. */
const JOINED = /\S\s(?:and|und(?! zu\b)|with|&|-)\s\S|\S\s*[;|/+]\s*\S/i
/** Matches what joins two rooms. */
const BETWEEN_ROOMS = /\s+(?:and|und)\s+|\s*[;,|/+&]\s*/i

/** Reports placeholders, and rooms that are made of others in the file, such as `Aula / Foyer`. */
function doubtRooms(mentions: readonly Mention[], { report, rooms }: DoubtTools): void {
  const known = new Set(mentions.map(({ name }) => name))
  for (const { name, path } of firstOfEach(mentions)) {
    const parts = name.split(BETWEEN_ROOMS)
    if (isPlaceholder(name)) {
      const isInherited = rooms.some((room) => !isPlaceholder(room))
      const fix = isInherited ? 'write: none' : 'leave it out'
      report(path, problem('placeholder', name, 'room', `${fix} until the room is known`))
    } else if (parts.length > 1 && parts.every((part) => known.has(part))) {
      report(path, problem('joined-rooms', name, parts, typeof path.at(-1) === 'number'))
    }
  }
}

function doubtPerson({ name, path }: Mention, { report }: DoubtTools): void {
  if (isPlaceholder(name)) {
    report(path, problem('placeholder', name, 'name', 'leave it out until the name is known'))
  } else if (JOINED.test(name)) report(path, problem('joined-people', name))
}

function doubtTitle({ item, file, path }: PlacedItem, { report }: DoubtTools): void {
  if (file.title === undefined || !isPlaceholder(item.title)) return
  // Without a title, an item goes by its speakers.
  const fix = item.speakers.some(({ name }) => !isPlaceholder(name))
    ? 'leave it out until the title is known'
    : 'write what is known, such as Keynote'
  report([...path, 'title'], problem('placeholder', item.title, 'title', fix))
}
