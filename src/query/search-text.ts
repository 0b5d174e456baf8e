/** Collects the text of a session or talk that --search looks at. */
import type { Person, Session, Talk } from '../model/program.ts'
import { factsOn } from '../model/shown.ts'

/** Returns the facts that SHOWN lists for searching, one per line. */
export function searchText(item: Session | Talk): string {
  const texts = factsOn('search').flatMap(({ fact }) => textsOf(item[fact]))
  return texts.filter((text) => text !== null).join('\n')
}

function textsOf(value: string | null | readonly (string | Person)[]): readonly (string | null)[] {
  if (value === null || typeof value === 'string') return [value]
  return value.flatMap((one) => (typeof one === 'string' ? one : [one.name, one.affiliation]))
}
