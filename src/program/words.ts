/** Every problem of a program file, in words. A function a problem; its `code` is its name. */

import type { Severity, Wording } from '../problem.ts'
import { count } from '../time/countdown.ts'

function say(
  code: string,
  message: string,
  hint: string | null = null,
  severity: Severity = 'error',
): Wording {
  return { code, severity, message, hint }
}

const write = (text: string | null) => (text === null ? null : `write: ${text}`)
const quoted = (text: string) => JSON.stringify(text)

export const words = {
  // YAML
  syntax: (message: string) => say('syntax', message),
  colonInText: (text: string) =>
    say('colon-in-text', 'a text with ": " needs quotes', write(quoted(text))),
  moreMayFollow: () => say('syntax', 'more problems may show once the YAML can be read'),
  notUtf8: () => say('not-utf-8', 'this is not UTF-8 text', 'save the file as UTF-8'),
  tooLarge: (limit: string) => say('too-large', `larger than ${limit}`),
  emptyFile: () => say('empty-file', 'the file is empty', write('format: 1')),
  notAllowed: (what: string, source: string) =>
    say('not-allowed', `${what} are not allowed here`, write(quoted(source))),
  duplicateKey: (key: string, line: number) =>
    say('duplicate-key', `"${key}" stands here already, in line ${line}`),

  // shape
  unknownKey: (key: string, near: string | null) =>
    say('unknown-key', `unknown key "${key}"`, write(near)),
  missingKey: (key: string) => say('missing-key', `"${key}" is missing here`, write(`${key}: …`)),
  nothing: (key: string) => say('nothing', `nothing stands after "${key}"`),
  notText: (source: string, kind: string) =>
    say('not-text', `${kind} where text is due`, source === '' ? null : write(quoted(source))),
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
  happensTwice: (time: string, date: string) =>
    say('happens-twice', `${time} happens twice on ${date}; taken as the first`, null, 'warning'),
  startsAt24: (next: string) =>
    say('starts-at-24', '24:00 can be an end only', write(`${next} 00:00`)),
  endAndDuration: () => say('end-and-duration', 'both an end and a duration', 'keep one of them'),
  endWithoutStart: (key: string) =>
    say('end-without-start', `"${key}" without a start`, write('start: 08:30')),
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
  endBeforeStart: (end: string, start: string, hint: string) =>
    say('end-before-start', `the end, ${end}, is not after the start, ${start}`, write(hint)),
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
  severalPeople: (names: readonly string[]) =>
    say('several-people', `${count(names.length, 'name')} in one`, write(`[${names.join(', ')}]`)),
  badPerson: (text: string) =>
    say('bad-person', `${quoted(text)} is no name`, write('Name (Affiliation)')),
  assumedZone: () =>
    say(
      'assumed-zone',
      'no zone: taken as AoE (UTC-12)',
      write('the zone, such as AoE, UTC or PT'),
      'warning',
    ),
  twelveAm: () =>
    say(
      'twelve-am',
      '12:00 AM is the start of the day',
      write('00:00, or 23:59 for its end'),
      'warning',
    ),
} as const satisfies Record<string, (...values: never[]) => Wording>
