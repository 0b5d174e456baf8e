/** What each element of frab XML becomes in the structure of frab JSON. */
import { TEXT_ELEMENTS } from './fields.ts'

/** An object of its attributes and children, a list of its children, a text, or nothing. */
export interface Shape {
  readonly kind: 'object' | 'list' | 'text' | 'skipped'
  /** Shapes of children by name; others are skipped. */
  readonly children?: ReadonlyMap<string, Shape>
  /** Shape of all children. */
  readonly every?: Shape
  /** True if an object has a text of its own, as its member `text`. */
  readonly hasText?: true
}

const TEXT: Shape = { kind: 'text' }
const SKIPPED: Shape = { kind: 'skipped' }
/** A person, link or attachment, or what is said of the recording. */
const ITEM: Shape = { kind: 'object', every: TEXT, hasText: true }
export const LIST: Shape = { kind: 'list', every: ITEM }
export const EVENT = object({
  ...texts(TEXT_ELEMENTS.event),
  persons: LIST,
  links: LIST,
  attachments: LIST,
  recording: ITEM,
})
export const ROOM = object({ event: EVENT })
export const DAY = object({ room: ROOM, event: EVENT })
const CONFERENCE = object(texts(TEXT_ELEMENTS.conference))
export const SCHEDULE = object({
  version: TEXT,
  base_url: TEXT,
  conference: CONFERENCE,
  persons: LIST,
  day: DAY,
})

export function childShape({ every, children }: Shape, name: string): Shape {
  return every ?? children?.get(name) ?? SKIPPED
}

function object(children: Readonly<Record<string, Shape>>): Shape {
  return { kind: 'object', children: new Map(Object.entries(children)) }
}

function texts(names: readonly string[]): Record<string, Shape> {
  return Object.fromEntries(names.map((name) => [name, TEXT]))
}
