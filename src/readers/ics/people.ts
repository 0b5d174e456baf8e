/** Finds the speakers of entries, for which calendars have no field. */
import type { Lost } from '../entries/lost.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourcePerson } from '../entries/source-program.ts'
import type { Entry } from './entry.ts'
import type { Property } from './property.ts'

/** Matches a first line that names the speakers. */
const SPEAKERS =
  /^(?:speakers?|presenters?|presented by|by|von|vortragende[rn]?|referent(?:in|en|innen)?|par|intervenant(?:e|s|es|\(e\)|\(e\)s|\(s\))?|ponentes?|relator[ei])\s*:\s*(\S.*)$/i
/** Match the markup before the first line, and after it. */
const [OPENING, CLOSING] = [
  /^(?:<(?:p|div|span|b|strong)\b[^<>]*>\s*)+/i,
  /^(?:<br\b[^<>]*>|<\/(?:p|div)>|\s)+/i,
]
/** Maximum length of a first line, and of a name, in characters, and number of names. */
const [MAX_LINE, MAX_NAME, MAX_NAMES] = [500, 80, 20]

/** What an entry says about people. */
interface Described {
  readonly speakers: readonly SourcePerson[]
  /** Without the line that names the speakers. */
  readonly description: string | null
}

export class People {
  readonly #lost: Lost
  readonly #notes: Notes
  readonly #organizersSpeak: boolean

  /** `lost` counts the people who are no speakers. */
  constructor(entries: readonly Entry[], lost: Lost, notes: Notes) {
    this.#lost = lost
    this.#notes = notes
    this.#organizersSpeak = areSpeakers(entries.flatMap((entry) => organizersOf(entry)))
  }

  of(entry: Entry): Described {
    const { component } = entry
    const description = component.text('DESCRIPTION')
    const attending = attendeesOf(entry)
    const [named, rest] = attending.length > 0 ? [[], ''] : namesInFirstLine(description ?? '')
    const isOrganized = this.#organizersSpeak && attending.length + named.length === 0
    const organizers = isOrganized ? organizersOf(entry) : []
    this.#lost.count('ATTENDEE', component.count('ATTENDEE') - attending.length)
    this.#lost.count('ORGANIZER', component.count('ORGANIZER') - organizers.length)
    if (attending.length > 0) return this.#guess('attendees', attending, entry, description)
    if (named.length > 0)
      return this.#guess('names in the first line of the description', named, entry, rest)
    if (organizers.length > 0)
      return this.#guess('organizers, who differ', organizers, entry, description)
    return { speakers: [], description }
  }

  #guess(
    who: string,
    names: readonly string[],
    { where }: Entry,
    description: string | null,
  ): Described {
    this.#notes.guessed('field', `speakers: ${who}`, { example: names.join(', '), where })
    return { speakers: names.map((name) => ({ name })), description }
  }
}

/** Returns the people whom an entry lists as taking part; rooms and addresses are none. */
function attendeesOf({ component }: Entry): string[] {
  return component.properties('ATTENDEE').flatMap((property) => {
    const { parameters } = property
    const isPerson = /^(?:INDIVIDUAL|)$/i.test(parameters.get('CUTYPE') ?? '')
    const isRequired = parameters.get('ROLE')?.toUpperCase() === 'REQ-PARTICIPANT'
    return isPerson && isRequired ? nameOf(property) : []
  })
}

function organizersOf({ component }: Entry): string[] {
  return component.properties('ORGANIZER').flatMap(nameOf)
}

function nameOf({ parameters }: Property): string[] {
  const name = parameters.get('CN')?.trim() ?? ''
  return name === '' || name.includes('@') ? [] : [name]
}

/** Returns whether organizers are speakers: most differ from entry to entry. */
function areSpeakers(names: readonly string[]): boolean {
  const different = new Set(names).size
  return different > 1 && different * 2 >= names.length
}

/** Returns the names in the first line of a description, in plain text or HTML, and what follows. */
function namesInFirstLine(description: string): [names: string[], rest: string] {
  const none: [string[], string] = [[], description]
  const start = withoutStart(description.trimStart(), OPENING)
  const [line = ''] = start.slice(0, MAX_LINE).split(/\n|<br\b|<\/p>|<\/div>/i, 1)
  const [, text] =
    SPEAKERS.exec(line.replace(/<\/?(?:b|strong|em|i|span)\b[^<>]*>/gi, '').trim()) ?? []
  if (text === undefined || line.length >= MAX_LINE) return none
  const names = text.split(/,\s+|\s+(?:and|und|et)\s+/i).filter((name) => name !== '')
  if (names.length > MAX_NAMES || !names.every(isName)) return none
  return [names, withoutStart(start.slice(line.length), CLOSING)]
}

/** Returns a text without what a pattern matches at its start, as far as the length of a line goes. */
function withoutStart(text: string, pattern: RegExp): string {
  return text.slice(pattern.exec(text.slice(0, MAX_LINE))?.[0].length ?? 0)
}

function isName(text: string): boolean {
  return text.length <= MAX_NAME && !/[@<>]|:\/\/|[!?]$/.test(text)
}
