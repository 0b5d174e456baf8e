/** Writes the descriptions of calendar events. */
import { isTimed, type Session, type Talk, type Timed } from '../../model/program.ts'
import { namedFacts, titleOf } from '../../render/phrases/facts.ts'
import { listChairs, listSpeakers } from '../../render/phrases/people.ts'
import { formatSpan, formatTimeOn, offsetsOf } from '../../render/phrases/times.ts'
import { capitalize } from '../../text/capitalize.ts'
import { isoDate } from '../../time/format.ts'
import type { Instant, Zone } from '../../time/types.ts'

type Item = Timed<Session | Talk>

/**
 * Returns all about a session or talk that an event has no field for, and the track, which few
 * calendars show. `session` is the one that a talk is part of, `zone` the venue's.
 */
export function describe(item: Item, session: Session | null, zone: Zone): string {
  const { chairs, type, abstract, note, links } = item
  const facts = namedFacts('calendar', { item, session })
  return paragraphs([
    listSpeakers(item),
    chairs.length > 0 ? capitalize(listChairs(chairs, type)) : null,
    facts.map(({ fact, text }) => `${capitalize(fact)}: ${text}`).join('\n'),
    abstract,
    talkList(item, zone),
    times(item, zone),
    note,
    links.map((link) => `${link.title}: ${link.url}`).join('\n'),
  ])
}

/** Returns the talks, each with its time at the venue, `+1d` if it is not on the session's date. */
function talkList(item: Item, zone: Zone): string | null {
  if (!('talks' in item) || item.talks.length === 0) return null
  const date = isoDate(item.start, zone)
  const starts = item.talks.flatMap(({ start }) => start ?? [])
  const lines = item.talks.map((talk) => {
    const time = talk.start === null ? '-' : formatTimeOn(talk.start, zone, date)
    return [`${time} ${titleOf(talk)}`, listSpeakers(talk) ?? []].flat().join(', ')
  })
  const clock = starts.length > 0 ? ` (${clockNote(zone, starts)})` : ''
  return [`Talks${clock}:`, ...lines].join('\n')
}

/** Returns the time at the venue, unless talks give it, and a warning about a guessed end. */
function times(item: Item, zone: Zone): string {
  const date = isoDate(item.start, zone)
  const hasTimedTalks = 'talks' in item && item.talks.some(isTimed)
  const span = `${formatSpan(item, zone, date)} ${clockNote(zone, [item.start, item.end])}`
  const end = `${formatTimeOn(item.end, zone, date)} ${clockName(zone)}`
  return [
    hasTimedTalks ? [] : span,
    item.endGuessed ? `Ends at about ${end}; the program gives no end.` : [],
  ]
    .flat()
    .join('\n')
}

/** Returns `Vancouver time, UTC-7`, with both offsets if the clocks change between the instants. */
function clockNote(zone: Zone, instants: readonly Instant[]): string {
  const [name, offsets] = [clockName(zone), offsetsOf(zone, instants)]
  return name === offsets ? name : `${name}, ${offsets}`
}

function clockName({ label }: Zone): string {
  return label.startsWith('UTC') ? label : `${label} time`
}

export function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n')
}

/**
 * Returns a description that ends with an address, as Google, Outlook and Samsung don't show URL. It
 * stays as it is if it has the address already.
 */
export function withAddress(description: string, address: string | null): string {
  const isKnown = address === null || description.split(/\s+/).includes(address)
  return isKnown ? description : paragraphs([description, address])
}
