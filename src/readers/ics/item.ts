/** Maps an entry of a calendar at one of its times to a session. */
import { SESSION_TYPES } from '../../model/program.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem, SourceLink, SourceTime } from '../entries/source-program.ts'
import { furtherTracks } from '../entries/tracks.ts'
import type { Component } from './components.ts'
import type { Timed } from './entry.ts'
import type { People } from './people.ts'
import { type Property, unescapeList, unescapeText } from './property.ts'
import type { Instance } from './series.ts'
import type { EventTime } from './times.ts'

/** What an entry says at each of its times. */
type Described = Omit<SourceItem, 'ids' | 'start' | 'end' | 'duration'>

export class Items {
  readonly #people: People
  readonly #notes: Notes
  /** Cache: an entry that recurs is described once. */
  readonly #described = new Map<Timed, Described>()

  constructor(people: People, notes: Notes) {
    this.#people = people
    this.#notes = notes
  }

  of({ entry, id, start, end, length }: Instance): SourceItem {
    return {
      ids: [id],
      start: sourceTime(start),
      end: end && sourceTime(end),
      duration: length,
      ...this.#describe(entry),
    }
  }

  #describe(entry: Timed): Described {
    const known = this.#described.get(entry)
    if (known) return known
    const { component, title, isCancelled, where } = entry
    const { speakers, description } = this.#people.of(entry)
    const [type, tracks] = typeAndTracks(component)
    const described = {
      title,
      rooms: [component.text('LOCATION')],
      track: tracks[0] ?? null,
      type,
      typeInTitle: true,
      isCancelled,
      speakers,
      abstract: [description ?? component.text('X-ALT-DESC')],
      notes: [statusNote(component), furtherTracks(tracks, { title, where }, this.#notes)],
      url: component.text('URL'),
      links: linksOf(component, this.#notes),
      where,
    }
    this.#described.set(entry, described)
    return described
  }
}

function sourceTime({ wall, zone }: EventTime): SourceTime {
  return { wall, zone }
}

const TYPES: ReadonlySet<string> = new Set(SESSION_TYPES)

/** Returns the first category that is the name of a type, which this program exports, and the others. */
function typeAndTracks(component: Component): [type: string | null, tracks: string[]] {
  const all = [...new Set(categoriesOf(component))]
  const type = all.find((category) => TYPES.has(category.toLowerCase())) ?? null
  return [type, all.filter((category) => category !== type)]
}

export function categoriesOf(component: Component): string[] {
  return component.properties('CATEGORIES').flatMap(({ value }) => unescapeList(value))
}

function statusNote(component: Component): string | null {
  return component.text('STATUS')?.toUpperCase() === 'TENTATIVE' ? 'Tentative' : null
}

function linksOf(component: Component, notes: Notes): SourceLink[] {
  const conferences = component.properties('CONFERENCE').map((property) => link(property, 'LABEL'))
  const attached = component.properties('ATTACH')
  const files = attached.filter(isInline)
  if (files.length > 0) notes.leftOut('field', 'files within the calendar', { count: files.length })
  const others = attached.filter((property) => !isInline(property))
  return [...conferences, ...others.map((property) => link(property, 'FILENAME'))]
}

function isInline({ parameters }: Property): boolean {
  const [encoding, value] = [parameters.get('ENCODING'), parameters.get('VALUE')]
  return /^(?:BASE64|B)$/i.test(encoding ?? '') || /^BINARY$/i.test(value ?? '')
}

function link({ parameters, value }: Property, titleName: string): SourceLink {
  const title = parameters.get(titleName) ?? parameters.get(`X-${titleName}`) ?? null
  return { title, url: unescapeText(value) }
}
