/** Turns an entry of a table into a session or talk. */
import { htmlToLine } from '../../text/html.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem, SourcePerson } from '../entries/source-program.ts'
import { typeIn } from '../entries/types.ts'
import type { Field } from './keys.ts'
import { peopleIn } from './people.ts'
import type { Times } from './times.ts'
import { type Entry, textOf } from './walk.ts'

/** Texts that a template has, or that stand for what is not known yet. */
const PLACEHOLDER =
  /^(?:tb[acd]\.?|(?:speaker|talk|title|name|paper)\s*#?\d*|(?:dr\.? )?(?:jane|john) (?:smith|doe)|lorem ipsum.*|to be (?:announced|confirmed|determined))$/i

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
  const title = htmlToLine(facts.title ?? '')
  notePlaceholders([facts.title, ...facts.speakers.map(({ name }) => name)], where, notes)
  return {
    ids: [text('id')],
    title: title.line,
    subtitle: text('subtitle'),
    ...times,
    rooms: roomsOf(fields.get('room'), around.room),
    track: htmlToLine(text('track') ?? around.track ?? '').line,
    type: facts.type,
    typeInTitle: true,
    language: text('language'),
    speakers: facts.speakers,
    chairs: peopleIn(fields.get('chairs'), notes),
    abstract: [facts.abstract],
    url: text('url'),
    links: title.links.map((url) => ({ url })),
    talks,
    where,
  }
}

interface TitleFacts {
  readonly title: string | null
  readonly type: string | null
  readonly abstract: string | null
  readonly speakers: readonly SourcePerson[]
}

/** Returns title, type, abstract and speakers, which tables put in each other's places. */
function titleFacts(fields: ReadonlyMap<Field, unknown>, notes: Notes): TitleFacts {
  const text = (field: Field) => textOf(fields.get(field))
  const [type, abstract, session] = [text('type'), text('abstract'), text('session')]
  const main = text('title')
  const people = peopleIn(fields.get('people'), notes)
  const byName = main !== null && people.length === 0 ? peopleIn(fields.get('name'), notes) : []
  const speakers = [...people, ...byName].map((person) => withOwn(person, text('affiliation')))
  const kind = /:\s*$/.test(type ?? '') && type !== null ? typeIn(type) : null
  if (kind === 'invited' || kind === 'keynote') {
    // Tables of the kind that ICLR's workshops use: the person is the title, the talk the description.
    if (main !== null && speakers.length === 0) {
      return { title: abstract, type, abstract: null, speakers: peopleIn(main, notes) }
    }
  }
  if (kind === 'panel' && abstract !== null && speakers.length === 0) {
    return {
      title: main ?? colonless(type),
      type,
      abstract: null,
      speakers: peopleIn(abstract, notes),
    }
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

function roomsOf(value: unknown, inherited: string | null): string[] {
  if (Array.isArray(value)) return value.flatMap((room) => textOf(room) ?? [])
  const room = textOf(value) ?? inherited
  return room === null ? [] : [htmlToLine(room).line]
}

function notePlaceholders(texts: readonly (string | null)[], where: string, notes: Notes): void {
  for (const text of texts) {
    if (text === null || !PLACEHOLDER.test(text.trim())) continue
    notes.guessed('field', 'placeholders are kept as they are', { example: text, where })
  }
}
