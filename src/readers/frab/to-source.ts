/** Maps a schedule to a program: the rules that frab XML, frab JSON and the hub share. */

import { wallTime } from '../../time/wall-time.ts'
import { type Fields, fieldsOf, textOf } from '../data/access.ts'
import { parseIsoDate, parseIsoTime } from '../entries/iso-time.ts'
import type { Lost } from '../entries/lost.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceHead, SourceProgram, SourceTime } from '../entries/source-program.ts'
import type { ReadRequest } from '../reader.ts'
import { toItem } from './item.ts'
import { People } from './people.ts'
import type { FrabSchedule } from './schedule.ts'
import { Texts } from './texts.ts'
import { Times } from './times.ts'
import { countUnknown } from './unknown.ts'

export function toSource(
  { fields, conference, events, entries }: FrabSchedule,
  { assumed }: ReadRequest,
  notes: Notes,
  lost: Lost,
): SourceProgram {
  countUnknown(lost, 'schedule', fields)
  countUnknown(lost, 'conference', conference)
  const texts = new Texts(textOf(fieldsOf(conference.defaults).language), notes)
  const tools = {
    texts,
    times: new Times(conference, assumed.zone, notes),
    people: new People(fields.persons, lost, notes),
    tracks: tracksOf(conference.tracks, texts),
    lost,
    notes,
  }
  const items = events.map((event) => toItem(event, tools))
  lost.addTo(notes)
  return { head: headOf(fields, conference, texts), items, deadlines: [], entries }
}

function headOf(fields: Fields, conference: Fields, texts: Texts): SourceHead {
  const baseUrl = textOf(conference.base_url) ?? textOf(fields.base_url)
  return {
    acronym: textOf(conference.acronym),
    title: texts.of(conference.title),
    subtitle: texts.of(conference.subtitle),
    timezone: textOf(conference.time_zone_name),
    venue: [texts.of(conference.venue), texts.of(conference.city)],
    url: textOf(conference.url) ?? baseUrl,
    baseUrl,
    about: texts.of(conference.description),
    updated: updatedOf(textOf(fields.version) ?? ''),
  }
}

/** Returns the date in a version such as `2025-03-04 21:21`; null for `v1.1` and `latest`. */
function updatedOf(version: string): SourceTime | null {
  const [text = ''] =
    /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?/.exec(version) ?? []
  const date = parseIsoDate(text)
  return parseIsoTime(text) ?? (date === null ? null : { wall: wallTime(date, 0), zone: null })
}

function tracksOf(tracks: unknown, texts: Texts): ReadonlyMap<string, string> {
  const list: readonly unknown[] = Array.isArray(tracks) ? tracks : []
  return new Map(
    list.flatMap((track) => {
      const slug = textOf(fieldsOf(track).slug)
      const name = texts.of(fieldsOf(track).name)
      return slug && name ? [[slug, name] as const] : []
    }),
  )
}
