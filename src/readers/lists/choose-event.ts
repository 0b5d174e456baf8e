/** Chooses an event of a list by its id or name: `SOURCE#icml26`. */
import { problem } from '../../model/problems/index.ts'
import { suggestId } from '../../program/ids.ts'
import { nearest } from '../../text/nearest.ts'
import { SourceError } from '../source-error.ts'
import type { IdentifiedEvent } from './list.ts'

/** Returns the event that a text names. Throws a SourceError if it names none, or several. */
export function chooseEvent(part: string, events: readonly IdentifiedEvent[]): IdentifiedEvent {
  const wanted = slugOf(part)
  const tests: ((event: IdentifiedEvent) => boolean)[] = [
    ({ id }) => id === part.trim().toLowerCase(),
    ({ id, name }) => [id, name].some((text) => slugOf(text) === wanted),
    ({ series }) => slugOf(series) === wanted,
  ]
  const decisive = tests.find((test) => events.some(test))
  const found = decisive ? events.filter(decisive) : []
  const [event] = found
  if (event && found.length === 1) return event
  const code = event ? 'several-parts' : 'no-part'
  throw new SourceError(problem(code, part, nearestFirst(wanted, event ? found : events)))
}

/** Returns the ids of events: first those most like what was written, each time the latest first. */
function nearestFirst(wanted: string, events: readonly IdentifiedEvent[]): string[] {
  const like = nearest(
    wanted,
    events.map(({ id }) => id),
  )
  const distance = ({ id, name }: IdentifiedEvent) => {
    const slugs = [id, slugOf(name)]
    if (id === like) return 0
    if (wanted !== '' && slugs.some((slug) => slug.startsWith(wanted))) return 1
    return wanted !== '' && slugs.some((slug) => slug.includes(wanted)) ? 2 : 3
  }
  return events
    .map((event) => ({ id: event.id, distance: distance(event), year: Number(event.year) || 0 }))
    .sort((a, b) => a.distance - b.distance || b.year - a.year)
    .map(({ id }) => id)
}

/** Maximum length of a name to compare, in characters. */
const MAX_LENGTH = 200

function slugOf(text: string): string {
  return suggestId(text.slice(0, MAX_LENGTH))
}
