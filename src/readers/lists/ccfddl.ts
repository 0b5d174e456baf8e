/** Lists of ccfddl: conferences, their years, and the rounds of each year. */
import type { Path } from '../../model/problem.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../data/access.ts'
import type { ListedDate, ListedEvent, ListFormat } from './list.ts'
import { isCcfddlEntry } from './recognise.ts'

export const CCFDDL: ListFormat = {
  name: 'ccfddl',
  isEntry: isCcfddlEntry,
  eventsOf,
  datesOf,
  keys: 'title confs year id link timeline timezone deadline abstract_deadline comment'.split(' '),
  headKeys: ['description', 'place', 'date'],
}

function* eventsOf(series: Fields, path: Path): Generator<ListedEvent> {
  const confs = listOf(series.confs)
  // A conference without a year is one that has no deadline.
  for (const [year, conf] of (confs.length === 0 ? [{}] : confs).entries()) {
    const fields = fieldsOf(conf)
    yield {
      id: textOf(fields.id),
      series: textOf(series.title) ?? textOf(series.description) ?? '',
      year: textOf(fields.year),
      fullName: textOf(series.description),
      url: textOf(fields.link),
      venue: [textOf(fields.place)],
      date: textOf(fields.date),
      fields,
      path: confs.length === 0 ? path : [...path, 'confs', year],
      parts: [...(year === 0 ? [series] : []), fields, ...listOf(fields.timeline).map(fieldsOf)],
    }
  }
}

/** Types by the key that holds their date. */
const KEYS = [
  ['abstract_deadline', 'abstract'],
  ['deadline', 'paper'],
] as const

function* datesOf({ fields, path }: ListedEvent): Generator<ListedDate> {
  const zone = textOf(fields.timezone)
  for (const [index, round] of listOf(fields.timeline).entries()) {
    const { comment, ...dates } = fieldsOf(round)
    const text = textOf(comment)
    const isLabel = text !== null && LABEL.test(text)
    for (const [key, word] of KEYS) {
      const date = textOf(dates[key])
      if (date === null) continue
      yield {
        word,
        label: isLabel ? `${word} (${text})` : word,
        date,
        zone,
        note: isLabel ? null : text,
        url: null,
        path: [...path, 'timeline', index],
      }
    }
  }
}

/** Matches a comment that names a round: up to four words, no sentence and no date. */
const LABEL = /^(?!.*(?:\d{3}|[.!?:<&]))\S{1,20}(?: \S{1,20}){0,3}$/
