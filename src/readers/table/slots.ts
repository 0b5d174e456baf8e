/** Tells what the mappings of a table hold: a time slot its sessions, a block its talks. */
import type { Path } from '../../model/problem.ts'
import { saysDay } from './dates.ts'
import { type Fields, fieldsOf, isMapping, isTimed, type Mapping, titleOf } from './fields.ts'
import { isSlotKey, isTalkKey } from './keys.ts'

/** Keys that hold other mappings with a name that is no title: `rooms: - name: Aula`. */
export const ROOM_LIST = /^(?:rooms?|locations?|venues?|halls?)$/i
export const TRACK_LIST = /^tracks?$/i
export const DAY_LIST = /^(?:days?|dates?)$/i

/** Returns whether the item of a list has a time of its own. */
export function isTimedItem([, item]: readonly [Path, unknown]): boolean {
  return isMapping(item) && isTimed(fieldsOf(item))
}

/** A session of a time slot. */
export interface Slot {
  readonly mapping: Mapping
  readonly path: Path
  readonly key: string
}

/** Returns the sessions of a time slot without a title: one, or several side by side. */
export function slotsOf(mapping: Mapping, path: Path): Slot[] {
  return Object.entries(mapping).flatMap(([key, child]) => {
    if (!isSlotKey(key)) return []
    if (isMapping(child)) return [{ mapping: child, path: [...path, key], key }]
    if (!Array.isArray(child)) return []
    return child.flatMap((item, index) => {
      return isMapping(item) ? [{ mapping: item, path: [...path, key, index], key }] : []
    })
  })
}

/** Returns whether a mapping without a time is a session all the same: its talks have times. */
export function isBlock(mapping: Mapping, fields: Fields, key: string): boolean {
  const title = titleOf(fields.values)
  if (title === null || saysDay(title)) return false
  if ([ROOM_LIST, TRACK_LIST, DAY_LIST].some((list) => list.test(key))) return false
  if (!fields.values.has('title') && !fields.values.has('session') && !isSlotKey(key)) return false
  return Object.entries(mapping).some(([childKey, child]) => {
    if (!isTalkKey(childKey) || !Array.isArray(child)) return false
    return child.some((item) => isMapping(item) && isTimed(fieldsOf(item)))
  })
}
