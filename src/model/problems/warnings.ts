/** Problems that may be intended: warnings. */
import { quoted, type Text, write } from './quote.ts'

export const WARNINGS = {
  'assumed-zone': (): Text => [
    'no zone: assuming AoE (UTC-12)',
    write('the zone, such as AoE, UTC or PT'),
  ],
  'twelve-am': (): Text => [
    '12:00 AM is the start of the day',
    write('00:00, or 23:59 for its end'),
  ],
  'happens-twice': (time: string, date: string): Text => [
    `${time} happens twice on ${date}: assuming the first`,
    null,
  ],
  'missing-id': (id: string): Text => [
    "no id: calendars can't follow a change of title",
    write(`id: ${id}`),
  ],
  'missing-updated': (): Text => [
    `no "updated": calendars can't follow changes`,
    write('updated: the date and time of the last change'),
  ],
  'guessed-end': (time: string): Text => [
    `no end, and nothing follows: assuming ${time}`,
    write('end: …'),
  ],
  'long-session': (length: string): Text => [
    `this lasts ${length}`,
    'check its end, and the start after it',
  ],
  overlap: (title: string, end: string): Text => [
    `${quoted(title)} continues until ${end} in the same room`,
    'check both times, or the room',
  ],
  'far-day': (date: string): Text => [
    `${date} is more than a year from the other days`,
    'check the year',
  ],
}
