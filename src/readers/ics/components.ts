/** Parses iCalendar into components, as far as that goes: files that are cut or malformed too. */
import { problem } from '../../model/problems/index.ts'
import { Lost } from '../entries/lost.ts'
import type { Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'
import type { ContentLine } from './lines.ts'
import { type Property, parseProperty, propertyName, unescapeText } from './property.ts'

/** Components of a calendar that stand for themselves. */
const ENTRIES: readonly string[] = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY']

/** Other components that are kept. Alarms, which have UIDs of their own, are not. */
const PARTS: ReadonlySet<string> = new Set(['STANDARD', 'DAYLIGHT'])
/** Components that no other but a calendar holds: a component before them that is open has no end. */
const TOP: ReadonlySet<string> = new Set(['VCALENDAR', 'VTIMEZONE', ...ENTRIES])
/** Maximum depth of components that are told apart. */
const MAX_DEPTH = 20
/** Maximum number of entries in a file; a program holds 15,000 sessions. */
const MAX_ENTRIES = 20_000

/** Maximum number of properties of a component that have the same name. */
const MAX_REPEATS = 2000

export class Component {
  readonly name: string
  /** Line of the file at which it starts. */
  readonly line: number
  readonly parts: Component[] = []
  /** Content lines by the name of their property, parsed when needed. */
  readonly #lines = new Map<string, string[]>()
  /** Cache: the first property of a name that has a value. */
  readonly #first = new Map<string, Property | null>()

  constructor(name: string, line: number) {
    this.name = name
    this.line = line
  }

  /** Adds a line, and returns whether it is kept. */
  add(name: string, line: string): boolean {
    const lines = this.#lines.get(name)
    if (!lines) this.#lines.set(name, [line])
    else if (lines.length < MAX_REPEATS) lines.push(line)
    else return false
    return true
  }

  get propertyNames(): Iterable<string> {
    return this.#lines.keys()
  }

  /** Returns how many properties have a name. */
  count(name: string): number {
    return this.#lines.get(name)?.length ?? 0
  }

  properties(name: string): Property[] {
    return (this.#lines.get(name) ?? []).map(parseProperty)
  }

  /** Returns the first property with a name that has a value, or null. */
  property(name: string): Property | null {
    const known = this.#first.get(name)
    if (known !== undefined) return known
    const first = firstWithValue(this.#lines.get(name) ?? [])
    this.#first.set(name, first)
    return first
  }

  /** Returns the text of the first property with a name, or null. */
  text(name: string): string | null {
    const property = this.property(name)
    return property && unescapeText(property.value)
  }
}

function firstWithValue(lines: readonly string[]): Property | null {
  for (const line of lines) {
    const property = parseProperty(line)
    if (property.value !== '') return property
  }
  return null
}

/** An entry, and the calendar that it is in. */
export interface EntryComponent {
  readonly component: Component
  readonly calendar: Component
}

export interface Calendars {
  readonly all: readonly Component[]
  readonly entries: readonly EntryComponent[]
  readonly zones: readonly Component[]
  /** Components that are not kept, such as alarms. */
  readonly lost: Lost
}

/** Parses the calendars of a file. Notes what is no line of a calendar, and a file that is cut. */
export function parseCalendars(lines: Iterable<ContentLine>, notes: Notes): Calendars {
  const parser = new Parser(notes)
  for (const line of lines) parser.addLine(line)
  return parser.end()
}

class Parser {
  readonly #notes: Notes
  readonly #all: Component[] = []
  readonly #entries: EntryComponent[] = []
  readonly #zones: Component[] = []
  readonly #lost = new Lost()
  /** Open components, outermost first; null for one that is not kept. */
  readonly #open: { name: string; component: Component | null }[] = []

  constructor(notes: Notes) {
    this.#notes = notes
  }

  addLine({ text, number }: ContentLine): void {
    const name = propertyName(text)
    if (name === 'BEGIN') this.#begin(parseProperty(text).value.toUpperCase(), number)
    else if (name === 'END') this.#end(parseProperty(text).value.toUpperCase())
    else if (name !== null) this.#add(name, text)
    else if (text.trim() !== '') {
      const what = 'lines that are no property: they have no colon'
      this.#notes.leftOut('field', what, { example: text, where: `line ${number}` })
    }
  }

  #add(name: string, line: string): void {
    const isKept = this.#open.at(-1)?.component?.add(name, line) ?? true
    if (!isKept) this.#lost.count(`more than ${MAX_REPEATS} ${name} of an entry`)
  }

  end(): Calendars {
    const [outermost] = this.#open
    if (outermost) {
      const missing = this.#open.map(({ name }) => `END:${name.slice(0, 20)}`).reverse()
      const what = 'the file ends too early: what follows is missing'
      this.#notes.guessed('field', what, { example: missing.join(', ') })
    }
    return { all: this.#all, entries: this.#entries, zones: this.#zones, lost: this.#lost }
  }

  #begin(name: string, line: number): void {
    if (TOP.has(name)) this.#closeTo(this.#isInCalendar && name !== 'VCALENDAR' ? 1 : 0)
    if (this.#open.length >= MAX_DEPTH) return
    this.#open.push({ name, component: this.#componentOf(name, line) })
  }

  #componentOf(name: string, line: number): Component | null {
    const parent = this.#open.at(-1)
    if (!TOP.has(name) && !(PARTS.has(name) && parent?.name === 'VTIMEZONE')) {
      this.#lost.count(name)
      return null
    }
    const component = new Component(name, line)
    if (name === 'VCALENDAR') this.#all.push(component)
    else if (name === 'VTIMEZONE') this.#zones.push(component)
    else if (ENTRIES.includes(name)) this.#addEntry(component)
    else parent?.component?.parts.push(component)
    return component
  }

  #addEntry(component: Component): void {
    if (this.#entries.length >= MAX_ENTRIES) {
      throw new SourceError(problem('too-large', `more than ${MAX_ENTRIES} entries`))
    }
    this.#entries.push({ component, calendar: this.#calendar(component.line) })
  }

  get #isInCalendar(): boolean {
    return this.#open[0]?.name === 'VCALENDAR'
  }

  /** Returns the last calendar that was opened: entries may follow its end. */
  #calendar(line: number): Component {
    return this.#all.at(-1) ?? new Component('VCALENDAR', line)
  }

  /** Closes the innermost component with a name, and all in it; an end without a start is ignored. */
  #end(name: string): void {
    const depth = this.#open.findLastIndex((open) => open.name === name)
    if (depth >= 0) this.#closeTo(depth)
  }

  #closeTo(depth: number): void {
    this.#open.length = Math.min(this.#open.length, depth)
  }
}
