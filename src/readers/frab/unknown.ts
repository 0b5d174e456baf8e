/** Counts the members of a schedule that are not read. */
import { type Fields, isEmpty } from '../data/access.ts'
import type { Lost } from '../entries/lost.ts'
import { KNOWN, type Part } from './fields.ts'

/** Matches attributes that are about the XML, not about what it says. */
const NAMESPACE = /^(?:xmlns|xsi:|xml:)/

/** Counts the members of a part that are not read and not empty. */
export function countUnknown(lost: Lost, part: Part, fields: Fields): void {
  const known = KNOWN[part]
  for (const name in fields) {
    if (!known.has(name) && !NAMESPACE.test(name) && !isEmpty(fields[name]))
      lost.count(labelOf(part, name))
  }
}

/** Returns the name of a member for people: `logo` of an event, `conference/track` of the rest. */
export function labelOf(part: Part, name: string): string {
  return part === 'event' ? name : `${part}/${name}`
}
