/** Writes the deadlines as a list: when each is due, as announced, and how it has moved. */
import type { Announcement, Deadline } from '../../model/program.ts'
import { movementOf } from '../../query/deadlines.ts'
import { announcedFacts, formatMove } from '../../render/phrases/deadlines.ts'
import { titleOf } from '../../render/phrases/facts.ts'
import { capitalize } from '../../text/capitalize.ts'
import type { Instant, Zone } from '../../time/types.ts'
import { element, type Html, linkTo } from './element.ts'
import { hostOf } from './item.ts'
import { proseOf } from './prose.ts'
import { timeElement } from './times.ts'

export const DEADLINES_ID = '_deadlines'

/** Returns the section of the deadlines. `second` is a zone to show beside the announced one, or null. */
export function deadlinesElement(deadlines: readonly Deadline[], second: Zone | null): Html {
  return element(
    'section',
    { id: DEADLINES_ID },
    element('h2', {}, 'Deadlines'),
    element(
      'ul',
      {},
      deadlines.map((deadline) => element('li', {}, deadlineElement(deadline, second))),
    ),
  )
}

function deadlineElement(deadline: Deadline, second: Zone | null): Html {
  const { id, status, opens, opening, due, announcement, note, url } = deadline
  const move = formatMove({ deadline, moved: movementOf(deadline) })
  return element(
    'article',
    { id, class: status === 'cancelled' ? 'deadline off' : 'deadline' },
    element('h3', { dir: 'auto' }, element('a', { href: `#${id}` }, titleOf(deadline))),
    timeLine('opens ', opens, opening, second),
    timeLine('', due, announcement, second) ?? element('p', { class: 'due' }, 'not announced yet'),
    move === null ? null : element('p', { class: 'facts' }, capitalize(move)),
    note === null ? null : element('p', { class: 'note', dir: 'auto' }, proseOf(note)),
    url === null ? null : element('p', { class: 'links' }, linkTo(url, hostOf(url))),
  )
}

/** Returns a time as announced and, if it differs, on the second clock; null if there is none. */
function timeLine(
  before: string,
  instant: Instant | null,
  announcement: Announcement | null,
  second: Zone | null,
): Html | null {
  if (instant === null || announcement === null) return null
  const { zone } = announcement
  const [text = '', other = null] = announcedFacts(instant, announcement, second ?? zone)
  return element(
    'p',
    { class: 'due' },
    before,
    timeElement(instant, zone, text),
    other === null ? null : element('span', { class: 'second' }, other),
  )
}
