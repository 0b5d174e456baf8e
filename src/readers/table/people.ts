/** Reads the people of tables: texts, lists of texts, or mappings with a name. */

import { htmlToLine } from '../../text/html.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourcePerson } from '../entries/source-program.ts'
import { fieldOf } from './keys.ts'
import { isMapping } from './walk.ts'

/** Matches what stands between the names of several people, outside of brackets. */
const JOINT = /\s*(?:,|;|\s&\s|\s(?:and|und|et)\s)\s*(?![^()]*\))/i

/** Returns the people that a value names. Those of one text are taken apart, which is a guess. */
export function peopleIn(value: unknown, notes: Notes): SourcePerson[] {
  if (Array.isArray(value)) return value.flatMap((item) => onePerson(item))
  if (isMapping(value)) return onePerson(value)
  if (typeof value !== 'string') return []
  const { line } = htmlToLine(value)
  const names = line.split(JOINT).filter((name) => name.trim() !== '')
  if (names.length > 1) {
    notes.guessed('field', 'several people in one text were taken apart', { example: line })
  }
  return names.map(withAffiliation)
}

function onePerson(value: unknown): SourcePerson[] {
  if (typeof value === 'string') return [withAffiliation(htmlToLine(value).line)]
  if (!isMapping(value)) return []
  const texts = new Map(
    Object.entries(value).flatMap(([key, text]) => {
      return typeof text === 'string' ? [[fieldOf(key) ?? key, text] as const] : []
    }),
  )
  const given = [texts.get('name'), texts.get('surname')].filter(Boolean).join(' ')
  const name = given || texts.get('people') || texts.get('title')
  if (!name) return []
  return [{ name, affiliation: texts.get('affiliation') ?? null, url: texts.get('url') ?? null }]
}

/** Returns `Ada Lovelace (ETH)` as name and affiliation. */
function withAffiliation(text: string): SourcePerson {
  const [, name, affiliation] = /^([^()]+?)\s*\(([^()]+)\)\s*$/.exec(text) ?? []
  return name === undefined ? { name: text } : { name, affiliation: affiliation ?? null }
}
