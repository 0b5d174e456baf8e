/** Reads lists of confs.tech: conferences with the end of their call for papers. */
import { fieldsOf, listOf, textOf } from '../data/access.ts'
import type { ListedDate, ListedEvent } from './list.ts'
import { listReader } from './read-list.ts'

export const read = listReader({
  name: 'confs.tech',
  eventsOf,
  datesOf,
  keys: 'name url startDate cfpUrl cfpEndDate city country online'.split(' '),
  headKeys: ['endDate'],
})

function* eventsOf(value: unknown): Generator<ListedEvent> {
  for (const [index, entry] of listOf(value).entries()) {
    const fields = fieldsOf(entry)
    const days = [textOf(fields.startDate), textOf(fields.endDate)].flatMap((date) => date ?? [])
    yield {
      // An address is no id: many stand there twice.
      id: null,
      series: textOf(fields.name) ?? '',
      year: /^\d{4}/.exec(days[0] ?? '')?.[0] ?? null,
      fullName: null,
      url: textOf(fields.url),
      venue: placeOf(fields),
      date: [...new Set(days)].join(' to ') || null,
      fields,
      path: [index],
      parts: [fields],
    }
  }
}

function placeOf({ city, country, online }: ListedEvent['fields']): string[] {
  const places = [city, country].flatMap((place) => textOf(place) ?? [])
  return places.length === 0 && online === true ? ['online'] : places
}

function datesOf({ fields, path }: ListedEvent): ListedDate[] {
  const date = textOf(fields.cfpEndDate)
  if (date === null) return []
  return [
    {
      word: 'cfp',
      label: 'call for papers',
      date,
      zone: null,
      note: placeOf(fields).join(', ') || null,
      url: textOf(fields.cfpUrl),
      path: [...path, 'cfpEndDate'],
    },
  ]
}
