/** Writes a session or talk as an article: times, title, people, place, abstract, links. */
import type { Link, Person, Session, Talk } from '../../model/program.ts'
import type { ListedItem } from '../../query/days.ts'
import { factsOf, titleOf } from '../../render/phrases/facts.ts'
import { unnamedSpeakers } from '../../render/phrases/people.ts'
import { type RoomPlan, roomBeside } from '../../render/phrases/rooms.ts'
import type { IsoDate } from '../../time/types.ts'
import type { ZonePair } from '../../time/zone-pair.ts'
import { type Child, element, type Html, join, linkTo } from './element.ts'
import { paragraphsOf, proseOf } from './prose.ts'
import { timesOf } from './times.ts'

export interface ItemView {
  readonly date: IsoDate
  readonly rooms: RoomPlan
  readonly zones: ZonePair
  /** Returns whether this is the first list that has an item: only there is it in full, with its id. */
  isFirst(item: Session | Talk): boolean
}

/** Returns a session or talk. `below` is shown in it: the talks of a session. */
export function itemElement(listed: ListedItem, view: ItemView, below: Child = null): Html {
  const { item, session, continues } = listed
  const { id, status, type } = item
  const isFirst = view.isFirst(item)
  return element(
    'article',
    {
      ...(isFirst ? { id } : { 'data-of': id }),
      'data-continues': continues || null,
      class: ['item', `is-${type}`, ...(status === 'cancelled' ? ['off'] : [])].join(' '),
    },
    timesOf(listed, view.date, view.zones),
    element(
      'div',
      { class: 'what' },
      element(
        session === null ? 'h3' : 'h4',
        { dir: 'auto', lang: languageOf(listed) },
        element('a', { href: `#${id}` }, titleOf(item)),
      ),
      isFirst ? detailsOf(listed, view.rooms) : factsElement(item, session, view.rooms),
    ),
    below,
  )
}

function languageOf({ item, session }: ListedItem): string | null {
  return item.language ?? session?.language ?? null
}

function detailsOf(listed: ListedItem, rooms: RoomPlan): Child[] {
  const { item, session } = listed
  const { chairs, note, abstract } = item
  const lang = languageOf(listed)
  const speakers = unsaidSpeakers(item)
  const role = item.type === 'panel' ? 'moderated by ' : 'chaired by '
  return [
    speakers.length === 0 ? null : people(speakers, 'people'),
    chairs.length === 0 ? null : people(chairs, 'chairs', role),
    factsElement(item, session, rooms),
    note === null ? null : element('p', { class: 'note', dir: 'auto', lang }, proseOf(note)),
    abstract === null
      ? null
      : element(
          'details',
          { class: 'abstract' },
          element('summary', {}, 'Abstract'),
          element('div', { class: 'text', dir: 'auto', lang }, paragraphsOf(abstract)),
        ),
    linksOf(item),
  ]
}

/** Returns the speakers of whom the title does not say all. */
function unsaidSpeakers(item: Session | Talk): Person[] {
  const unnamed = new Set(unnamedSpeakers(item))
  return item.speakers.filter((one) => {
    return unnamed.has(one) || one.affiliation !== null || one.url !== null
  })
}

function factsElement(item: Session | Talk, session: Session | null, rooms: RoomPlan): Html | null {
  const facts = factsOf('html', { item, session }, { room: roomBeside(item, session, rooms) })
  return facts.length === 0 ? null : element('p', { class: 'facts' }, facts.join(' · '))
}

function people(list: readonly Person[], name: string, before = ''): Html {
  return element('p', { class: name, dir: 'auto' }, before, join(list.map(personOf), ', '))
}

/** Returns `Ada Lovelace (Analytical Engines)`, with a link where the person has an address. */
export function personOf({ name, affiliation, url }: Person): Child {
  const place = affiliation === null ? null : ` (${affiliation})`
  return [linkTo(url, name), place === null ? null : element('span', { class: 'place' }, place)]
}

function linksOf({ url, links }: Session | Talk): Html | null {
  const all = [...(url === null ? [] : [{ title: hostOf(url), url }]), ...links]
  return all.length === 0 ? null : element('p', { class: 'links' }, join(all.map(linkOf), ' · '))
}

export function linkOf({ title, url }: Link): Child {
  return linkTo(url, title)
}

/** Returns the host of a web address, which says where a link leads. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '')
}
