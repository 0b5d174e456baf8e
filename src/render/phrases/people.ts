/** Formats the lists of people that all answers share. */
import { fullName, type Person, type Session } from '../../model/program.ts'
import { containsName } from '../../text/names-in.ts'

/** Returns `Avanika Narayan (Stanford / Rox), Albert Gu`. */
export function listPeople(people: readonly Person[]): string {
  return people.map(fullName).join(', ')
}

/**
 * Lists the speakers below a title that may name them already, as `Invited talk: Ada Lovelace` does.
 * Returns null if it says all. If it names all of them and each has an affiliation, only those are
 * listed; otherwise everyone of whom it does not say all, in full, to show who is where.
 */
export function listSpeakers({ title, speakers }: Titled): string | null {
  const unnamed = new Set(unnamedSpeakers({ title, speakers }))
  const affiliations = speakers.flatMap(({ affiliation }) => affiliation ?? [])
  if (unnamed.size === 0 && affiliations.length === speakers.length) {
    const [first, ...others] = new Set(affiliations)
    return (others.length === 0 ? first : affiliations.join(', ')) ?? null
  }
  const listed = speakers.filter((one) => one.affiliation !== null || unnamed.has(one))
  return listPeople(listed) || null
}

type Titled = Pick<Session, 'title' | 'speakers'>

/** Returns the speakers whom the title does not name. */
export function unnamedSpeakers({ title, speakers }: Titled): Person[] {
  return speakers.filter(({ name }) => !containsName(title, name))
}

/** Returns `chaired by Albert Gu`, or `moderated by Albert Gu` for a panel. */
export function listChairs(chairs: readonly Person[], type: string): string {
  return `${type === 'panel' ? 'moderated by' : 'chaired by'} ${listPeople(chairs)}`
}
