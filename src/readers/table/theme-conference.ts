/** Recognises a program of jekyll-theme-conference, and reads its shape. */

import { suggestId } from '../../program/ids.ts'
import type { Content } from '../content.ts'
import { isMapping, type Mapping, textOf } from './fields.ts'

/** Maximum number of files of talks that are looked for. */
const MAX_FILES = 1000

/** Returns whether data is such a program: days with rooms with talks by name. */
export function isThemeConference(value: unknown): boolean {
  return talksOf(value).some((talk) => talk.time_start !== undefined)
}

/** Returns the paths at which the talks of a program may be. */
export function talkFiles({ data }: Content): string[] {
  const names = new Set(talksOf(data?.value).map((talk) => textOf(talk.name)))
  return [...names].flatMap(pathsOf).slice(0, MAX_FILES)
}

/** Returns the paths of a talk from `_data/`, where the program is. */
export function pathsOf(name: string | null): string[] {
  if (name === null || /[/\\]/.test(name)) return []
  return [...new Set([name, suggestId(name)])].flatMap((file) => {
    return file === '' ? [] : `../_talks/${file}.md`
  })
}

function talksOf(value: unknown): Mapping[] {
  const talks: Mapping[] = []
  mapTalks(value, (talk) => {
    talks.push(talk)
    return talk
  })
  return talks
}

/** Returns a copy of a program in which each talk of `days[].rooms[].talks[]` is replaced. */
export function mapTalks(value: unknown, replace: (talk: Mapping) => Mapping): unknown {
  if (!isMapping(value)) return value
  const each = (list: unknown, change: (item: Mapping) => unknown) => {
    return Array.isArray(list) ? list.map((item) => (isMapping(item) ? change(item) : item)) : list
  }
  const days = each(value.days, (day) => ({
    ...day,
    rooms: each(day.rooms, (room) => ({ ...room, talks: each(room.talks, replace) })),
  }))
  return { ...value, days }
}
