/**
 * Reads an event that Indico exports: `/export/event/ID.json?detail=sessions`. The address within the
 * answer holds the key and signature of whoever asked, so it is never read.
 */
import { problem } from '../../model/problems/index.ts'
import { type Fields, fieldsOf, listOf, readObject, textOf } from '../data/access.ts'
import type { SourceProgram } from '../entries/source-program.ts'
import type { Read } from '../reader.ts'
import { SourceError } from '../source-error.ts'
import { toProgram } from './event.ts'
import { ERROR_TYPE } from './recognise.ts'

/** Members that say nothing to people, wherever they are. */
const TECHNICAL = `_type _fossil _deprecated db_id friendly_id person_id emailHash categoryId id
  default_folder inheritLoc inheritRoom modified_dt creationDate visibility color textColor
  protectionURL numSlots`.split(/\s+/)

/** Maximum length of an id, in characters. */
const MAX_ID = 40

export const read: Read = ({ data }, { part }, notes) => {
  const answer = fieldsOf(data?.value)
  if (answer._type === ERROR_TYPE) throw new SourceError(problem('indico-error'))
  const events = listOf(answer.results).map(fieldsOf)
  const chosen = choose(events, part)
  return readObject(data, notes, TECHNICAL, (root) => {
    root.skip('count', 'ts', 'url', 'complete')
    const found: SourceProgram[] = []
    let index = 0
    root.list('results', (event) => {
      if (index++ === chosen) found.push(toProgram(event, notes))
      else event.skipAll()
    })
    const [program] = found
    if (!program) throw new SourceError(problem('no-indico-event'))
    return program
  })
}

/** Returns the index of the event to read: the only one, or the one whose id was asked for. */
function choose(events: readonly Fields[], part: string | null): number {
  if (events.length === 0) throw new SourceError(problem('no-indico-event'))
  const ids = events.map(({ id }) => textOf(id)?.slice(0, MAX_ID) ?? '')
  if (part === null && events.length === 1) return 0
  if (part === null) throw new SourceError(problem('several-events', ids))
  const index = ids.indexOf(part)
  if (index < 0) throw new SourceError(problem('no-part', part, ids))
  return index
}
