/** Every problem of a program file, in words. A function a problem; its `code` is its name. */

import { count } from '../text/count.ts'
import type { Finding } from './problem.ts'

function say(code: string, message: string, hint: string | null = null): Finding {
  return { code, severity: 'error', message, hint }
}

const LONGEST_QUOTE = 200

function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`
}

/** Several people, each an item; two may as well be a name and an affiliation. */
function eachApart(names: readonly string[], inList: boolean): string {
  const items = names.map((name) => (name.includes(',') ? JSON.stringify(name) : name))
  const apart = inList
    ? `${items.map((item) => `- ${item}`).join(' and ')}, each on its line`
    : `[${items.join(', ')}]`
  const [name, affiliation, ...more] = names
  const isPair = more.length === 0 && !names.some((text) => text.includes('('))
  return isPair ? `${apart}, or ${name} (${affiliation})` : apart
}

/** What may be right, and is worth a look. */
function doubt(code: string, message: string, hint: string | null = null): Finding {
  return { code, severity: 'warning', message, hint }
}

const write = (text: string | null) => (text === null ? null : `write: ${text}`)
/** A text of the file, cut where it is longer than a name may be. */
const quoted = (text: string) => JSON.stringify(shorten(text))

export const words = {
  // bytes
  otherKind: (kind: string) =>
    say('not-text', `this is ${kind}`, 'a program file is YAML: text in UTF-8'),
  notUtf8: () => say('not-utf-8', 'this is not UTF-8; perhaps Latin-1', 'save the file as UTF-8'),
  nulByte: () => say('nul-byte', 'a NUL byte: this is no text', 'save the file as UTF-8 text'),
  webPage: () =>
    say(
      'web-page',
      'this is a web page or XML',
      'a program file is YAML: download the file itself',
    ),
  emptyFile: () => say('empty-file', 'the file is empty', 'esfomo init writes one to start from'),

  // YAML
  tooMuch: () => say('too-much', 'more values than any program has'),
  tooDeep: () => say('too-deep', 'lists within lists, deeper than any program has'),
  noYaml: () => say('no-yaml', 'this is no YAML, from here on'),
  needsQuotes: (noun: string, need: string, mended: string) =>
    say(
      'needs-quotes',
      `${/^a/.test(noun) ? 'an' : 'a'} ${noun} ${need} needs quotes`,
      write(shorten(mended)),
    ),
  hashInText: () => say('hash', 'the text ends before this "#"', 'put the whole text in quotes'),
  hash: () =>
    say('hash', 'what follows this "#" is lost', 'take it out, or write "# " for a comment'),
  syntax: () =>
    say('syntax', "YAML can't read this", 'a text with special characters wants quotes'),
  moreMayFollow: () => say('more', 'more may show once this can be read'),
  tab: () => say('tab', 'a tab sets this line in', 'write: blanks in its place'),
  indent: () =>
    say(
      'indent',
      'this line is set in by more or less than its neighbours',
      'line it up with them',
    ),
  noColon: () =>
    say(
      'no-colon',
      'a ": " is missing here, or the next line is set in too far',
      write('key: value'),
    ),
  unclosed: () => say('unclosed', 'something is missing here: a value, a quote or a bracket'),
  secondDocument: () =>
    say('second-document', 'a second document begins', 'take out the "---"; a file is one program'),
  escape: () => say('escape', 'no such escape in double quotes', "write: '…' around the text"),
  alias: (name: string) =>
    say(
      'alias',
      'aliases are not used here',
      `write the text out, or quote it: "*${shorten(name)}"`,
    ),
  aliases: () => say('alias', 'anchors and aliases are not used here', 'write the texts out'),
  directive: () =>
    say('directive', 'directives are not used here', 'take this line out; the file is YAML 1.2'),
  unclosedQuote: () => say('unclosed', 'the quote that opens here is not closed', 'close it'),
  noBlank: (key: string, rest: string) =>
    say('no-blank', `a blank is missing after "${key}:"`, write(`${key}: ${shorten(rest)}`)),
  noColonAfter: (key: string, rest: string) =>
    say('no-colon', `a ":" is missing after "${key}"`, write(`${key}: ${shorten(rest)}`.trim())),
  missingDash: (key: string, line: number) =>
    say(
      'missing-dash',
      `${quoted(key)} and others stand in line ${line} already`,
      'a new item begins with "- "',
    ),
  oldMac: () =>
    say('line-ends', 'the lines end in CR alone', 'save the file with the line ends of today'),
  anchor: (name: string) =>
    say('anchor', 'anchors are not used here', `take out "&${name}", or quote the text`),
  tag: () => say('tag', 'tags are not used here', 'take out the "!…", or quote the text'),
  duplicateKey: (key: string, line: number) =>
    say(
      'duplicate-key',
      `${quoted(key)} stands here already, in line ${line}`,
      'take one of them out',
    ),

  // shape
  unknownKey: (key: string, near: string | null) =>
    say('unknown-key', `unknown key ${quoted(key)}`, write(near)),
  missingKey: (key: string) => say('missing-key', `"${key}" is missing here`, write(`${key}: …`)),
  nothing: (key: string) => say('nothing', `nothing stands after "${key}"`),
  notText: (source: string, kind: string) =>
    say('not-text', `${kind} where text is due`, source === '' ? null : write(quoted(source))),
  notMapItem: (key: string) => say('not-map', `each item of "${key}" takes "key: value" lines`),
  notList: (key: string) => say('not-list', `"${key}" takes a list: each item after a "- "`),
  notMap: (key: string) =>
    say(
      'not-map',
      key === '' ? 'a file starts with "key: value" lines' : `"${key}" takes "key: value" lines`,
    ),
  tooLong: (limit: number) => say('too-long', `longer than ${limit} characters`),
  unknownFormat: () => say('unknown-format', 'this version reads format 1', write('format: 1')),
  unknownValue: (key: string, value: string, near: string | null, all: readonly string[]) =>
    say('unknown-value', `no ${key} ${quoted(value)}`, write(near ?? all.join(', '))),
  badId: (id: string, suggestion: string) =>
    say(
      'bad-id',
      `${quoted(id)} is no id: a-z, 0-9, ".", "_" and "-", at most 64`,
      write(suggestion || null),
    ),
  badUrl: (text: string) => say('bad-url', `${quoted(text)} is no web address`, write('https://…')),
  badContact: (text: string) =>
    say('bad-contact', `${quoted(text)} is neither a mail address nor a link`),

  // meaning
  neitherDaysNorDeadlines: () =>
    say('no-content', 'neither "days" nor "deadlines"', 'a program has at least one of them'),
  badDate: (reason: string, hint: string | null) => say('bad-date', reason, write(hint)),
  badTime: (reason: string, hint: string | null) => say('bad-time', reason, write(hint)),
  badZone: (reason: string, hint: string | null) => say('bad-zone', reason, write(hint)),
  badDuration: (reason: string, hint: string | null) => say('bad-duration', reason, write(hint)),
  zoneInSession: () =>
    say('zone-in-session', "sessions are on the venue's clock", 'leave the zone out'),
  neverHappens: (time: string, date: string, from: string, to: string) =>
    say('never-happens', `there is no ${time} on ${date}: clocks go from ${from} to ${to}`),
  startsAt24: (next: string) =>
    say('starts-at-24', '24:00 can be an end only', write(`${next} 00:00`)),
  endAndDuration: () => say('end-and-duration', 'both an end and a duration', 'keep one of them'),
  endWithoutStart: (key: string) =>
    say('end-without-start', `"${key}" without a start`, write('start: 08:30')),
  otherDay: (date: string, day: string) =>
    say(
      'other-day',
      `${date} is not the day it stands under, ${day}`,
      'check the date, or move it to its day',
    ),
  noDuration: () => say('bad-duration', 'a duration of nothing', write('30m')),
  noStart: () =>
    say('no-start', 'neither this session nor a talk of it has a start', write('start: 08:30')),
  noTitle: () => say('no-title', 'neither a title nor speakers', write('title: …')),
  outOfOrder: (time: string, previous: string, hint: string | null) =>
    say(
      'out-of-order',
      `${time} stands after ${previous}`,
      hint === null ? 'put it in order of time' : write(hint),
    ),
  endBeforeStart: (end: string, start: string, hint: string | null) =>
    say(
      'end-before-start',
      `the end, ${end}, is not after the start, ${start}`,
      hint === null ? 'check both' : write(hint),
    ),
  beforeBlock: (time: string, start: string) =>
    say('before-block', `${time} is before the start of the session, ${start}`),
  afterBlock: (time: string, end: string) =>
    say('after-block', `${time} is after the end of the session, ${end}`),
  duplicateDay: (date: string, line: number) =>
    say('duplicate-day', `${date} stands in line ${line} already`, 'put its sessions there'),
  duplicateId: (id: string, line: number) =>
    say('duplicate-id', `the id "${id}" stands in line ${line} already`),
  bracketsDontPair: (text: string) =>
    say(
      'brackets',
      `the brackets of ${quoted(text)} don't pair`,
      'put a name with a comma in quotes',
    ),
  severalPeople: (names: readonly string[], inList: boolean) =>
    say('several-people', `${count(names.length, 'name')} in one`, write(eachApart(names, inList))),
  badPerson: (text: string) =>
    say('bad-person', `${quoted(text)} is no name`, write('Name (Affiliation)')),

  // doubts
  assumedZone: () =>
    doubt(
      'assumed-zone',
      'no zone: taken as AoE (UTC-12)',
      write('the zone, such as AoE, UTC or PT'),
    ),
  twelveAm: () =>
    doubt('twelve-am', '12:00 AM is the start of the day', write('00:00, or 23:59 for its end')),
  happensTwice: (time: string, date: string) =>
    doubt('happens-twice', `${time} happens twice on ${date}; taken as the first`),
  missingId: (id: string) =>
    doubt('missing-id', 'no id: calendars lose track of a new title', write(`id: ${id}`)),
  missingUpdated: () =>
    doubt(
      'missing-updated',
      `no "updated": calendars can't follow changes`,
      write('updated: the date and time of the last change'),
    ),
  guessedEnd: (clock: string) =>
    doubt('guessed-end', `no end, and nothing follows: guessed as ${clock}`, write('end: …')),
  longSession: (length: string) =>
    doubt('long-session', `this lasts ${length}`, 'check its end, and the start after it'),
  overlap: (title: string, end: string) =>
    doubt(
      'overlap',
      `${quoted(title)} goes on until ${end} in the same room`,
      'check both times, or the room',
    ),
  farDay: (date: string) =>
    doubt('far-day', `${date} is more than a year from the other days`, 'check the year'),
} as const satisfies Record<string, (...values: never[]) => Finding>
