/** Turns the elements of frab XML into the structure of frab JSON, as its parser meets them. */
import { problem } from '../../model/problems/index.ts'
import type { Attributes, XmlHandler } from '../data/xml.ts'
import type { Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'
import type { Lost } from './lost.ts'
import { checkNumber, type FrabEvent, type FrabSchedule } from './schedule.ts'
import { childShape, DAY, EVENT, LIST, ROOM, SCHEDULE, type Shape } from './shapes.ts'
import { plain } from './texts.ts'

/** An element that is open. */
interface Frame {
  readonly name: string
  readonly shape: Shape
  readonly line: number
  /** Members of an object. */
  readonly fields: Record<string, unknown>
  readonly list: unknown[]
  text: string
}

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
  #hasEntry = false

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
    this.#hasEntry ||= name === 'entry' && top?.shape === DAY
    const former = shape === LIST ? top?.fields[name] : null
    const list: unknown[] = Array.isArray(former) ? former : []
    this.#push({ name, shape, line, fields: attributes, list, text: '' })
  }

  text(text: string): void {
    const top = this.#top
    if (!top) return
    const { kind, hasText } = top.shape
    if (kind === 'skipped') top.text ||= text.trim()
    else if (kind === 'text') top.text += this.#inner.length === 0 ? text : escapeMarkup(text)
    else if (hasText) top.text += text
  }

  close(): void {
    const top = this.#top
    if (!top) return
    const inner = this.#inner.pop()
    if (inner !== undefined) {
      if (top.shape.kind === 'text') top.text += `</${inner}>`
      return
    }
    this.#open.pop()
    this.#top = this.#open.at(-1)
    this.#finish(top, this.#top)
  }

  /** Returns the schedule. Throws a SourceError if this is not frab XML. */
  schedule(): FrabSchedule {
    if (this.#entries === 0 && this.#hasEntry) throw new SourceError(problem('frab-entries'))
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
    checkNumber(this.#entries)
    if (shape === EVENT) return
    this.#notes.leftOut('entry', 'an event in no day', { where: `line ${line}` })
  }

  #push(frame: Frame): void {
    const { name, shape, fields } = frame
    const parent = this.#top
    if (parent && shape.kind === 'text') {
      for (const key in fields) parent.fields[`${name}/@${key}`] ??= fields[key]
    }
    this.#top = frame
    this.#open.push(frame)
  }

  #finish(frame: Frame, parent: Frame | undefined): void {
    const { shape, fields, text } = frame
    if (shape.hasText && text.trim() !== '') fields.text = text
    if (shape === SCHEDULE) this.#schedule = fields
    else if (shape === EVENT) this.#events.push(this.#eventOf(frame))
    else if (shape === DAY) this.#lost.add('day', fields)
    else if (shape === ROOM) this.#lost.add('room', fields)
    else if (parent?.shape === LIST) parent.list.push(fields)
    else if (parent) this.#setMember(parent, frame)
  }

  #setMember(parent: Frame, frame: Frame): void {
    const { name, shape, text, line } = frame
    if (shape.kind === 'skipped') parent.fields[name] ||= toValue(frame)
    else if (shape.kind !== 'text' || plain(parent.fields[name]) === null) {
      parent.fields[name] = toValue(frame)
    } else if (text.trim() !== '') {
      const what = `a second <${name.slice(0, 40)}> of the same entry`
      this.#notes.leftOut('field', what, { where: `line ${line}` })
    }
  }

  #eventOf({ fields, line }: Frame): FrabEvent {
    const day = this.#open.find(({ shape }) => shape === DAY)?.fields.date
    const room = this.#open.find(({ shape }) => shape === ROOM)?.fields.name
    return { fields, day, room, where: `line ${line}` }
  }
}

/** Returns what an element is in the object that it belongs to. */
function toValue({ shape, fields, list, text }: Frame): unknown {
  const isObject = shape.kind === 'object' || (shape.kind === 'skipped' && text === '')
  if (isObject) return fields
  return shape.kind === 'list' ? list : text
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
