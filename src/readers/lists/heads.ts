/** Names the program of a whole list, or of one of its events. */
import { suggestId } from '../../program/ids.ts'
import type { SourceHead } from '../entries/source-program.ts'
import type { ReadRequest } from '../reader.ts'
import type { IdentifiedEvent, ListFormat } from './list.ts'

/** Says which list it is: its dates are hearsay. */
export function headOfList(
  events: readonly IdentifiedEvent[],
  { name }: ListFormat,
  { fileName }: ReadRequest,
): SourceHead {
  const series = new Set(events.map((event) => event.series))
  const [only = ''] = series
  const isOne = series.size === 1 && only !== ''
  const title = isOne ? `${only} deadlines` : fileName ? `Deadlines in ${fileName}` : 'Deadlines'
  const prefix = suggestId(name)
  const slug = suggestId((isOne ? only : fileName) ?? '')
  return {
    acronym: slug.startsWith(prefix) ? slug : `${prefix}-${slug}`,
    title: `${title} (${[...new Set(events.map(({ format }) => format.name))].join(', ')})`,
    timezone: 'UTC',
  }
}

/** Says, as for a whole list, which list it is from. */
export function headOfEvent(event: IdentifiedEvent): SourceHead {
  return {
    acronym: event.id,
    title: `${event.name} (${event.format.name})`,
    subtitle: event.fullName,
    timezone: 'UTC',
    venue: withoutContained(event.venue),
    url: event.url,
    about: event.date,
  }
}

/** Returns the parts of an address without those that an earlier one contains. */
function withoutContained(parts: readonly (string | null)[]): string[] {
  const kept: string[] = []
  for (const part of parts) {
    if (part !== null && !kept.some((other) => other.includes(part))) kept.push(part)
  }
  return kept
}
