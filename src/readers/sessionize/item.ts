/** Maps a session of Sessionize. */
import type { SourceObject } from '../data/access.ts'
import { parseIsoTime } from '../entries/iso-time.ts'
import { Notes } from '../entries/notes.ts'
import type { SourceItem, SourceLink, SourceTime } from '../entries/source-program.ts'
import { furtherTracks } from '../entries/tracks.ts'
import { typeIn } from '../entries/types.ts'
import type { Category, Lookup } from './lookup.ts'

/** Names of the categories that say the track, and the type. */
const TRACK = /\b(?:track|topic|room)s?\b/i
const TYPE = /\b(?:format|type)s?\b/i

/** `room` is the one that lists the session. */
export function toItem(
  session: SourceObject,
  lookup: Lookup,
  notes: Notes,
  room: string | null = null,
): SourceItem {
  const { where } = session
  session.skip('isPlenumSession')
  const start = timeOf(session, 'startsAt', notes)
  // What has no start is left out, so that nothing of it is guessed.
  const kept = start === null ? new Notes() : notes
  const title = session.text('title')
  const { tracks, types } = sortCategories(session, lookup.categoriesOf(session))
  return {
    ids: [idOf(session)],
    title,
    start,
    end: timeOf(session, 'endsAt', notes),
    rooms: [lookup.roomOf(session) ?? room],
    track: tracks[0],
    type: typeOf(session, types, kept),
    ...statusOf(session, kept),
    speakers: lookup.speakersOf(session).map((name) => ({ name })),
    abstract: [session.text('description')],
    notes: [furtherTracks(tracks, { title, where }, kept)],
    links: linksOf(session),
    where,
  }
}

export function idOf(session: SourceObject): string {
  return session.text('id') ?? ''
}

interface Sorted {
  readonly tracks: readonly string[]
  readonly types: readonly string[]
}

/** Returns what categories say, and counts those that there is no place for, such as the level. */
function sortCategories(session: SourceObject, categories: readonly Category[]): Sorted {
  const tracks: string[] = []
  const types: string[] = []
  for (const { name, items } of categories) {
    const kept = TRACK.test(name) ? tracks : TYPE.test(name) ? types : null
    for (const item of items) kept ? kept.push(item) : session.countLost(`category "${name}"`)
  }
  return { tracks, types }
}

/** Returns a time, or null after noting a text that is none. */
function timeOf(
  session: SourceObject,
  name: 'startsAt' | 'endsAt',
  notes: Notes,
): SourceTime | null {
  const text = session.text(name)
  const time = text === null ? null : parseIsoTime(text)
  if (text !== null && time === null) {
    notes.leftOut('field', `"${name}" that is not a time`, { example: text, where: session.where })
  }
  return time
}

/** Returns the word for the type. A service session is a break, unless its title says otherwise. */
function typeOf(session: SourceObject, types: readonly string[], notes: Notes): string | null {
  const [type = null, ...others] = types
  for (const _ of others) session.countLost('types beyond the first')
  if (!session.isTrue('isServiceSession')) return type
  const title = session.text('title') ?? ''
  const inTitle = typeIn(title)
  if (inTitle !== null && inTitle !== 'talk') return title
  notes.guessed(
    'field',
    'service sessions whose title does not say what they are: shown as breaks',
    {
      example: title,
      where: session.where,
    },
  )
  return 'Break'
}

/** Returns whether the session is cancelled. Notes other states than accepted. */
function statusOf(session: SourceObject, notes: Notes): { isCancelled?: true } {
  const status = session.text('status')
  if (status === null || /^accepted$/i.test(status)) return {}
  if (/^cancel/i.test(status)) return { isCancelled: true }
  const what = `status ${JSON.stringify(status.slice(0, 80))}: shown as confirmed`
  notes.guessed('field', what, { example: session.text('title'), where: session.where })
  return {}
}

function linksOf(session: SourceObject): SourceLink[] {
  const live = session.text('liveUrl')
  const recording = session.text('recordingUrl')
  return [
    ...(live === null ? [] : [{ title: 'Live', url: live }]),
    ...(recording === null ? [] : [{ title: 'Recording', url: recording }]),
  ]
}
