/** Writes the top of the page: the names of the program, when and where it is, its links. */
import type { Program } from '../../model/program.ts'
import { dateRange } from '../../time/format.ts'
import { element, type Html, join } from './element.ts'
import { hostOf, linkOf } from './item.ts'

/** Returns the dates and the place, as far as they are known. */
export function linesAbout({ days, venue }: Program): string[] {
  const [first, last] = [days[0], days.at(-1)]
  return [
    ...(first && last ? [dateRange(first.date, last.date)] : []),
    ...(venue === null ? [] : [venue]),
  ]
}

/** Returns the header. `room` is the room of all that is on the page, or null. */
export function titleElement(program: Program, room: string | null): Html {
  const { name, title, motto, url, links } = program
  const facts = [...linesAbout(program), ...(room === null ? [] : [room])]
  const all = [...(url === null ? [] : [{ title: hostOf(url), url }]), ...links]
  return element(
    'header',
    { class: 'top' },
    element('h1', { dir: 'auto' }, name),
    title === null ? null : element('p', { class: 'title', dir: 'auto' }, title),
    motto === null ? null : element('p', { class: 'motto', dir: 'auto' }, motto),
    facts.length === 0 ? null : element('p', { class: 'place' }, facts.join(' · ')),
    all.length === 0 ? null : element('p', { class: 'links' }, join(all.map(linkOf), ' · ')),
  )
}
