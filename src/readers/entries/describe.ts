/** Describes a session or talk in a draft: all but its id and times. */
import { MAX_EXAMPLES } from '../../model/note.ts'
import type { SessionType } from '../../model/program.ts'
import { isWebAddress } from '../../text/web-address.ts'
import { languagesIn } from './language.ts'
import { cleanLinks, cleanUrl, type LinkTools } from './links.ts'
import type { Notes } from './notes.ts'
import { cleanPeople } from './people.ts'
import type { SourceItem } from './source-program.ts'
import { cleanLine, joinNotes, joinTexts } from './text.ts'
import { typeIn, typeInTitle } from './types.ts'

/** Returns what a draft says about an item: null, undefined or an empty list for nothing. */
export function describeItem(item: SourceItem, tools: LinkTools) {
  const { notes } = tools
  const speakers = cleanPeople(item.speakers ?? [], tools)
  const chairs = cleanPeople(item.chairs ?? [], tools)
  const title = titleOf(item, speakers.length > 0, notes)
  const type = typeOf(item, notes)
  const { rooms, addresses } = placesOf(item, tools)
  const languages = languagesOf(item, notes)
  const links = cleanLinks([...(item.links ?? []), ...addresses.map((url) => ({ url }))], tools)
  const note = joinNotes([...(item.notes ?? []), ...otherLanguages(languages)], tools.descriptions)
  return {
    title,
    type,
    status: item.isCancelled ? ('cancelled' as const) : null,
    room: rooms.length === 1 ? rooms[0] : rooms,
    track: cleanLine(item.track, notes),
    language: languages[0] ?? null,
    speakers,
    chairs,
    abstract: joinTexts(item.abstract ?? [], tools.descriptions),
    note,
    url: cleanUrl(item.url, tools),
    links,
  }
}

/** Matches titles that say that the session is cancelled. */
const CANCELLED = /\bcancell?ed\b|\[(?:abgesagt|entfällt|annulé)\]|<(?:s|del|strike)>/i

/** Returns whether a title, with its markup, says that the session is cancelled. */
export function saysCancelled(title: string): boolean {
  return CANCELLED.test(title)
}

/** Returns `title: subtitle`, unless the title ends with the subtitle, or with a mark that leads to it. */
export function withSubtitle(title: string | null, subtitle: string | null): string | null {
  if (title === null || subtitle === null) return title ?? subtitle
  if (title.endsWith(subtitle)) return title
  return `${title}${/[:–—-]$/.test(title) ? '' : ':'} ${subtitle}`
}

/** Notes a title that says cancelled, of a session or deadline of which no field says so. */
export function noteCancelled(
  title: string,
  { isCancelled, saysCancelled: didSay, where }: CancelledFacts,
  notes: Notes,
): void {
  if (isCancelled || !(didSay || saysCancelled(title))) return
  const what = 'titles that say cancelled, where no field does: shown as confirmed'
  notes.guessed('field', what, { example: title, where })
}

type CancelledFacts = Pick<SourceItem, 'isCancelled' | 'saysCancelled' | 'where'>

/** Returns the title with its subtitle, or null if the speakers stand for it. */
function titleOf(item: SourceItem, hasSpeakers: boolean, notes: Notes): string | null {
  const main = cleanLine(item.title, notes)
  const subtitle = cleanLine(item.subtitle, notes)
  const title = cleanLine(withSubtitle(main, subtitle), notes)
  if (title !== null) {
    noteCancelled(title, item, notes)
    return title
  }
  if (hasSpeakers) return null
  const stand = cleanLine(item.type, notes) ?? cleanLine(item.track, notes) ?? 'Session'
  notes.guessed('field', 'no title: the type stands for it', { example: stand, where: item.where })
  return stand
}

/** Returns the type, or null for a talk. Notes a word that names none. */
function typeOf(item: SourceItem, notes: Notes): SessionType | null {
  const word = cleanLine(item.type, notes)
  const type = word === null ? null : typeIn(word)
  const inTitle = type ?? (item.typeInTitle ? typeInTitle(item.title ?? '') : null)
  if (type === null && inTitle !== null && inTitle !== 'talk') {
    notes.guessed('field', 'types inferred from titles', { example: item.title ?? null })
  }
  if (word !== null && inTitle === null) {
    notes.changed('field', `type ${JSON.stringify(word.slice(0, 80))} became talk`)
  }
  return inTitle === 'talk' ? null : inTitle
}

/** Returns the rooms, and addresses that stand in place of a room. */
function placesOf(item: SourceItem, tools: LinkTools): { rooms: string[]; addresses: string[] } {
  const { notes } = tools
  const places = (item.rooms ?? []).flatMap((room) => cleanLine(room, notes) ?? [])
  const addresses = places.filter(isAddress).flatMap((place) => cleanUrl(place, tools) ?? [])
  for (const address of addresses) {
    notes.changed('field', 'rooms that are a web address became links', { example: address })
  }
  return { rooms: [...new Set(places.filter((room) => !isAddress(room)))], addresses }
}

/** Returns whether a place is a page on the web, perhaps one of the same site. */
function isAddress(place: string): boolean {
  return isWebAddress(place) || /^\S+\.(?:html?|php)(?:[?#]\S*)?$/i.test(place)
}

function languagesOf(item: SourceItem, notes: Notes): string[] {
  const text = cleanLine(item.language, notes)
  if (text === null) return []
  const languages = languagesIn(text)
  if (languages === null)
    notes.leftOut('field', 'languages that are not a tag such as en', { example: text })
  return languages ?? []
}

/** Returns the note on languages beyond the first. */
function otherLanguages([, ...others]: readonly string[]): string[] {
  return others.length === 0 ? [] : [`Also in ${others.slice(0, MAX_EXAMPLES).join(', ')}`]
}

type Filled<T> = { [K in keyof T]?: NonNullable<T[K]> }

/** Returns an object without keys whose value is null, undefined or an empty list. */
export function withoutEmpty<T extends object>(object: T): Filled<T> {
  const filled: Filled<T> = {}
  for (const key in object) {
    const value = object[key]
    if (value != null && !(Array.isArray(value) && value.length === 0)) filled[key] = value
  }
  return filled
}
