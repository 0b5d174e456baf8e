/**
 * Lists of AI Deadlines and its many relatives: one entry for each year of a conference, with
 * a list `deadlines`, or with keys such as `deadline` and `abstract_deadline`.
 */
import type { Path } from '../../model/problem.ts'
import { oneLine } from '../../text/one-line.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../data/access.ts'
import { CALL, deadlineKeys } from './deadline-keys.ts'
import type { ListedDate, ListedEvent, ListFormat } from './list.ts'
import { isAiDeadlinesEntry } from './recognise.ts'
import { fillTemplate } from './template.ts'

export const AI_DEADLINES: ListFormat = {
  name: 'AI Deadlines',
  isEntry: isAiDeadlinesEntry,
  eventsOf,
  datesOf,
  keys: 'title name conference year id link cfp_link deadlines type label date timezone note comment'.split(
    ' ',
  ),
  headKeys: 'full_name description venue place city country'.split(' '),
}

function eventsOf(fields: Fields, path: Path): ListedEvent[] {
  const first = (...keys: readonly string[]) => {
    return keys.map((key) => textOf(fields[key])).find((text) => text !== null) ?? null
  }
  return [
    {
      id: first('id'),
      series: first('title', 'name', 'conference', 'full_name') ?? '',
      year: first('year'),
      fullName: first('full_name', 'description'),
      url: first('link'),
      venue: ['venue', 'place', 'city', 'country'].map((key) => textOf(fields[key])),
      date: first('date'),
      fields,
      path,
      parts: [fields, ...listOf(fields.deadlines).map(fieldsOf)],
    },
  ]
}

function* datesOf(event: ListedEvent): Generator<ListedDate> {
  const { fields } = event
  const common = { zone: textOf(fields.timezone), note: notesOf(fields) }
  /** Dates of the list, which keys repeat for older readers. */
  const listed = new Set<string | null>()
  for (const [index, deadline] of listOf(fields.deadlines).entries()) {
    const date = fromList(fieldsOf(deadline), [...event.path, 'deadlines', index], common)
    listed.add(date.date)
    yield date
  }
  for (const date of fromKeys(event, common)) {
    // An address, where a list has the dates.
    if (listed.size > 0 && date.word === CALL) continue
    yield { ...date, isRepeat: listed.has(date.date) }
  }
}

/** What the dates of an event share, unless they have their own. */
type Common = Pick<ListedDate, 'zone' | 'note'>

function fromList(deadline: Fields, path: Path, { zone, note }: Common): ListedDate {
  const word = textOf(deadline.type) ?? textOf(deadline.label) ?? 'deadline'
  return {
    word,
    label: textOf(deadline.label) ?? labelOf(word),
    date: textOf(deadline.date),
    zone: textOf(deadline.timezone) ?? zone,
    note: notesOf(deadline) ?? note,
    url: textOf(deadline.link),
    path,
  }
}

function* fromKeys({ fields, year, path }: ListedEvent, common: Common): Generator<ListedDate> {
  const url = textOf(fields.cfp_link)
  for (const { key, word } of deadlineKeys(fields)) {
    for (const written of [fields[key]].flat()) {
      for (const date of fillTemplate(textOf(written) ?? '', year)) {
        yield { ...common, word, label: labelOf(word), date, url, path: [...path, key] }
      }
    }
  }
}

/** Labels of types whose words do not say what happens. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cfp: 'call for proposals',
    rebuttal_start: 'rebuttal starts',
    rebuttal_end: 'rebuttal ends',
    review_release: 'reviews released',
  }),
)

/** Returns the words for a type in a sentence: `camera_ready` is `camera ready`. */
function labelOf(word: string): string {
  return LABELS.get(word) ?? oneLine(word.toLowerCase().replaceAll('_', ' '))
}

function notesOf({ note, comment }: Fields): string | null {
  const texts = [note, comment].flatMap((text) => textOf(text) ?? [])
  return texts.length === 0 ? null : texts.join('; ')
}
