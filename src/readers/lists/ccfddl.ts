/** Reads lists of ccfddl: conferences, their years, and the rounds of each year. */
import { fieldsOf, listOf, textOf } from '../data/access.ts'
import type { ListedDate, ListedEvent } from './list.ts'
import { listReader } from './read-list.ts'

export const read = listReader({
  name: 'ccfddl',
  eventsOf,
  datesOf,
  keys: 'title confs year id link timeline timezone deadline abstract_deadline comment'.split(' '),
  headKeys: ['description', 'place', 'date'],
})

function eventsOf(value: unknown): ListedEvent[] {
  return listOf(value).flatMap((entry, index) => {
    const series = fieldsOf(entry)
    return listOf(series.confs).map((conf, year): ListedEvent => {
      const fields = fieldsOf(conf)
      return {
        id: textOf(fields.id),
        series: textOf(series.title) ?? textOf(series.description) ?? '',
        year: textOf(fields.year),
        fullName: textOf(series.description),
        url: textOf(fields.link),
        venue: [textOf(fields.place)],
        date: textOf(fields.date),
        fields,
        path: [index, 'confs', year],
        parts: [...(year === 0 ? [series] : []), fields, ...listOf(fields.timeline).map(fieldsOf)],
      }
    })
  })
}

/** Types by the key that holds their date. */
const KEYS = { abstract_deadline: 'abstract', deadline: 'paper' }

function datesOf({ fields, path }: ListedEvent): ListedDate[] {
  return listOf(fields.timeline).flatMap((round, index) => {
    const { comment, ...dates } = fieldsOf(round)
    const text = textOf(comment)
    const isLabel = text !== null && LABEL.test(text)
    return Object.entries(KEYS).flatMap(([key, word]): ListedDate[] => {
      const date = textOf(dates[key])
      if (date === null) return []
      return [
        {
          word,
          label: isLabel ? `${word} (${text})` : word,
          date,
          zone: textOf(fields.timezone),
          note: isLabel ? null : text,
          url: null,
          path: [...path, 'timeline', index],
        },
      ]
    })
  })
}

/** Matches a comment that names a round: up to four words, no sentence and no date. */
const LABEL = /^(?!.*(?:\d{3}|[.!?:<&]))\S{1,20}(?: \S{1,20}){0,3}$/
