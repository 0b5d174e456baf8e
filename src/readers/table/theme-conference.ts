/**
 * Fills in what a program of jekyll-theme-conference has in other files: the speakers and abstract of a
 * talk are in `_talks/NAME.md`.
 */

import { suggestId } from '../../program/ids.ts'
import type { Content, Data } from '../content.ts'
import { parseYamlData } from '../data/yaml.ts'
import type { Notes } from '../entries/notes.ts'
import { isMapping, textOf } from './walk.ts'

type Mapping = Readonly<Record<string, unknown>>

/** Maximum number of talks whose files are read. */
const MAX_TALKS = 500

/** Returns whether data is such a program: days with rooms with talks by name. */
export function isThemeConference(value: unknown): boolean {
  return talksOf(value).some((talk) => talk.time_start !== undefined)
}

/** Returns the paths at which the talks of a program may be. */
export function talkFiles({ data }: Content): string[] {
  return talksOf(data?.value)
    .slice(0, MAX_TALKS)
    .flatMap((talk) => pathsOf(textOf(talk.name)))
}

/** Returns the paths of a talk from `_data/`, where the program is. */
function pathsOf(name: string | null): string[] {
  if (name === null || /[/\\]/.test(name)) return []
  return [...new Set([name, suggestId(name)])].flatMap((file) => {
    return file === '' ? [] : `../_talks/${file}.md`
  })
}

/** Returns the program with what the files of its talks say. */
export function fillIn(data: Data, companions: ReadonlyMap<string, string>, notes: Notes): Data {
  if (companions.size === 0) {
    notes.leftOut('field', 'speakers and abstracts: they are in the folder _talks of the site')
    return data
  }
  const value = mapTalks(data.value, (talk) => {
    const path = pathsOf(textOf(talk.name)).find((one) => companions.has(one))
    return path === undefined ? talk : { ...pageOf(companions.get(path) ?? '', notes), ...talk }
  })
  return { value, placeOf: data.placeOf }
}

/** Returns speakers, categories and text of a page with YAML at its top. */
function pageOf(page: string, notes: Notes): Mapping {
  const [, head, body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(page) ?? []
  if (head === undefined) return {}
  const { value } = parseYamlData(head, notes)
  if (!isMapping(value)) return {}
  const { speakers, categories } = value
  return { speakers, categories, description: body.trim() }
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
function mapTalks(value: unknown, replace: (talk: Mapping) => Mapping): unknown {
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
