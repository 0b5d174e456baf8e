/** Writes the deadlines as a list: when each is due, as announced, and how it has moved. */
import type { Announcement, Deadline } from '../../model/program.ts'
import { movementOf } from '../../query/deadlines.ts'
import {
  formatAnnouncement,
  formatDue,
  formatMove,
  showsAnotherTime,
} from '../../render/phrases/deadlines.ts'
import { titleOf } from '../../render/phrases/facts.ts'
import { capitalize } from '../../text/capitalize.ts'
import type { Instant, Zone } from '../../time/types.ts'
import { type Child, element, type Html, linkTo } from './element.ts'
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
  const opensAt = opening === null ? null : announcedTime(opens, opening)
  return element(
    'article',
    { id, class: status === 'cancelled' ? 'deadline off' : 'deadline' },
    element('h3', { dir: 'auto' }, element('a', { href: `#${id}` }, titleOf(deadline))),
    opensAt === null ? null : element('p', { class: 'due' }, 'opens ', opensAt),
    element(
      'p',
      { class: 'due' },
      announcedTime(due, announcement) ?? 'not announced yet',
      secondTime(deadline, second),
    ),
    move === null ? null : element('p', { class: 'facts' }, capitalize(move)),
    note === null ? null : element('p', { class: 'note', dir: 'auto' }, proseOf(note)),
    url === null ? null : element('p', { class: 'links' }, linkTo(url, hostOf(url))),
  )
}

function announcedTime(instant: Instant | null, announcement: Announcement | null): Child {
  if (instant === null || announcement === null) return null
  return timeElement(instant, announcement.zone, formatAnnouncement(announcement))
}

function secondTime(deadline: Deadline, zone: Zone | null): Html | null {
  const { due } = deadline
  if (due === null || zone === null || !showsAnotherTime(deadline, zone)) return null
  return element('span', { class: 'second' }, `${formatDue(due, zone)} ${zone.label}`)
}
