/** Finds what stands in a list of entries, but has no time. */
import type { Path } from '../../model/problem.ts'
import { problem } from '../../model/problems/index.ts'
import { SourceError } from '../source-error.ts'
import {
  fieldsOf,
  hasMappings,
  hasTitle,
  isEmpty,
  isMapping,
  isTimed,
  type Mapping,
  textOf,
  timeText,
  titleOf,
} from './fields.ts'
import { type Field, fieldOf, isListKey } from './keys.ts'
import { DAY_LIST, ROOM_LIST, TRACK_LIST } from './slots.ts'

/** Something that can't be placed. */
export interface Untimed {
  readonly path: Path
  readonly title: string | null
  /** What stands in place of a time, or null. */
  readonly time: string | null
}

/** Fields of a mapping that hold for all in it, which is none of the entries. */
export const INHERITED: ReadonlySet<Field> = new Set([
  'day',
  'name',
  'title',
  'session',
  'room',
  'track',
])

/** Maximum number of entries: 40 times the largest programs seen. */
export const MAX_ENTRIES = 30_000

/** Keys whose lists hold what entries stand in. */
const CONTAINERS = [DAY_LIST, ROOM_LIST, TRACK_LIST]

export function isContainerKey(key: string): boolean {
  return CONTAINERS.some((list) => list.test(key))
}

/** Returns the items of a list that would be entries if they had a time, at most MAX_ENTRIES. */
export function leavesOf(list: readonly unknown[], path: Path, key: string): Untimed[] {
  if (isContainerKey(key)) return []
  const leaves = list.flatMap((item, index) => leafOf(item, [...path, index]))
  if (leaves.length > MAX_ENTRIES) throw new SourceError(problem('too-much', 'entries'))
  return leaves
}

function leafOf(item: unknown, path: Path): Untimed[] {
  if (!isMapping(item)) {
    const title = Array.isArray(item) ? null : textOf(item)
    return title === null ? [] : [{ path, title, time: null }]
  }
  const fields = fieldsOf(item)
  if (isTimed(fields) || Object.values(item).some(hasMappings) || isEmptyDay(item)) return []
  const time = timeText(fields)
  if (time === null && !hasTitle(fields) && !saysMore(item)) return []
  return [{ path, title: titleOf(fields.values), time }]
}

/** Returns whether a mapping says more than others inherit, as a day with no sessions does not. */
function saysMore(mapping: Mapping): boolean {
  const entries = Object.entries(mapping)
  if (entries.some(([key, value]) => Array.isArray(value) && isListKey(key))) return false
  return entries.some(([key, value]) => {
    const field = fieldOf(key)
    return !isEmpty(value) && (field === null || !INHERITED.has(field))
  })
}

/** Returns whether a mapping is a day or room without entries: it has an empty list of them. */
function isEmptyDay(mapping: object): boolean {
  return Object.entries(mapping).some(([key, value]) => {
    return Array.isArray(value) && value.length === 0 && (isListKey(key) || isContainerKey(key))
  })
}
