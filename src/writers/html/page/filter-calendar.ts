/** Takes some of the entries out of a calendar. */

const CRLF = '\r\n'

/**
 * Returns a calendar with the entries that have one of these UIDs. A calendar of one entry has no name,
 * as in an export: Outlook opens a calendar of its own for a file that names one.
 */
export function filterCalendar(text: string, uids: ReadonlySet<string>): string {
  // Whole lines: a title may be `END:VEVENT`.
  const entries = text.match(/(?<=\r\n)BEGIN:VEVENT\r\n.*?\r\nEND:VEVENT\r\n/gs) ?? []
  const kept = entries.filter((entry) => uids.has(uidIn(entry)))
  const [first = ''] = entries
  const head = text.slice(0, text.indexOf(first))
  const end = `END:VCALENDAR${CRLF}`
  return [kept.length === 1 ? withoutName(head) : head, ...kept, end].join('')
}

function uidIn(entry: string): string {
  return /\r\nUID:(.*?)\r\n/.exec(entry)?.[1] ?? ''
}

/** Removes the name, with its continuation lines. */
function withoutName(head: string): string {
  return head.replace(/^(?:X-WR-CALNAME|NAME):.*\r\n(?: .*\r\n)*/gm, '')
}
