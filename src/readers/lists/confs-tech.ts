/** Lists of confs.tech: conferences with the end of their call for papers. */
import type { Path } from '../../model/problem.ts'
import { type Fields, textOf } from '../data/access.ts'
import type { ListedDate, ListedEvent, ListFormat } from './list.ts'
import { isConfsTechEntry } from './recognise.ts'

export const CONFS_TECH: ListFormat = {
  name: 'confs.tech',
  isEntry: isConfsTechEntry,
  eventsOf,
  datesOf,
  keys: 'name url startDate cfpUrl cfpEndDate city country online'.split(' '),
  headKeys: ['endDate'],
}

function eventsOf(fields: Fields, path: Path): ListedEvent[] {
  const days = [textOf(fields.startDate), textOf(fields.endDate)].flatMap((date) => date ?? [])
  return [
    {
      // An address is no id: many stand there twice.
      id: null,
      series: textOf(fields.name) ?? '',
      year: /^\d{4}/.exec(days[0] ?? '')?.[0] ?? null,
      fullName: null,
      url: textOf(fields.url),
      venue: placeOf(fields),
      date: [...new Set(days)].join(' to ') || null,
      fields,
      path,
      parts: [fields],
    },
  ]
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
