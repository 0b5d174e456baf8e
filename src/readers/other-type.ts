/** Recognises what people pass by mistake: files of other types, in which no program can be read. */
import { type Finding, problem } from '../model/problems/index.ts'

type OtherType = readonly [pattern: RegExp, kind: string, hint?: string]

const SAME_SITE = 'give the schedule.xml, .ics or .json of the same site'

/** How other types of file start, each byte as one character. */
const STARTS: readonly OtherType[] = [
  [/^\x89PNG/, 'a PNG image'],
  [/^\xff\xd8\xff/, 'a JPEG image'],
  [/^GIF8/, 'a GIF image'],
  [/^%PDF/, 'a PDF document'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^\x1f\x8b/, 'a gzip archive', 'unpack it first'],
  [/^PK\x03\x04/, 'a ZIP archive or Office document', 'unpack it, or save the table as CSV'],
  [
    /^\xd0\xcf\x11\xe0/,
    'an Outlook message or old Office document',
    'save the calendar in it as .ics, or the table as CSV',
  ],
  [
    /^(?:From |(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version):)(?=.*\nMIME-Version:)/is,
    'an email',
    'save the calendar in it as .ics',
  ],
  [
    /^---\r?\n(?:[^\n]*\n){1,60}?---\r?\n\s*(?:[<#*]|!?\[|\{[{%]|[^\s:#-][^:\n]*\n)/,
    'a page of a website with its settings on top',
    'give the data that it shows, such as _data/schedule.yml',
  ],
  [/^BEGIN\s*:\s*VCARD/i, 'a vCard'],
  [/^\[\s*"vcalendar"/i, 'jCal', 'give the .ics of the same calendar'],
  [
    /^(?:https?|webcals?):\/\/\S+\s*$/i,
    'an address in a file',
    'download what is there, and give that',
  ],
]

/** Names of root elements, without their prefix. */
const ROOTS: readonly OtherType[] = [
  [
    /^(?:html|head|body|meta|title|link|script|style|div|main|section|table|p|h[1-6])$/i,
    'a web page',
    SAME_SITE,
  ],
  [/^icalendar$/i, 'xCal', 'give the .ics or schedule.xml of the same site'],
  [/^rss$/i, 'an RSS feed', SAME_SITE],
  [/^feed$/i, 'an Atom feed', SAME_SITE],
  [/^svg$/i, 'an SVG image'],
]

/** Number of bytes that are looked at: emails have long heads. */
const HEAD = 8192

/** Returns the problem of a file that is known to be of another type, or null. */
export function otherType(bytes: Uint8Array): Finding | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  return findType(STARTS, head.replace(/^\xef\xbb\xbf/, '').trimStart())
}

/** Returns the problem of markup with a root element that no program has, or null. */
export function otherRoot(root: string): Finding | null {
  return findType(ROOTS, root)
}

/** Returns the problem of JSON-LD, or null for other data. */
export function otherData(data: unknown): Finding | null {
  return isLinkedData(data, 0) ? problem('other-file-type', 'JSON-LD', SAME_SITE) : null
}

function findType(types: readonly OtherType[], text: string): Finding | null {
  const [, kind, hint] = types.find(([pattern]) => pattern.test(text)) ?? []
  return kind === undefined ? null : problem('other-file-type', kind, hint)
}

/** Maximum depth of objects around JSON-LD, and number of members of a list that may be JSON-LD. */
const [MAX_DEPTH, MAX_MEMBERS] = [4, 20]

function isLinkedData(data: unknown, depth: number): boolean {
  if (typeof data !== 'object' || data === null || depth > MAX_DEPTH) return false
  if (!Array.isArray(data) && '@context' in data) return true
  const members = Object.values(data).slice(0, MAX_MEMBERS)
  return members.some((member) => isLinkedData(member, depth + 1))
}
