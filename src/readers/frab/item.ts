/** Maps an event of a schedule to a session. */

import { capitalize } from '../../text/capitalize.ts'
import { type Fields, fieldsOf, textOf } from '../data/access.ts'
import type { Lost } from '../entries/lost.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem, SourceLink } from '../entries/source-program.ts'
import type { People } from './people.ts'
import type { FrabEvent } from './schedule.ts'
import type { Texts } from './texts.ts'
import type { Times } from './times.ts'
import { countUnknown } from './unknown.ts'

export interface Tools {
  readonly texts: Texts
  readonly times: Times
  readonly people: People
  /** Names of tracks by their slug. */
  readonly tracks: ReadonlyMap<string, string>
  readonly lost: Lost
  readonly notes: Notes
}

export function toItem(event: FrabEvent, tools: Tools): SourceItem {
  const { fields, room, where } = event
  const { texts, times, people } = tools
  countUnknown(tools.lost, 'event', fields)
  const title = texts.of(fields.title)
  return {
    ids: [textOf(fields.code), textOf(fields.id), textOf(fields.guid)],
    title,
    subtitle: texts.of(fields.subtitle),
    ...times.of(event),
    rooms: [texts.nameOf(fields.room) ?? room],
    track: trackOf(fields.track, tools),
    type: texts.nameOf(fields.type),
    language: textOf(fields.language),
    ...people.of(event),
    abstract: [texts.of(fields.abstract), texts.of(fields.description)],
    notes: recordingNotes(fields, tools.lost),
    url: textOf(fields.url),
    links: linksOf(fields, tools),
    where,
  }
}

/** Returns the name of a track, which the hub gives by its slug. */
function trackOf(track: unknown, { texts, tracks }: Tools): string | null {
  const slug = textOf(fieldsOf(track).slug)
  return texts.nameOf(track) ?? (slug && (tracks.get(slug) ?? slug))
}

function recordingNotes(fields: Fields, lost: Lost): string[] {
  const recording = fieldsOf(fields.recording)
  countUnknown(lost, 'recording', recording)
  return [
    ...(isTrue(recording.optout) || isTrue(fields.do_not_record) ? ['Not recorded'] : []),
    ...(isTrue(fields.do_not_stream) ? ['Not streamed'] : []),
  ]
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || /^(?:true|yes|1)$/i.test(textOf(value) ?? '')
}

/** Titles of links that are fields of their own. */
const LINK_FIELDS = {
  feedback_url: 'Feedback',
  origin_url: 'Original',
  video_download_url: 'Video',
}

function linksOf(fields: Fields, tools: Tools): SourceLink[] {
  const lists = [fields.links, fields.attachments].flatMap((list) => list ?? [])
  const links = lists.map((link) => toLink(link, tools))
  for (const [name, title] of Object.entries(LINK_FIELDS)) {
    const url = textOf(fields[name])
    if (url !== null) links.push({ title, url })
  }
  return links
}

function toLink(link: unknown, { texts, lost }: Tools): SourceLink {
  const address = textOf(link)
  if (address !== null) return { url: address }
  const fields = fieldsOf(link)
  countUnknown(lost, 'link', fields)
  const type = textOf(fields.type)
  const title = texts.of(fields.title) ?? textOf(fields.text)
  return {
    title: title ?? (type && capitalize(type.toLowerCase())),
    url: textOf(fields.url) ?? textOf(fields.href) ?? '',
  }
}
