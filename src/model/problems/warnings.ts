/** Problems that may be intended: warnings. */
import { quoted, shorten, type Text, write } from './quote.ts'

export const WARNINGS = {
  'assumed-zone': (): Text => [
    'no zone: assuming AoE (UTC-12)',
    write('the zone, such as AoE, UTC or PT'),
  ],
  'twelve-am': (time: string): Text => {
    const half = `12${time.slice(2)}`
    return time === '00:00'
      ? [
          `${half} AM is the start of the day`,
          write('00:00, noon, or 24:00 for the end of the day'),
        ]
      : [`${half} AM is just after midnight`, write(`${time}, or ${half} PM`)]
  },
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
  'guessed-end': (time: string, isLast: boolean): Text => [
    `no end, and nothing follows${isLast ? '' : ' in its room'}: assuming ${time}`,
    write('end: …'),
  ],
  'long-session': (length: string, inferredEnd: string | null): Text =>
    inferredEnd === null
      ? [`this lasts ${length}`, 'check its end, or add "checked: true"']
      : [`no end: assuming ${inferredEnd}, after ${length}`, write('end: …')],
  'night-hour': (time: string, afternoon: string): Text => [
    `${time} is hours before everything else on this day`,
    write(`${afternoon}, or add "checked: true"`),
  ],
  overlap: (title: string, end: string, place: 'room' | 'session'): Text => [
    `${quoted(title)} continues until ${end} in the same ${place}`,
    'check both times and rooms, or add "checked: true"',
  ],
  'two-places': (person: string, title: string, end: string): Text => [
    `${shorten(person)} is also in ${quoted(title)}, which continues until ${end}`,
    'check both times, or add "checked: true"',
  ],
  'nearly-the-same': (name: string, other: string): Text => [
    `${quoted(name)} is nearly the same as ${quoted(other)}`,
    `write ${quoted(other)} if it is the same, else add "checked: true"`,
  ],
  'joined-people': (name: string): Text => [
    `${quoted(name)} may be two people`,
    'write each as an item of a list, or add "checked: true"',
  ],
  'joined-rooms': (name: string, rooms: readonly string[], inList: boolean): Text => [
    `${quoted(name)} may be ${rooms.length === 2 ? 'two' : rooms.length} rooms`,
    inList
      ? 'write each as an item of the list, or add "checked: true"'
      : `write: [${rooms.join(', ')}], or add "checked: true"`,
  ],
  placeholder: (text: string, key: string, fix: string): Text => [
    `${quoted(text)} is shown as a ${key}`,
    fix,
  ],
  'far-day': (date: string): Text => [
    `${date} is more than half a year from the other days`,
    'check the year and month, or add "checked: true"',
  ],
  'due-too-early': (title: string): Text => [
    `this is due before ${quoted(title)}`,
    'check both dates, or add "checked: true"',
  ],
  'due-after-event': (lastDay: string): Text => [
    `this is due after the last day, ${lastDay}`,
    'check the date, or add "checked: true"',
  ],
}
