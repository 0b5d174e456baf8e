/** Problems of a file whose values make no sense, alone or together. */
import { count } from '../../text/count.ts'
import { quoted, shorten, type Text, write } from './quote.ts'

export const MEANING = {
  'no-content': (): Text => [
    'neither "days" nor "deadlines"',
    'a program needs at least one of them',
  ],
  'too-large': (size: string): Text => [size, 'split the program into several files'],
  'bad-date': (reason: string, hint: string | null): Text => [reason, write(hint)],
  'bad-time': (reason: string, hint: string | null): Text => [reason, write(hint)],
  'bad-zone': (reason: string, hint: string | null): Text => [reason, write(hint)],
  'bad-color': (text: string, near: string | null): Text => [
    `${quoted(text)} is not a color`,
    write(near ?? '"#0a7c66", or a CSS name such as teal'),
  ],
  'hour-without-zone': (date: string, time: string, zones: readonly string[]): Text => [
    `${time} without a zone can mean different times`,
    write(zones.map((zone) => `${date} ${time} ${zone}`).join(', or ')),
  ],
  'opens-late': (due: string): Text => [
    `the opening is not before the due date, ${shorten(due)}`,
    'check both dates',
  ],
  'opens-tbd': (): Text => [
    'without a date, this counts as open already',
    'leave "opens" out, or write a date; "due" can be TBD',
  ],
  'bad-duration': (reason: string, hint: string | null): Text => [reason, write(hint)],
  'zero-duration': (): Text => ['the duration is zero', write('30m')],
  'zone-in-session': (atVenue: string | null): Text => [
    "session times are in the venue's zone",
    write(atVenue) ?? 'leave the zone out',
  ],
  'time-range': (text: string, hint: string): Text => [
    `${quoted(text)} is both a start and an end`,
    write(hint),
  ],
  'day-tbd': (text: string): Text => [
    `${quoted(text)} is not a date`,
    'leave the day out until its date is known',
  ],
  'was-tbd': (text: string): Text => [
    `${quoted(text)} is not a date`,
    'leave it out, or write: unknown',
  ],
  'end-tbd': (text: string): Text => [
    `${quoted(text)} is not a time`,
    'leave "end" out until it is known',
  ],
  'duration-as-end': (text: string): Text => [
    `${quoted(text)} is a duration, not an end`,
    write(`duration: ${shorten(text)}`),
  ],
  'never-happens': (time: string | null, date: string, from: string, to: string): Text => [
    `there is no ${time === null ? '' : `${time} on `}${date}: clocks go from ${from} to ${to}`,
    null,
  ],
  'starts-at-24': (next: string | null): Text => [
    '24:00 can only be an end',
    write(next && `${next} 00:00`) ?? 'write 00:00 with the next date',
  ],
  'end-and-duration': (): Text => ['both an end and a duration', 'keep one of them'],
  'end-without-start': (key: string, isToBeAnnounced: boolean): Text => [
    `"${key}" without a start`,
    isToBeAnnounced ? 'leave it out until the start is known' : write('start: 08:30'),
  ],
  'other-day': (date: string, day: string): Text => [
    `${date} is not the date of its day, ${day}`,
    'fix the date, or move it to its day',
  ],
  'no-start': (): Text => [
    'neither this session nor any of its talks has a start',
    write('start: 08:30'),
  ],
  'timed-talks': (): Text => [
    'the time is to be announced, but a talk has one',
    'leave the start out: the session starts with its first talk',
  ],
  'no-title': (): Text => ['neither a title nor speakers', write('title: …')],
  'out-of-order': (time: string, previous: string, hint: string | null): Text => [
    `${time} is listed after ${previous}`,
    hint === null ? 'sort by time' : write(hint),
  ],
  'end-before-start': (end: string, start: string, hint: string | null): Text => [
    `the end, ${end}, is not after the start, ${start}`,
    hint === null ? 'check both' : write(hint),
  ],
  'too-long-session': (days: number): Text => [
    `this lasts longer than ${days} days`,
    'check its end, or write a session for each day',
  ],
  'before-block': (time: string, start: string): Text => [
    `${time} is before the session starts, at ${start}`,
    null,
  ],
  'after-block': (time: string, end: string): Text => [
    `${time} is after the session ends, at ${end}`,
    null,
  ],
  'duplicate-day': (date: string, line: number): Text => [
    `${date} is already used on line ${line}`,
    'move the sessions there',
  ],
  'duplicate-id': (id: string, line: number): Text => [
    `id "${id}" is already used on line ${line}`,
    'write another id',
  ],
  brackets: (text: string, fixed: string | null): Text => [
    `the brackets in ${quoted(text)} don't match`,
    fixed === null
      ? 'quote a name that contains a comma'
      : write(fixed.includes(',') ? JSON.stringify(fixed) : fixed),
  ],
  'several-people': (names: readonly string[], inList: boolean): Text => [
    `${count(names.length, 'name')} in one text`,
    write(eachApart(names, inList)),
  ],
  'bad-person': (text: string, fixed = 'Name (Affiliation)'): Text => [
    `${quoted(text)} is not a name`,
    write(shorten(fixed)),
  ],
}

/** Lists several people as items of their own; two may also be a name and its affiliation. */
function eachApart(names: readonly string[], inList: boolean): string {
  const items = names.map((name) => (name.includes(',') ? JSON.stringify(name) : name))
  const apart = inList
    ? `${items.map((item) => `- ${item}`).join(' and ')}, each on its own line`
    : `[${items.join(', ')}]`
  const [name, affiliation, ...more] = names
  const isPair = more.length === 0 && !names.some((text) => text.includes('('))
  return isPair ? `${apart}, or ${name} (${affiliation})` : apart
}
