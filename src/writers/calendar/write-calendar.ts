/**
 * Writes a calendar as iCalendar text (RFC 5545), with the `ics` library.
 *
 * ics 3.12 escapes some texts and not others. It folds by characters although the limit is in
 * octets, in quadratic time and within escapes. It rejects a whole calendar because of an address
 * that it considers invalid. So it gets short placeholders instead, whose values are escaped and
 * folded here. Once ics is fixed, `Placeholders`, `escapeText`, `fixTrigger` and `fold` can go.
 */

import { type Alarm, createEvents, type EventAttributes } from 'ics'
import { parseUrl } from '../../text/parse-url.ts'
import { isoBasic } from '../../time/format.ts'
import { DAY, type Duration, HOUR, MINUTE } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import type { Calendar, CalendarEvent } from './event.ts'

const PRODUCT = '-//esfomo//esfomo//EN'
const REFRESH = 'PT1H'
const CRLF = '\r\n'

/** Returns the text of a calendar. Throws an Error if an event can't be written (see checkEvents). */
export function writeCalendar(calendar: Calendar): string {
  checkEvents(calendar.events)
  const placeholders = new Placeholders()
  // Outlook opens a calendar of its own for a file that names one, also for a single event.
  const isNamed = calendar.events.length > 1
  const calName = isNamed ? placeholders.text(calendar.name) : undefined
  const events = calendar.events.map((event) => attributes(event, calendar, placeholders))
  // Without an explicit undefined, ics adds METHOD:PUBLISH.
  const header = { productId: PRODUCT, calName, method: undefined } as unknown as {
    productId: string
  }
  const { error, value } = createEvents(events, header)
  // The errors of ics are no instances of Error.
  if (error || !value) throw new Error(`ics: ${error?.message ?? 'no text'}`)
  return value
    .replace(/^X-PUBLISHED-TTL:.*$/m, () => headerLines(calName, calendar))
    .split(CRLF)
    .map((line) => fold(placeholders.fill(fixTrigger(line))))
    .join(CRLF)
}

/**
 * Returns the header lines of RFC 7986, which ics can't write, and the X-PUBLISHED-TTL that clients
 * read instead of REFRESH-INTERVAL.
 */
function headerLines(name: string | undefined, { color }: Calendar): string {
  return [
    ...(name === undefined ? [] : [`NAME:${name}`]),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    `COLOR:${color}`,
  ].join(CRLF)
}

function attributes(
  event: CalendarEvent,
  { alarms }: Calendar,
  placeholders: Placeholders,
): EventAttributes {
  const timestamp = isoBasic(event.stamp)
  return {
    uid: event.uid,
    timestamp,
    lastModified: timestamp,
    sequence: event.sequence,
    start: isoBasic(event.start),
    end: isoBasic(event.end),
    title: placeholders.text(event.summary),
    ...(event.description === '' ? {} : { description: placeholders.text(event.description) }),
    ...(event.location === null ? {} : { location: placeholders.text(event.location) }),
    ...(event.url === null ? {} : { url: placeholders.address(event.url) }),
    categories: event.categories.map((category) => placeholders.text(category)),
    status: event.cancelled ? 'CANCELLED' : 'CONFIRMED',
    transp: event.transparent ? 'TRANSPARENT' : 'OPAQUE',
    alarms: event.cancelled ? [] : alarms.map((before) => alarm(before, event, placeholders)),
  } as EventAttributes
}

function alarm(before: Duration, { summary }: CalendarEvent, placeholders: Placeholders): Alarm {
  const trigger = {
    before: true,
    days: Math.floor(before / DAY),
    hours: Math.floor((before % DAY) / HOUR),
    minutes: Math.floor((before % HOUR) / MINUTE),
  }
  return { action: 'display', description: placeholders.text(summary), trigger }
}

/** Fixes the `T` that ics writes even if no time follows: `-P1DT`, and `-PT` for no duration. */
function fixTrigger(line: string): string {
  if (line === 'TRIGGER:-PT') return 'TRIGGER:PT0S'
  return /^TRIGGER:.*T$/.test(line) ? line.slice(0, -1) : line
}

/** Keeps values that ics would corrupt, and gives out short words to put in their place. */
class Placeholders {
  readonly #values: string[] = []

  text(value: string): string {
    return `held${this.#values.push(escapeText(value)) - 1}end`
  }

  address(value: string): string {
    // URL follows the WHATWG, which leaves characters in it that RFC 3986 does not allow.
    const address = new URL(value).href.replace(/[|{}^`\\"<>]/g, encodeURIComponent)
    return `https://held${this.#values.push(address) - 1}end`
  }

  fill(line: string): string {
    return line.replace(/(?:https:\/\/)?held(\d+)end/g, (_, index) => this.#values[index] ?? '')
  }
}

/**
 * Escapes a TEXT value (RFC 5545 §3.3.11). It may have no control character but the line end: tabs
 * become spaces, others are removed. All that some client takes for a line end becomes one: U+2028
 * made node-ical drop descriptions, and vdirsyncer write lines that are not iCalendar.
 */
function escapeText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, (control) =>
        control === '\t' ? ' ' : '',
      )
      // In parts: V8 takes 100 bytes for each match of one call.
      .replace(/.{1,65536}/gs, (part) => part.replace(/[\\;,]/g, '\\$&'))
      .replaceAll('\n', '\\n')
  )
}

/** Maximum length of a line in octets (RFC 5545 §3.1). */
const MAX_OCTETS = 75

/** Folds a line after at most 75 octets (RFC 5545 §3.1), never within a character or an escape. */
function fold(line: string): string {
  const pieces: string[] = []
  for (let start = 0; start < line.length; ) {
    // The space that a continuation line begins with counts as one octet.
    const piece = pieceAt(line, start, pieces.length === 0 ? MAX_OCTETS : MAX_OCTETS - 1)
    pieces.push(piece)
    start += piece.length
  }
  return pieces.join(`${CRLF} `)
}

/** Returns the longest piece of a line from `start` that fits into `maxOctets` octets. */
function pieceAt(line: string, start: number, maxOctets: number): string {
  let piece = line.slice(start, start + maxOctets)
  while (Buffer.byteLength(piece) > maxOctets || endsInside(piece, line[start + piece.length])) {
    piece = piece.slice(0, -1)
  }
  return piece
}

/** Returns whether a piece ends within a character or an escape, after its first code unit. */
function endsInside(piece: string, next: string | undefined): boolean {
  if (next === undefined) return false
  const [backslashes = ''] = /\\*$/.exec(piece) ?? []
  return backslashes.length % 2 === 1 || /[\ud800-\udbff]$/.test(piece)
}

/** First instant that RFC 5545 can't write: years have four digits. */
const MAX_END = wallTime('9999-12-31', DAY)

/** Throws an Error if an event would make clients reject the calendar, or lose an event of it. */
function checkEvents(events: readonly CalendarEvent[]): void {
  const uids = new Set<string>()
  for (const { uid, start, end, url, summary } of events) {
    const reject = (reason: string) => new Error(`"${summary}" ${reason}`)
    if (end <= start) throw reject('ends before it starts')
    if (end >= MAX_END) throw reject('is after the year 9999')
    if (uids.has(uid)) throw reject('has the UID of another event')
    if (url !== null && parseUrl(url) === null) throw reject('has an invalid address')
    uids.add(uid)
  }
}
