/** A program as a table for spreadsheets: RFC 4180, a row a session, talk or deadline. */
import { stringify } from 'csv-stringify/sync'
import type { Deadline, Program, Session, Talk } from '../model/program.ts'
import { restrictTo, type Selection } from '../query/select.ts'
import { listPeople } from '../render/phrases/people.ts'
import { isoInstant } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'

const HEADS = [
  ...['kind', 'id', 'title', 'type', 'status', 'start', 'end', 'end_inferred', 'room', 'track'],
  ...['speakers', 'chairs', 'session', 'url', 'note'],
] as const
type Row = Record<(typeof HEADS)[number], string>

/** In the order of the program. A session comes with its talks; a talk may come alone. */
export function csvText(program: Program, selection: Selection, zone: Zone): string {
  const whole = new Set(selection.sessions.map(({ id }) => id))
  const { days, deadlines } = restrictTo(program, selection)
  const items = days
    .flatMap(({ sessions }) => sessions)
    .flatMap((session) => [
      ...(whole.has(session.id) ? [itemRow('session', session, null, zone)] : []),
      ...session.talks.map((talk) => itemRow('talk', talk, session, zone)),
    ])
  const rows = [...items, ...deadlines.map((deadline) => deadlineRow(deadline, zone))]
  const guarded = rows.map((row) => HEADS.map((head) => guard(row[head])))
  return stringify([[...HEADS], ...guarded], { record_delimiter: '\r\n' })
}

function itemRow(kind: string, item: Session | Talk, session: Session | null, zone: Zone): Row {
  return {
    kind,
    id: item.id,
    title: item.title,
    type: item.type,
    status: item.status,
    start: time(item.start, zone),
    end: time(item.end, zone),
    end_inferred: String(item.endInferred),
    room: item.room ?? '',
    track: item.track ?? session?.track ?? '',
    speakers: listPeople(item.speakers),
    chairs: listPeople(item.chairs),
    session: session?.id ?? '',
    url: item.url ?? '',
    note: item.note ?? '',
  }
}

function deadlineRow(deadline: Deadline, zone: Zone): Row {
  const { id, title, type, due, note, url } = deadline
  const empty = Object.fromEntries(HEADS.map((head) => [head, ''])) as Row
  const start = time(due, zone)
  return { ...empty, kind: 'deadline', id, title, type, start, note: note ?? '', url: url ?? '' }
}

function time(instant: Instant | null, zone: Zone): string {
  return instant === null ? '' : isoInstant(instant, zone)
}

/**
 * A cell that begins, on any of its lines, with what a spreadsheet takes for a formula gets an
 * apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function guard(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/^(?=\s*[=+\-@\t\uff1d\uff0b\uff0d\uff20])/gm, "'")
}
