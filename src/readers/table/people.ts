/** Reads the people of tables: texts, lists of texts, or mappings with a name. */
import type { Notes } from '../entries/notes.ts'
import type { SourcePerson } from '../entries/source-program.ts'
import { isMapping, type Mapping, textOf } from './fields.ts'
import { fieldOf } from './keys.ts'
import { plainLine } from './plain-line.ts'

/** Maximum number of people that one text names. */
const MAX_PEOPLE = 1000
/** Matches what stands between the names of several people, and the brackets that may hold it too. */
const JOINTS =
  /[()]|\s*(?:[,;](?!\s*(?:ph\.?d|jr|sr|m\.?d|msc)\b)|\s&\s|\s(?:and|und|et(?! al\b))\s)\s*/gi

/** Returns the people that a value names. Those of one text are taken apart, which is a guess. */
export function peopleIn(value: unknown, notes: Notes): SourcePerson[] {
  if (Array.isArray(value)) return value.flatMap((item) => onePerson(item, notes))
  if (typeof value !== 'string') return onePerson(value, notes)
  const { line, links } = plainLine(value)
  const names = splitNames(line).filter((name) => name !== '')
  if (names.length > 1) {
    notes.guessed('field', 'several people in one text were split', { example: line })
  }
  if (names.length > MAX_PEOPLE) {
    const count = names.length - MAX_PEOPLE
    notes.leftOut('field', `people beyond the first ${MAX_PEOPLE} of a text`, { count })
  }
  return names.slice(0, MAX_PEOPLE).map((name) => {
    return { name, url: links.find(({ title }) => title === name)?.url ?? null }
  })
}

/** Returns the parts of a text between names, of which none is within brackets. */
function splitNames(text: string): string[] {
  const names: string[] = []
  let [start, depth] = [0, 0]
  for (const { 0: joint, index } of text.matchAll(JOINTS)) {
    if (joint === '(') depth++
    else if (joint === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      names.push(text.slice(start, index).trim())
      start = index + joint.length
    }
  }
  return [...names, text.slice(start).trim()]
}

function onePerson(value: unknown, notes: Notes): SourcePerson[] {
  if (isMapping(value)) return describedPerson(value, notes)
  const text = textOf(value)
  if (text === null) return []
  const { line, links } = plainLine(text)
  return [{ name: line, url: links[0]?.url ?? null }]
}

/** Fields that a person has, by keys that mean something else in an entry. */
const NAMES = ['name', 'people', 'title'] as const
const PARTS = {
  first: /^(?:first|given)[-_ ]?name$/i,
  last: /^(?:(?:last|family)[-_ ]?name|surname)$/i,
}

function describedPerson(person: Mapping, notes: Notes): SourcePerson[] {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(person)) {
    const [part] = Object.entries(PARTS).find(([, pattern]) => pattern.test(key)) ?? []
    const field = part ?? fieldOf(key)
    const text = textOf(value)
    const isKnown =
      field !== null && ['first', 'last', 'affiliation', 'url', ...NAMES].includes(field)
    if (isKnown && text !== null && !texts.has(field)) texts.set(field, text)
    else if (text !== null && field !== 'id') {
      notes.leftOut('field', 'details of people', { example: key, isMinor: true })
    }
  }
  const given = texts.get('first') ?? texts.get('name')
  const full = [given, texts.get('last')].filter(Boolean).join(' ')
  const name = full || texts.get('people') || texts.get('title')
  if (!name) return []
  const { line, links } = plainLine(name)
  const affiliation = texts.get('affiliation') ?? null
  return [
    {
      name: line,
      affiliation: affiliation === null ? null : plainLine(affiliation).line,
      url: texts.get('url') ?? links[0]?.url ?? null,
    },
  ]
}
