/**
 * Fills in what a program of jekyll-theme-conference has in other files: the speakers and abstract of a
 * talk are in `_talks/NAME.md`.
 */
import type { Data } from '../content.ts'
import type { Notes } from '../entries/notes.ts'
import { typeIn } from '../entries/types.ts'
import { parseCompanion } from './companion.ts'
import { isMapping, type Mapping, textOf } from './fields.ts'
import { mapTalks, pathsOf } from './theme-conference.ts'

/** Types of what has no speakers. */
const BREAKS: ReadonlySet<string> = new Set(['break', 'lunch', 'social', 'opening', 'closing'])

/** Returns the program with what the files of its talks say. */
export function fillTheme(data: Data, companions: ReadonlyMap<string, string>, notes: Notes): Data {
  if (companions.size === 0) {
    notes.leftOut('field', 'speakers and abstracts: they are in the folder _talks of the site')
    return data
  }
  const pages = new Map([...companions].map(([path, page]) => [path, pageOf(path, page, notes)]))
  const value = mapTalks(data.value, (talk) => {
    const name = textOf(talk.name)
    const path = pathsOf(name).find((one) => pages.has(one))
    if (path !== undefined) return { ...pages.get(path), ...talk }
    if (!BREAKS.has(typeIn(name ?? '') ?? '')) {
      notes.leftOut('field', 'speakers of talks without a file of their name in _talks', {
        example: name,
      })
    }
    return talk
  })
  return { value, placeOf: data.placeOf }
}

/** Returns speakers, categories and text of a page with YAML at its top. */
function pageOf(path: string, page: string, notes: Notes): Mapping {
  const [, head, body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(page) ?? []
  if (head === undefined) return {}
  const value = parseCompanion(path, head, notes)
  if (!isMapping(value)) return {}
  const { speakers, categories } = value
  return { speakers, categories, description: body.trim() }
}
