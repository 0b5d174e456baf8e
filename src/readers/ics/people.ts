/** Finds the speakers of entries, for which calendars have no field. */
import type { Notes } from '../entries/notes.ts'
import type { SourcePerson } from '../entries/source-program.ts'
import type { Entry } from './entry.ts'
import type { Property } from './property.ts'

/** Matches a first line that names the speakers. */
const SPEAKERS =
  /^(?:speakers?|presenters?|presented by|by|von|vortragende[rn]?|referent(?:in|en|innen)?|par|intervenant(?:e|s|es|\(e\)|\(e\)s|\(s\))?|ponentes?|relator[ei])\s*:\s*(\S.*)$/i
/** Maximum length of a first line, and of a name, in characters, and number of names. */
const [MAX_LINE, MAX_NAME, MAX_NAMES] = [500, 80, 20]

/** What an entry says about people. */
interface Described {
  readonly speakers: readonly SourcePerson[]
  /** Without the line that names the speakers. */
  readonly description: string | null
}

export class People {
  readonly #notes: Notes
  readonly #organizersSpeak: boolean

  constructor(entries: readonly Entry[], notes: Notes) {
    this.#notes = notes
    this.#organizersSpeak = areSpeakers(entries.flatMap((entry) => organizersOf(entry)))
  }

  of(entry: Entry): Described {
    const description = entry.component.text('DESCRIPTION')
    const attending = attendeesOf(entry)
    if (attending.length > 0) return this.#guess('attendees', attending, entry, description)
    const [names, rest] = namesInFirstLine(description ?? '')
    if (names.length > 0)
      return this.#guess('names in the first line of the description', names, entry, rest)
    const organizers = this.#organizersSpeak ? organizersOf(entry) : []
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
  const start = description.trimStart().replace(/^(?:<(?:p|div|span|b|strong)\b[^<>]*>\s*)+/i, '')
  const [line = ''] = start.slice(0, MAX_LINE).split(/\n|<br\b|<\/p>|<\/div>/i, 1)
  const [, text] =
    SPEAKERS.exec(line.replace(/<\/?(?:b|strong|em|i|span)\b[^<>]*>/gi, '').trim()) ?? []
  if (text === undefined || line.length >= MAX_LINE) return none
  const names = text.split(/,\s+|\s+(?:and|und|et)\s+/i).filter((name) => name !== '')
  if (names.length > MAX_NAMES || !names.every(isName)) return none
  return [names, start.slice(line.length).replace(/^(?:<br\b[^<>]*>|<\/(?:p|div)>|\s)+/i, '')]
}

function isName(text: string): boolean {
  return text.length <= MAX_NAME && !/[@<>]|:\/\/|[!?]$/.test(text)
}
