/** What each element of frab XML becomes in the structure of frab JSON. */
import { type Part, TEXT_ELEMENTS } from './fields.ts'

/** An object of its attributes and children, a list of its children, a text, or nothing. */
export interface Shape {
  readonly kind: 'object' | 'list' | 'text' | 'skipped'
  /** Name of an object that has children which are not read. */
  readonly part?: Part
  /** Shapes of children by name; others are skipped. */
  readonly children?: ReadonlyMap<string, Shape>
  /** Shape of all children. */
  readonly every?: Shape
  /** True if an object has a text of its own, as its member `text`. */
  readonly hasText?: true
}

const TEXT: Shape = { kind: 'text' }
const SKIPPED: Shape = { kind: 'skipped' }
/** A link or attachment, or what is said of the recording. */
const ITEM: Shape = { kind: 'object', every: TEXT, hasText: true }
const LINKS: Shape = { kind: 'list', every: ITEM }
const PERSON: Shape = { ...object('person', texts(TEXT_ELEMENTS.person)), hasText: true }
const PERSONS: Shape = { kind: 'list', every: PERSON }
export const EVENT = object('event', {
  ...texts(TEXT_ELEMENTS.event),
  persons: PERSONS,
  links: LINKS,
  attachments: LINKS,
  recording: ITEM,
})
export const ROOM = object('room', { event: EVENT })
export const DAY = object('day', { room: ROOM, event: EVENT })
export const SCHEDULE = object('schedule', {
  version: TEXT,
  base_url: TEXT,
  conference: object('conference', texts(TEXT_ELEMENTS.conference)),
  persons: PERSONS,
  day: DAY,
})

export function childShape({ every, children }: Shape, name: string): Shape {
  return every ?? children?.get(name) ?? SKIPPED
}

function object(part: Part, children: Readonly<Record<string, Shape>>): Shape {
  return { kind: 'object', part, children: new Map(Object.entries(children)) }
}

function texts(names: readonly string[]): Record<string, Shape> {
  return Object.fromEntries(names.map((name) => [name, TEXT]))
}
