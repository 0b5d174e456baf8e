/** Cleans the names of people. A name stands as it is: it is never parsed for commas or brackets. */
import { cleanUrl, type LinkTools } from './links.ts'
import type { SourcePerson } from './source-program.ts'
import { cleanLine } from './text.ts'

/** A person of a draft. */
interface PersonDraft {
  name: string
  affiliation?: string
  url?: string
}

/** Returns people, each once, without those whose name is empty. */
export function cleanPeople(people: readonly SourcePerson[], tools: LinkTools): PersonDraft[] {
  const found = new Map<string, PersonDraft>()
  for (const person of people) {
    const name = cleanLine(person.name, tools.notes)?.normalize('NFC') ?? null
    if (name === null) tools.notes.leftOut('field', 'people without a name')
    else if (!found.has(name)) found.set(name, { name, ...detailsOf(person, tools) })
  }
  return [...found.values()]
}

function detailsOf(person: SourcePerson, tools: LinkTools): Omit<PersonDraft, 'name'> {
  const affiliation = cleanLine(person.affiliation, tools.notes)
  const url = cleanUrl(person.url, tools)
  return { ...(affiliation !== null && { affiliation }), ...(url !== null && { url }) }
}
