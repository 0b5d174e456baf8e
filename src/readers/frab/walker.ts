/** Turns the elements of frab XML into the structure of frab JSON, as its parser meets them. */

import { problem } from '../../model/problems/index.ts'
import { checkEntries, textOf } from '../data/access.ts'
import type { Attributes, XmlHandler } from '../data/xml.ts'
import type { Lost } from '../entries/lost.ts'
import type { Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'
import { KNOWN } from './fields.ts'
import type { FrabEvent, FrabSchedule } from './schedule.ts'
import { childShape, DAY, EVENT, ROOM, SCHEDULE, type Shape } from './shapes.ts'
import { countUnknown, labelOf } from './unknown.ts'

/** An element that is open. */
interface Frame {
  readonly name: string
  readonly shape: Shape
  readonly line: number
  /** Members of an object. */
  readonly fields: Record<string, unknown>
  /** Items of a list; null for others. */
  readonly list: unknown[] | null
  text: string
}

/** Elements of HTML without an end tag. */
const EMPTY = /^(?:br|hr|img|wbr)$/i

/** Maximum number of characters of what is skipped that are looked at, as indentation is short. */
const MAX_BLANK = 200

export class ScheduleWalker implements XmlHandler {
  readonly #notes: Notes
  readonly #lost: Lost
  readonly #open: Frame[] = []
  #top: Frame | undefined
  /** Names of open elements within one that is a text or skipped. */
  readonly #inner: string[] = []
  readonly #events: FrabEvent[] = []
  #schedule: Frame['fields'] = {}
  #entries = 0
  #hasDay = false
  /** Line of the first <entry> of a day; 0 if there is none. */
  #entryLine = 0

  constructor(notes: Notes, lost: Lost) {
    this.#notes = notes
    this.#lost = lost
  }

  open(name: string, attributes: Attributes, line: number): void {
    const top = this.#top
    const shape = top ? childShape(top.shape, name) : SCHEDULE
    if (top?.shape.kind === 'text') {
      top.text += startTag(name, attributes)
      this.#inner.push(name)
      return
    }
    if (name === 'event') this.#countEvent(shape, line)
    if (top?.shape.kind === 'skipped') {
      top.text ||= name
      this.#inner.push(name)
      return
    }
    this.#hasDay ||= shape === DAY
    if (name === 'entry' && top?.shape === DAY) this.#entryLine ||= line
    const list = shape.kind === 'list' ? listIn(top, name) : null
    this.#push({ name, shape, line, fields: attributes, list, text: '' })
  }

  text(text: string): void {
    const top = this.#top
    if (!top) return
    const { kind, hasText } = top.shape
    if (kind === 'skipped') top.text ||= text.slice(0, MAX_BLANK).trim()
    else if (kind === 'text') top.text += this.#inner.length === 0 ? text : escapeMarkup(text)
    else if (hasText) top.text += text
  }

  close(): void {
    const top = this.#top
    if (!top) return
    const inner = this.#inner.pop()
    if (inner !== undefined) {
      if (top.shape.kind === 'text' && !EMPTY.test(inner)) top.text += `</${inner}>`
      return
    }
    this.#open.pop()
    this.#top = this.#open.at(-1)
    this.#finish(top, this.#top)
  }

  /** Returns the schedule. Throws a SourceError if this is not frab XML. */
  schedule(): FrabSchedule {
    if (this.#entries === 0 && this.#entryLine > 0) {
      throw new SourceError(problem('frab-entries'), this.#entryLine)
    }
    if (!this.#hasDay) throw new SourceError(problem('no-frab-days'))
    const { conference = {}, ...fields } = this.#schedule
    return {
      fields,
      conference: conference as Frame['fields'],
      events: this.#events,
      entries: this.#entries,
    }
  }

  #countEvent(shape: Shape, line: number): void {
    this.#entries++
    checkEntries(this.#entries)
    if (shape === EVENT) return
    this.#notes.leftOut('entry', 'an event outside of any day', { where: `line ${line}` })
  }

  #push(frame: Frame): void {
    const { name, shape, fields } = frame
    if (shape.kind === 'text') for (const key in fields) this.#countLost(`${name}/@${key}`)
    this.#top = frame
    this.#open.push(frame)
  }

  #finish(frame: Frame, parent: Frame | undefined): void {
    const { name, shape, fields, list, text } = frame
    if (shape.hasText && text.trim() !== '') fields.text = text
    if (shape === SCHEDULE) this.#schedule = fields
    else if (shape === EVENT) this.#events.push(this.#eventOf(frame))
    else if (shape === DAY) countUnknown(this.#lost, 'day', fields)
    else if (shape === ROOM) countUnknown(this.#lost, 'room', fields)
    else if (parent?.list) parent.list.push(fields)
    else if (shape.kind === 'text' && parent) this.#setText(parent, frame)
    else if (shape.kind !== 'skipped' && parent) parent.fields[name] = list ?? fields
    else if (text !== '' || hasKeys(fields)) this.#countLost(name)
  }

  #setText({ fields }: Frame, { name, text, line }: Frame): void {
    const former = fields[name]
    if (former === undefined || textOf(former) === null) fields[name] = text
    else if (text.trim() !== '') {
      const what = `a second <${name}> of the same entry`
      this.#notes.leftOut('field', what, { where: `line ${line}` })
    }
  }

  /** Counts a part of the open element that is not read. */
  #countLost(name: string): void {
    const part = this.#top?.shape.part
    if (part !== undefined && !KNOWN[part].has(name)) this.#lost.count(labelOf(part, name))
  }

  #eventOf({ fields, line }: Frame): FrabEvent {
    const day = this.#attribute(DAY, 'date')
    const room = this.#attribute(ROOM, 'name')
    return { fields, day, room, where: `line ${line}` }
  }

  #attribute(of: Shape, name: string): string | null {
    const value = this.#open.find(({ shape }) => shape === of)?.fields[name]
    return typeof value === 'string' ? value : null
  }
}

/** Returns the list of an element, which continues a former one of its name. */
function listIn(parent: Frame | undefined, name: string): unknown[] {
  const former = parent?.fields[name]
  return Array.isArray(former) ? former : []
}

function hasKeys(fields: object): boolean {
  for (const _ in fields) return true
  return false
}

/** Returns a tag within a text, which is HTML. */
function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(value)}"`,
  )
  return `<${name}${written.join('')}>`
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<"]/g, (character) => ENTITIES[character] ?? character)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
