/** Maps an event of Indico to a program. */
import { problem } from '../../model/problems/index.ts'
import type { SourceObject } from '../data/access.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceHead, SourceItem, SourceProgram } from '../entries/source-program.ts'
import { SourceError } from '../source-error.ts'
import { type Tools, toSession, toSlot } from './items.ts'
import { linksOf } from './links.ts'
import { peopleOf } from './people.ts'
import { Times } from './times.ts'

/** Throws a SourceError if the answer has no talks, because it was asked for with other details. */
export function toProgram(event: SourceObject, notes: Notes): SourceProgram {
  const id = event.text('id')
  if (!event.has('contributions') && !event.has('sessions')) {
    throw new SourceError(problem('indico-detail', /^\w{1,40}$/.test(id ?? '') ? id : null))
  }
  if (!event.has('sessions')) {
    notes.leftOut('field', 'sessions are not in this answer: ask Indico for detail=sessions')
  }
  event.skip('startDate', 'endDate', 'roomMapURL')
  const location = event.text('location')
  const room = event.firstText('room', 'roomFullname')
  const tools = { times: new Times(notes), notes, location, room }
  const items = [
    ...event.entriesOf('sessions', (slot) => toSlot(slot, tools)),
    ...event.entriesOf('contributions', (contribution) => toSession(contribution, tools)),
  ]
  const head = { acronym: id === null ? null : `indico-${id}`, ...headOf(event, tools) }
  if (event.isTrue('hasAnyProtection') && (hasLinks(head) || items.some(hasLinks))) {
    notes.guessed('field', 'the event is not open to all: its attachments may be refused to you')
  }
  return { head, items, deadlines: [], entries: event.entries }
}

/** Returns whether there are attachments, of an item also those of its talks. */
function hasLinks({ links = [], talks = [] }: Pick<SourceItem, 'links' | 'talks'>): boolean {
  return links.length > 0 || talks.some(hasLinks)
}

function headOf(event: SourceObject, { times, notes, location }: Tools): SourceHead {
  const url = event.text('url')
  return {
    title: event.text('title'),
    timezone: event.text('timezone'),
    venue: [location, event.text('address')],
    url,
    baseUrl: url,
    about: event.text('description'),
    organizers: peopleOf(event, 'chairs', notes),
    links: linksOf(event, notes),
    updated: times.of(event, 'modificationDate'),
  }
}
