/** Finds what changed about sessions and talks. */
import type { Person } from '../../model/program.ts'
import type { Slot } from '../slots.ts'
import {
  changesBy,
  type FieldRule,
  isSameValue,
  type KindOfChange,
  type SlotChange,
  type SlotField,
} from './change.ts'
import { pairItems } from './pairs.ts'

/** Returns the changes of sessions and talks, in the order of the new version; what is gone last. */
export function slotChanges(before: readonly Slot[], after: readonly Slot[]): SlotChange[] {
  const { both, gone, added } = pairItems(before, after, ({ item }) => item.id, KEYS)
  const ids = new Map(both.map(([old, current]) => [old.item.id, current.item.id]))
  const order = new Map(after.map((slot, index) => [slot, index]))
  const changed = both.flatMap(([old, current]) => {
    return changesOf(old, current, ids).map((change) => changeOf(old, current, change))
  })
  const created = added.map((slot) => changeOf(null, slot, { kind: 'new', fields: [] }))
  const position = ({ after: slot }: SlotChange) => (slot && order.get(slot)) ?? 0
  return [
    ...[...changed, ...created].sort((a, b) => position(a) - position(b)),
    ...gone.map((slot) => changeOf(slot, null, { kind: 'gone', fields: [] })),
  ]
}

function changeOf(
  before: Slot | null,
  after: Slot | null,
  { kind, fields }: KindOfChange<SlotField>,
): SlotChange {
  return { kind, of: (after ?? before)?.kind ?? 'session', before, after, fields }
}

/**
 * What makes two sessions the same though their ids differ, from the strictest to the loosest: rooms tell
 * those apart that agree, and who speaks somewhere at some time does so under one title.
 */
const KEYS = [
  (slot: Slot) => JSON.stringify([identityOf(slot), slot.item.rooms]),
  (slot: Slot) => identityOf(slot),
  ({ item }: Slot) => {
    const { id, start, rooms } = item
    const people = namesOf(item)
    return start === null || people === '' ? `id ${id}` : JSON.stringify([start, rooms, people])
  },
] as const

function identityOf({ item, date }: Slot): string {
  return JSON.stringify([item.title, item.start ?? date, namesOf(item)])
}

/** Returns the names of the speakers and of the chairs. */
function namesOf({ speakers, chairs }: Slot['item']): string {
  return [speakers, chairs]
    .map(listNames)
    .join(' / ')
    .replace(/^ \/ $/, '')
}

/** The fields whose changes are details. */
const DETAILS = {
  type: true,
  track: true,
  language: true,
  url: true,
  links: true,
  abstract: true,
  note: true,
} as const satisfies Record<Exclude<SlotField, WithRule>, true>

/** The fields that have rules of their own. */
type WithRule =
  | 'id'
  | 'start'
  | 'end'
  | 'date'
  | 'title'
  | 'status'
  | 'rooms'
  | 'speakers'
  | 'chairs'
  | 'session'

/** `ids` has the new id of each session, by its old one. */
function changesOf(
  before: Slot,
  after: Slot,
  ids: ReadonlyMap<string, string>,
): KindOfChange<SlotField>[] {
  const session: FieldRule<Slot, SlotField> = {
    field: 'session',
    kind: 'details',
    isSame: (a, b) => {
      if (!a.session || !b.session) return a.session === b.session
      return ids.get(a.session.id) === b.session.id
    },
  }
  const status: FieldRule<Slot, SlotField> = {
    field: 'status',
    kind: after.item.status === 'cancelled' ? 'cancelled' : 'restored',
    isSame: (a, b) => a.item.status === b.item.status,
  }
  const people = isSameTitleOfPeople(before.item, after.item) ? TITLE_OF_PEOPLE : TITLE
  return changesBy([...TIMES, status, people, ...OTHERS, session], before, after)
}

/** An end alone that follows from what comes next, in both versions, is no change of its own. */
const TIMES: readonly FieldRule<Slot, SlotField>[] = [
  { field: 'start', kind: 'moved', isSame: (a, b) => a.item.start === b.item.start },
  {
    field: 'end',
    kind: 'moved',
    isSame: ({ item: a }, { item: b }) => {
      const isImplied = a.endInferred && b.endInferred && a.start === b.start
      return a.end === b.end || isImplied
    },
  },
  { field: 'date', kind: 'moved', isSame: (a, b) => a.date === b.date || !hasDateAlone(a, b) },
]

/** Returns whether the time of one of two sessions is to be announced. */
function hasDateAlone(before: Slot, after: Slot): boolean {
  return (
    [before, after].every(({ kind }) => kind === 'session') &&
    [before, after].some(({ item }) => item.start === null)
  )
}

const TITLE: FieldRule<Slot, SlotField> = {
  field: 'title',
  kind: 'renamed',
  isSame: (a, b) => a.item.title === b.item.title,
}
const TITLE_OF_PEOPLE: FieldRule<Slot, SlotField> = { ...TITLE, kind: 'people' }

/** Returns whether two titles differ in nothing but the names of the speakers: `Keynote: Ada`. */
function isSameTitleOfPeople(before: Slot['item'], after: Slot['item']): boolean {
  const [old, current] = [before, after].map(({ title, speakers }) => {
    const names = `: ${listNames(speakers)}`
    return title.endsWith(names) ? title.slice(0, -names.length) : null
  })
  return old !== null && old === current && !isSamePeople(before.speakers, after.speakers)
}

function listNames(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ')
}

const OTHERS: readonly FieldRule<Slot, SlotField>[] = [
  {
    field: 'rooms',
    kind: 'room',
    isSame: ({ item: a }, { item: b }) => {
      return a.elsewhere === b.elsewhere && isSameValue(sorted(a.rooms), sorted(b.rooms))
    },
  },
  ...(['speakers', 'chairs'] as const).flatMap((field): FieldRule<Slot, SlotField>[] => [
    { field, kind: 'people', isSame: (a, b) => isSamePeople(a.item[field], b.item[field]) },
    { field, kind: 'details', isSame: (a, b) => hasSamePages(a.item[field], b.item[field]) },
  ]),
  { field: 'id', kind: 'details', isSame: (a, b) => a.item.id === b.item.id },
  ...(Object.keys(DETAILS) as (keyof typeof DETAILS)[]).map((field): FieldRule<Slot, SlotField> => {
    return { field, kind: 'details', isSame: (a, b) => isSameValue(a.item[field], b.item[field]) }
  }),
]

function sorted(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : texts.toSorted()
}

function isSamePeople(before: readonly Person[], after: readonly Person[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ name, affiliation }, index) => {
      return name === after[index]?.name && affiliation === after[index]?.affiliation
    })
  )
}

/** Returns whether those who are in both lists have the same pages on the web. */
function hasSamePages(before: readonly Person[], after: readonly Person[]): boolean {
  return hasPagesOf(before, after) && hasPagesOf(after, before)
}

/** Returns whether each of those whom the others name too has a page that one of that name has. */
function hasPagesOf(people: readonly Person[], others: readonly Person[]): boolean {
  return people.every(({ name, url }) => {
    const same = others.filter((person) => person.name === name)
    return same.length === 0 || same.some((person) => person.url === url)
  })
}
