/** Turns an entry of a table into a session or talk. */
import { capitalize } from '../../text/capitalize.ts'
import { saysCancelled } from '../entries/describe.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem, SourceLink, SourcePerson } from '../entries/source-program.ts'
import { typeIn } from '../entries/types.ts'
import { isMapping, textOf } from './fields.ts'
import type { Field } from './keys.ts'
import { peopleIn } from './people.ts'
import { plainLine } from './plain-line.ts'
import type { Times } from './times.ts'
import type { Entry } from './walk.ts'

/** Texts that a template has, or that stand for what is not known yet. */
const PLACEHOLDER =
  /^(?:tb[acd]\.?|(?:speaker|title|name)\s*#?\d*|(?:talk|paper)\s*#?\d+|(?:dr\.? )?(?:jane|john) (?:smith|doe)|lorem ipsum.*|to be (?:announced|confirmed|determined))$/i

export function itemOf(
  entry: Entry,
  times: Times,
  talks: readonly SourceItem[],
  where: string,
  notes: Notes,
): SourceItem {
  const { fields, around } = entry
  const text = (field: Field) => textOf(fields.get(field))
  const facts = titleFacts(fields, notes)
  const title = plainLine(facts.title ?? '')
  notePlaceholders([title.line, ...facts.speakers.map(({ name }) => name)], where, notes)
  const url = plainLine(text('url') ?? '')
  const { rooms, links } = roomsOf(fields.get('room'), around.room, url.line)
  return {
    ids: [text('id')],
    title: title.line,
    subtitle: plainLine(text('subtitle') ?? '').line,
    ...times,
    rooms,
    track: plainLine(text('track') ?? around.track ?? '').line,
    saysCancelled: saysCancelled(facts.title ?? ''),
    type: facts.type,
    typeInTitle: true,
    language: text('language'),
    speakers: facts.speakers,
    chairs: peopleIn(fields.get('chairs'), notes),
    abstract: facts.abstract,
    notes: textsOf(fields.get('note')),
    url: url.links[0]?.url ?? url.line,
    links: [...title.links, ...links, ...linksIn(fields.get('links'))],
    talks,
    where,
  }
}

interface TitleFacts {
  readonly title: string | null
  readonly type: string | null
  readonly abstract: readonly string[]
  readonly speakers: readonly SourcePerson[]
}

/** Returns title, type, abstract and speakers, which tables put in each other's places. */
function titleFacts(fields: ReadonlyMap<Field, unknown>, notes: Notes): TitleFacts {
  const text = (field: Field) => textOf(fields.get(field))
  const [type, session] = [text('type'), text('session')]
  const abstract = textsOf(fields.get('abstract'))
  const main = text('title')
  const people = peopleIn(fields.get('people'), notes)
  const byName = main !== null && people.length === 0 ? peopleIn(fields.get('name'), notes) : []
  const speakers = [...people, ...byName].map((person) => withOwn(person, text('affiliation')))
  const kind = /:\s*$/.test(type ?? '') && type !== null ? typeIn(type) : null
  if (kind === 'invited' || kind === 'keynote') {
    // Tables of the kind that ICLR's workshops use: the person is the title, the talk the description.
    if (main !== null && speakers.length === 0) {
      const [title = null, ...rest] = abstract
      return { title, type, abstract: rest, speakers: peopleIn(main, notes) }
    }
  }
  const [first, ...rest] = abstract
  if (kind === 'panel' && first !== undefined && speakers.length === 0) {
    const title = main ?? colonless(type)
    return { title, type, abstract: rest, speakers: peopleIn(first, notes) }
  }
  const own = main ?? (people.length > 0 || session === null ? text('name') : null)
  const joined =
    session !== null && own !== null && own !== session ? `${session}: ${own}` : (own ?? session)
  const isTitleType = joined === null && type !== null && speakers.length === 0
  return { title: isTitleType ? colonless(type) : joined, type: kind ?? type, abstract, speakers }
}

function colonless(text: string | null): string | null {
  return text?.replace(/\s*:\s*$/, '') ?? null
}

function withOwn(person: SourcePerson, affiliation: string | null): SourcePerson {
  return person.affiliation == null && affiliation !== null ? { ...person, affiliation } : person
}

/** Returns the rooms of an entry. What is the address of the entry again is none. */
function roomsOf(
  value: unknown,
  inherited: string | null,
  url: string,
): { rooms: string[]; links: SourceLink[] } {
  const given = Array.isArray(value) ? value : [value ?? inherited]
  const lines = given
    .map((room) => (isMapping(room) ? (room.name ?? room.title) : room))
    .map((room) => plainLine(textOf(room) ?? ''))
  return {
    rooms: lines.map(({ line }) => line).filter((line) => line !== '' && line !== url),
    links: lines.flatMap(({ links }) => links),
  }
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((text) => textOf(text) ?? [])
}

/** Returns links that are mappings with a title and an address, or addresses alone. */
function linksIn(value: unknown): SourceLink[] {
  return (Array.isArray(value) ? value : [value]).flatMap((link) => {
    if (!isMapping(link)) return textsOf(link).map((url) => ({ url }))
    const url = textOf(link.url ?? link.link ?? link.href)
    const title = textOf(link.title ?? link.name ?? link.text)
    return url === null ? [] : [{ title: title === null ? null : capitalize(title), url }]
  })
}

function notePlaceholders(texts: readonly string[], where: string, notes: Notes): void {
  for (const text of texts) {
    if (!PLACEHOLDER.test(text)) continue
    notes.guessed('field', 'placeholders are kept as they are', { example: text, where })
  }
}
