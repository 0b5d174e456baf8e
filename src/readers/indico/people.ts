/** Reads the people of Indico. */
import type { SourceObject } from '../data/access.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourcePerson } from '../entries/source-program.ts'

/** Returns the people of a list. */
export function peopleOf(object: SourceObject, name: string, notes: Notes): SourcePerson[] {
  return object.list(name, (person) => {
    person.skip('title', 'name')
    return { name: nameOf(person, notes), affiliation: person.text('affiliation') }
  })
}

function nameOf(person: SourceObject, notes: Notes): string {
  const parts = [
    person.firstText('first_name', 'firstName'),
    person.firstText('last_name', 'familyName'),
  ]
  const fullName = person.text('fullName') ?? ''
  const name = parts.filter(Boolean).join(' ')
  if (name !== '') return name
  const turned = turnName(fullName)
  if (turned !== fullName) {
    const example = `${fullName}: ${turned}`
    notes.changed('field', 'names: titles removed, given name first', { example })
  }
  return turned
}

const TITLES = /^(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?\s+)+(?=\S)/

/**
 * Returns `Dr. KOVALSKYI, Dmytro` as `Dmytro KOVALSKYI`. The capitals stay: they can't be told from
 * those of a name such as `DE BENEDETTI` or `McKay`.
 */
export function turnName(fullName: string): string {
  const name = fullName.replace(TITLES, '')
  const [family = '', given = '', ...others] = name.split(',').map((part) => part.trim())
  const isPair = family !== '' && given !== '' && others.length === 0
  return isPair ? `${given} ${family}` : name
}
