/** Reads a list of deadlines to one program: of all its events, or of one of them. */
import { MAX_EXAMPLES } from '../../model/note.ts'
import { problem } from '../../model/problems/index.ts'
import { suggestId } from '../../program/ids.ts'
import type { Data } from '../content.ts'
import { fieldsOf, isFields, listOf, textOf } from '../data/access.ts'
import { deadlineTypeIn } from '../entries/deadline-types.ts'
import { SourceIds } from '../entries/ids.ts'
import { Lost } from '../entries/lost.ts'
import { Notes } from '../entries/notes.ts'
import type { SourceDeadline } from '../entries/source-program.ts'
import type { Read } from '../reader.ts'
import { SourceError } from '../source-error.ts'
import { AI_DEADLINES } from './ai-deadlines.ts'
import { CCFDDL } from './ccfddl.ts'
import { chooseEvent } from './choose-event.ts'
import { CONFS_TECH } from './confs-tech.ts'
import { idsOfDates } from './date-ids.ts'
import { dueText } from './due.ts'
import { headOfEvent, headOfList } from './heads.ts'
import type { IdentifiedEvent, ListedDate, ListedEvent, ListFormat } from './list.ts'
import { joinRebuttals } from './rebuttals.ts'

/** Maximum numbers of a list: the largest has some 5,000 dates. */
const [MAX_EVENTS, MAX_DATES] = [15_000, 15_000]
/** Maximum length of a name, in characters: more than a title may have. */
const MAX_NAME = 2000

/** The kinds of lists, in the order in which one is looked for. */
const KINDS: readonly ListFormat[] = [CCFDDL, AI_DEADLINES, CONFS_TECH]

export const read: Read = ({ data }, request, notes) => {
  if (data === null) throw new Error('a list of deadlines is data')
  const { part, assumed } = request
  if (assumed.zone !== null) throw new SourceError(problem('zone-of-no-use'))
  const entries = listOf(data.value)
  const format = kindOf(entries)
  const all = part === null ? identified(entries, format, notes) : eventsToChoose(data, format)
  const chosen = part === null ? null : chooseEvent(part, all)
  const tools = { data, notes, isPart: part !== null }
  const dated = datesOf(chosen ? [chosen] : all, tools)
  noteUnread(dated, tools)
  return {
    head: chosen ? headOfEvent(chosen) : headOfList(all, format, request),
    items: [],
    deadlines: dated.flatMap(({ event, dates }) => deadlinesOf(event, dates, tools)),
    entries: dated.reduce(
      (sum, { entries: own }) => sum + own,
      chosen ? 0 : noteOthers(entries, tools),
    ),
  }
}

/** Returns the kind that names a list: the first of those of its entries. */
function kindOf(entries: readonly unknown[]): ListFormat {
  return KINDS.find(({ isEntry }) => entries.some((entry) => isEntry(fieldsOf(entry)))) ?? CCFDDL
}

/** An event with the kind of its entry. */
type KnownEvent = ListedEvent & Pick<IdentifiedEvent, 'format'>

/** Yields the events of all entries, each read by its own kind, else by that of the list. */
function* eventsOf(entries: readonly unknown[], listKind: ListFormat): Generator<KnownEvent> {
  for (const [index, entry] of entries.entries()) {
    if (!isFields(entry)) continue
    const format = KINDS.find(({ isEntry }) => isEntry(entry)) ?? listKind
    for (const event of format.eventsOf(entry, [index])) yield { ...event, format }
  }
}

/** Notes the members of a list that are no entries, such as a text, and returns their number. */
function noteOthers(entries: readonly unknown[], { data, notes }: ListTools): number {
  const others = [...entries.keys()].filter((index) => !isFields(entries[index]))
  for (const [number, index] of others.entries()) {
    const isShown = number < MAX_EXAMPLES
    const where = isShown ? data.placeOf([index]) : null
    const what = 'members of the list that are not events'
    notes.leftOut('entry', what, { example: isShown ? textOf(entries[index]) : null, where })
  }
  return others.length
}

/** Returns the events of a list, each with an id of its own. */
function identified(
  entries: readonly unknown[],
  format: ListFormat,
  notes: Notes,
): IdentifiedEvent[] {
  return identify([...limited(eventsOf(entries, format), MAX_EVENTS, 'events')], notes)
}

/** Events by their list: one after another may be chosen. */
const EVENTS = new WeakMap<Data, readonly IdentifiedEvent[]>()

/** Returns the same without notes, which are about other events than the chosen one. */
function eventsToChoose(data: Data, format: ListFormat): readonly IdentifiedEvent[] {
  const events = EVENTS.get(data) ?? identified(listOf(data.value), format, new Notes())
  EVENTS.set(data, events)
  return events
}

/** Passes items on. Throws a SourceError after a number of them. */
function* limited<T>(items: Iterable<T>, most: number, noun: string): Generator<T> {
  let left = most
  for (const item of items) {
    if (left-- === 0) throw new SourceError(problem('too-large', `more than ${most} ${noun}`))
    yield item
  }
}

/** Returns events with their dates, which must not be too many in all. */
function datesOf(events: readonly IdentifiedEvent[], { data, notes }: ListTools): DatedEvent[] {
  const dated = events.map((event) => ({ event, dates: [] as ListedDate[] }))
  for (const [index, date] of limited(allDates(events), MAX_DATES, 'deadlines')) {
    dated[index]?.dates.push(date)
  }
  return dated.map(({ event, dates }) => {
    const joined = joinRebuttals(dates, ({ label, path }) => {
      const example = titleOf(event, label)
      const noted = { example, where: data.placeOf(path), isMinor: true as const }
      notes.leftOut('entry', 'starts of rebuttals: kept as the opening of their end', noted)
    })
    return { event, dates: joined, entries: dates.length }
  })
}

/** Yields each date with the index of its event. */
function* allDates(
  events: readonly IdentifiedEvent[],
): Generator<[index: number, date: ListedDate]> {
  for (const [index, event] of events.entries()) {
    for (const date of event.format.datesOf(event)) yield [index, date]
  }
}

/** Gives each event an id of its own: that of the list, else from its name. */
function identify(events: readonly KnownEvent[], notes: Notes): IdentifiedEvent[] {
  const named = events.map((event) => {
    // Longer ones are cut, and noted, where titles are cleaned.
    const series = event.series.slice(0, MAX_NAME)
    const year = event.year?.slice(0, MAX_NAME) ?? null
    const name = nameOf({ ...event, series, year })
    return { ...event, series, year, name, id: event.id ?? suggestId(name) }
  })
  const ids = new SourceIds(
    named.map(({ id }) => id),
    notes,
  )
  return named.map((event) => ({ ...event, id: ids.next(event.id) }))
}

/** Returns `ICML 2026`. */
function nameOf({ series, year }: ListedEvent): string {
  return year === null || series.includes(year) ? series : `${series} ${year}`
}

interface ListTools {
  readonly data: Data
  readonly notes: Notes
  /** True if one event of the list is read. */
  readonly isPart: boolean
}

/** An event with all of its dates. */
interface DatedEvent {
  readonly event: IdentifiedEvent
  readonly dates: readonly ListedDate[]
  /** How many dates the list has of it: a start and an end may have become one. */
  readonly entries: number
}

function deadlinesOf(
  event: IdentifiedEvent,
  dates: readonly ListedDate[],
  { data, notes }: ListTools,
): SourceDeadline[] {
  const dated = dates.filter(({ date, isRepeat }) => date !== null && !isRepeat)
  const ids = idsOfDates(event, dated, notes)
  return dates.flatMap((listed): SourceDeadline[] => {
    const { word, label, date, zone, opens, note, path } = listed
    const title = titleOf(event, label)
    const where = data.placeOf(path)
    if (listed.isRepeat) {
      notes.leftOut('entry', 'a date that the list "deadlines" has too', { example: title, where })
      return []
    }
    if (date === null) {
      notes.leftOut('entry', 'deadlines without a date', { example: title, where })
      return []
    }
    const due = dueText(date, zone, notes)
    const opening = opens == null ? null : dueText(opens, zone, notes)
    const url = listed.url ?? event.url
    const id = ids.get(listed) ?? null
    return [{ id, type: deadlineTypeIn(word), title, due, opens: opening, note, url, where }]
  })
}

/** Returns `ICML 2026: paper`. */
function titleOf({ name }: IdentifiedEvent, label: string): string {
  return `${name}: ${label}`
}

/** Notes events without a date, and the keys of events and dates that are not read. */
function noteUnread(dated: readonly DatedEvent[], { data, notes, isPart }: ListTools): void {
  const lost = new Lost()
  for (const { event, dates } of dated) {
    if (dates.length === 0) {
      const noted = {
        ...{ example: event.name, where: data.placeOf(event.path) },
        isMinor: true as const,
      }
      notes.leftOut('field', 'events without a deadline', noted)
    }
    const { keys, headKeys } = event.format
    const known = new Set<unknown>([...keys, ...(isPart ? headKeys : [])])
    for (const { path } of dates) known.add(path.at(-1))
    for (const part of event.parts) {
      for (const [key, value] of Object.entries(part)) {
        if (!known.has(key) && value !== null && value !== '') lost.count(key)
      }
    }
  }
  lost.addTo(notes)
}
