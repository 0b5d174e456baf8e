/** Writes a program as CSV (RFC 4180): a row for each session, talk or deadline. */
import { stringify } from 'csv-stringify/sync'
import type { Deadline, Program, Session, Talk } from '../model/program.ts'
import { roomText } from '../model/rooms.ts'
import { factsOn, type ShownAs } from '../model/shown.ts'
import { isEmpty, restrictTo, type Selection } from '../query/select.ts'
import { deadlineJson, type JsonView } from '../render/json/parts.ts'
import { listPeople } from '../render/phrases/people.ts'
import { formatTime, isoDate, isoInstant } from '../time/format.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import type { Writer } from './writer.ts'

/** Columns with values of their own: what a row is, and the id of a talk's session. */
const OWN_COLUMNS = ['kind', 'session'] as const
/** Columns of deadlines alone. */
const DEADLINE_COLUMNS = ['opens', 'was', 'announced', 'due_inferred'] as const
/** Columns that spreadsheets take for dates and times, and what was added with them. */
const SHEET_COLUMNS = [
  'date',
  'start_time',
  'end_time',
  'end_date',
  'session_title',
  'due',
] as const
type Column =
  | CsvFact
  | (typeof OWN_COLUMNS | typeof DEADLINE_COLUMNS | typeof SHEET_COLUMNS)[number]
type CsvFact = ShownAs<'csv', 'own' | 'inherited'>
type Row = Readonly<Record<Column, string>>

/** Facts that CSV does not show as the model has them. */
const VALUES = {
  start: ({ start }, zone) => time(start, zone),
  end: ({ end }, zone) => time(end, zone),
  endInferred: ({ endInferred }) => String(endInferred),
  rooms: (item) => roomText(item) ?? '',
  speakers: ({ speakers }) => listPeople(speakers),
  chairs: ({ chairs }) => listPeople(chairs),
} satisfies Partial<Record<CsvFact, (item: Session | Talk, zone: Zone) => string>>

type PlainFact = Exclude<CsvFact, keyof typeof VALUES>

const FACTS = factsOn('csv')
const ITEM_COLUMNS = FACTS.flatMap(({ fact }): Column[] => {
  if (fact === 'id') return ['kind', fact]
  return fact === 'chairs' ? [fact, 'session'] : [fact]
})
/** New columns are added at the end: readers may count those they know. */
const COLUMNS: readonly Column[] = [...ITEM_COLUMNS, ...DEADLINE_COLUMNS, ...SHEET_COLUMNS]
/** A row without values. */
const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row

/** Headings that are not the name of the fact. */
const HEADS: Partial<Record<Column, string>> = { endInferred: 'end_inferred', rooms: 'room' }

/** Writes the table. Deadlines are rows only if asked for, or if there is nothing else. */
export const write: Writer = ({ program, selection, zone, wantsDeadlines }) => {
  const hasItems = selection.sessions.length + selection.talks.length > 0
  const deadlines = wantsDeadlines || !hasItems ? selection.deadlines : []
  return { text: isEmpty(selection) ? null : csvText(program, { ...selection, deadlines }, zone) }
}

/** Returns the table in the order of the program. A talk can be selected without its session. */
export function csvText(program: Program, selection: Selection, zone: Zone): string {
  const selectedSessions = new Set(selection.sessions.map(({ id }) => id))
  const { days, deadlines } = restrictTo(program, selection)
  const items = days.flatMap(({ date, sessions }) => {
    return sessions.flatMap((session) => [
      ...(selectedSessions.has(session.id) ? [sessionRow(session, date, zone)] : []),
      ...session.talks.map((talk) => talkRow(talk, session, date, zone)),
    ])
  })
  const rows = [...items, ...deadlines.map((deadline) => deadlineRow(deadline, { program, zone }))]
  const heads = COLUMNS.map((column) => HEADS[column] ?? column)
  const cells = rows.map((row) => COLUMNS.map((column) => guard(row[column])))
  // LibreOffice separates cells at tabs and semicolons too, unless they are quoted.
  return stringify([heads, ...cells], { record_delimiter: '\r\n', quoted_match: /[;\t]/ })
}

function sessionRow(session: Session, date: IsoDate, zone: Zone): Row {
  return { ...EMPTY, ...itemCells(session, null, date, zone), kind: 'session' }
}

function talkRow(talk: Talk, session: Session, date: IsoDate, zone: Zone): Row {
  const own = { kind: 'talk', session: session.id, session_title: session.title }
  return { ...EMPTY, ...itemCells(talk, session, date, zone), ...own }
}

/** Returns the cells that sessions and talks share. `date` is for those without a time. */
function itemCells(
  item: Session | Talk,
  session: Session | null,
  date: IsoDate,
  zone: Zone,
): Partial<Row> {
  const values = FACTS.map(({ fact, mode }) => {
    if (fact in VALUES) return [fact, VALUES[fact as keyof typeof VALUES](item, zone)]
    const inherited = mode === 'inherited' ? session?.[fact as PlainFact] : null
    return [fact, item[fact as PlainFact] ?? inherited ?? '']
  })
  const { start, end } = item
  return {
    ...Object.fromEntries(values),
    ...(start === null
      ? { date }
      : { date: isoDate(start, zone), start_time: formatTime(start, zone) }),
    ...(end === null ? {} : { end_date: isoDate(end, zone), end_time: formatTime(end, zone) }),
  }
}

function deadlineRow(deadline: Deadline, view: JsonView): Row {
  const { id, title, type, status, due, note, url } = deadline
  const { opens, was, announced, dueInferred } = deadlineJson(deadline, view)
  const { zone } = view
  const start = time(due, zone)
  const own = {
    due: start,
    ...(due === null ? {} : { date: isoDate(due, zone), start_time: formatTime(due, zone) }),
    opens: opens ?? '',
    was: was.map((former) => former ?? 'unknown').join('; '),
    announced,
    due_inferred: String(dueInferred),
  }
  const texts = { note: note ?? '', url: url ?? '' }
  return { ...EMPTY, kind: 'deadline', id, title, type, status, start, ...texts, ...own }
}

function time(instant: Instant | null, zone: Zone): string {
  return instant === null ? '' : isoInstant(instant, zone)
}

/**
 * Returns a cell that no spreadsheet takes for a formula: an apostrophe goes before the characters
 * that start one, on any line of the cell (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function guard(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/^(?=\s*[=+\-@\t\uff1d\uff0b\uff0d\uff20])/gm, "'")
}
