/**
 * A calendar as iCalendar text (RFC 5545), written by the `ics` library.
 *
 * ics 3.12 escapes some texts and not others, folds by characters where the limit is in octets, in
 * quadratic time and within escapes, and refuses a whole calendar for an address it does not like.
 * So it is given short placeholders for all of these; their values are escaped and folded here.
 * On the day it is mended, `Placeholders`, `escapeText`, `mendTrigger` and `fold` can go.
 */
import { type Alarm, createEvents, type EventAttributes } from 'ics'
import { isoBasic } from '../../time/format.ts'
import { DAY, type Duration, HOUR, MINUTE } from '../../time/types.ts'
import type { Calendar, CalendarEvent } from './event.ts'

const PRODUCT = '-//esfomo//esfomo//EN'
const REFRESH = 'PT1H'
const COLOUR = 'teal'
const CRLF = '\r\n'

/** Throws where an event contradicts itself or another: such a calendar is not written. */
export function writeCalendar(calendar: Calendar): string {
  check(calendar.events)
  const held = new Placeholders()
  const calName = held.text(calendar.name)
  const events = calendar.events.map((event) => attributes(event, calendar, held))
  // The library adds METHOD:PUBLISH unless it is told not to.
  const header = { productId: PRODUCT, calName, method: undefined } as unknown as {
    productId: string
  }
  const { error, value } = createEvents(events, header)
  if (error || value === null) throw error ?? new Error('ics wrote nothing')
  return value
    .replace(/^X-PUBLISHED-TTL:.*$/m, () => ourHeader(calName))
    .split(CRLF)
    .map((line) => fold(held.fill(mendTrigger(line))))
    .join(CRLF)
}

/** What the library has no words for: RFC 7986, and what clients read in its stead. */
function ourHeader(calName: string): string {
  return [
    `NAME:${calName}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    `COLOR:${COLOUR}`,
  ].join(CRLF)
}

function attributes(
  event: CalendarEvent,
  { stamp, sequence, alarms }: Calendar,
  held: Placeholders,
): EventAttributes {
  const timestamp = isoBasic(stamp)
  return {
    uid: event.uid,
    timestamp,
    lastModified: timestamp,
    sequence,
    start: isoBasic(event.start),
    end: isoBasic(event.end),
    title: held.text(event.summary),
    ...(event.description === '' ? {} : { description: held.text(event.description) }),
    ...(event.location === null ? {} : { location: held.text(event.location) }),
    ...(event.url === null ? {} : { url: held.address(event.url) }),
    categories: event.categories.map((category) => held.text(category)),
    status: event.cancelled ? 'CANCELLED' : 'CONFIRMED',
    transp: event.transparent ? 'TRANSPARENT' : 'OPAQUE',
    alarms: event.cancelled ? [] : alarms.map((before) => alarm(before, event, held)),
  } as EventAttributes
}

function alarm(before: Duration, { summary }: CalendarEvent, held: Placeholders): Alarm {
  const trigger = {
    before: true,
    days: Math.floor(before / DAY),
    hours: Math.floor((before % DAY) / HOUR),
    minutes: Math.floor((before % HOUR) / MINUTE),
  }
  return { action: 'display', description: held.text(summary), trigger }
}

/** The library writes a `T` also where no time follows: `-P1DT`, and `-PT` for nothing at all. */
function mendTrigger(line: string): string {
  if (line === 'TRIGGER:-PT') return 'TRIGGER:PT0S'
  return /^TRIGGER:.*T$/.test(line) ? line.slice(0, -1) : line
}

/** Short words in place of values that the library would spoil. */
class Placeholders {
  readonly #values: string[] = []

  text(value: string): string {
    return `held${this.#values.push(escapeText(value)) - 1}end`
  }

  address(value: string): string {
    // What a URL has beyond RFC 3986 is left in it by the WHATWG's rules.
    const address = new URL(value).href.replace(/[|{}^`\\"<>]/g, encodeURIComponent)
    return `https://held${this.#values.push(address) - 1}end`
  }

  fill(line: string): string {
    return line.replace(/(?:https:\/\/)?held(\d+)end/g, (_, index) => this.#values[index] ?? '')
  }
}

/** TEXT of RFC 5545 §3.3.11; no control character but the line end has a place in it. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, (control) =>
      control === '\t' ? ' ' : '',
    )
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

const MAX_OCTETS = 75

/** RFC 5545 §3.1: lines of at most 75 octets, never broken inside a character or an escape. */
function fold(line: string): string {
  const pieces: string[] = []
  for (let start = 0; start < line.length; ) {
    // The blank that a folded line begins with is an octet of it.
    const piece = pieceAt(line, start, pieces.length === 0 ? MAX_OCTETS : MAX_OCTETS - 1)
    pieces.push(piece)
    start += piece.length
  }
  return pieces.join(`${CRLF} `)
}

/** As much of a line as goes into so many octets. */
function pieceAt(line: string, start: number, room: number): string {
  let piece = line.slice(start, start + room)
  while (Buffer.byteLength(piece) > room || endsInside(piece, line[start + piece.length])) {
    piece = piece.slice(0, -1)
  }
  return piece
}

/** Whether a piece ends within a character or an escape: before the second of its two halves. */
function endsInside(piece: string, next: string | undefined): boolean {
  if (next === undefined) return false
  const [backslashes = ''] = /\\*$/.exec(piece) ?? []
  return backslashes.length % 2 === 1 || /[\ud800-\udbff]$/.test(piece)
}

function check(events: readonly CalendarEvent[]): void {
  const uids = new Set<string>()
  for (const { uid, start, end, summary } of events) {
    if (end <= start) throw new Error(`"${summary}" ends before it starts`)
    if (uids.has(uid)) throw new Error(`"${summary}" has the UID of another event`)
    uids.add(uid)
  }
}
