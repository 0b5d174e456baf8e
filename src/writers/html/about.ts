/** Writes what the program says of itself below its schedule. */
import type { Program } from '../../model/program.ts'
import { contactAddress } from '../../text/contact-address.ts'
import { formatTime, fullDate, isoDate } from '../../time/format.ts'
import { type Child, element, type Html, join, linkTo } from './element.ts'
import { personOf } from './item.ts'
import { paragraphsOf } from './prose.ts'

export const ABOUT_ID = '_about'

/** Returns the section, or null if there is nothing to say. */
export function aboutElement(program: Program): Html | null {
  const { about, topics, organizers, sponsors, contact } = program
  const facts = [
    topics.length === 0
      ? null
      : [
          element('h3', {}, 'Topics'),
          element(
            'ul',
            {},
            topics.map((topic) => element('li', { dir: 'auto' }, topic)),
          ),
        ],
    titled('Organizers', organizers.length === 0 ? null : join(organizers.map(personOf), ', ')),
    titled('Sponsors', sponsors.length === 0 ? null : join(sponsors.map(personOf), ', ')),
    titled('Contact', contact === null ? null : contactLink(contact)),
  ]
  if (about === null && facts.every((fact) => fact === null)) return null
  return element(
    'section',
    { id: ABOUT_ID },
    element('h2', {}, 'About'),
    about === null ? null : element('div', { dir: 'auto' }, paragraphsOf(about)),
    facts,
  )
}

function contactLink(contact: string): Child {
  return linkTo(contactAddress(contact), contact.replace(/^mailto:/, ''))
}

function titled(title: string, content: Child): Child {
  if (content === null) return null
  return [element('h3', {}, title), element('p', { dir: 'auto' }, content)]
}

/** Returns the end of the page: the marks it uses, and when the program was last changed. */
export function footerElement({ updated, timezone }: Program, marks: readonly string[]): Html {
  const date =
    updated === null
      ? null
      : `Updated ${fullDate(isoDate(updated, timezone))}, ${formatTime(updated, timezone)} ${timezone.label}.`
  return element('footer', {}, element('p', {}, [...marks, date ?? []].flat().join(' ')))
}
