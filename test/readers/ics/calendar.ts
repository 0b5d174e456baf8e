/** Writes small calendars for tests. */

/** Returns a calendar with CRLF of properties and entries, each given by its lines. */
export function calendar(
  head: readonly string[],
  ...entries: readonly (readonly string[])[]
): string {
  const lines = entries.flatMap((entry) => component('VEVENT', entry))
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

export function component(name: string, lines: readonly string[]): string[] {
  return [`BEGIN:${name}`, ...lines, `END:${name}`]
}

/** Returns the lines of an entry of an hour, in UTC. */
export function talk(
  title: string,
  start: string,
  { uid = `${title.toLowerCase().replaceAll(' ', '-')}`, more = [] as readonly string[] } = {},
): string[] {
  return [`UID:${uid}`, `SUMMARY:${title}`, `DTSTART:${start}`, 'DURATION:PT1H', ...more]
}
