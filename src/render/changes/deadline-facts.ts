/** Says what changed about a deadline. */
import type { Deadline } from '../../model/program.ts'
import type { DeadlineChange, DeadlineField } from '../../query/diff/change.ts'
import type { Zone } from '../../time/types.ts'
import { dueFacts, openingFacts } from '../phrases/deadlines.ts'
import { formatShift } from './clock.ts'
import { detailText, pageText } from './slot-facts.ts'

/** Returns what changed, in short phrases: `1 day later`, `was 26 May 2025 23:59 UTC`. */
export function deadlineFacts(
  { kind, before, after, fields }: DeadlineChange,
  zone: Zone,
): string[] {
  if (!before || !after) return []
  if (kind === 'moved') {
    return [
      ...(fields.includes('due') ? dueMove(before, after, zone) : []),
      ...(fields.includes('opens') ? openingMove(before, after, zone) : []),
    ]
  }
  return kind === 'details' ? fields.flatMap((field) => detailFact(field, before, after, zone)) : []
}

function dueMove(before: Deadline, after: Deadline, zone: Zone): string[] {
  const was = before.due === null ? 'had no date yet' : `was ${dueFacts(before, zone).join(', ')}`
  if (after.due === null) return ['a new date is to be announced', was]
  return before.due === null ? [was] : [formatShift(before.due, after.due, zone), was]
}

function openingMove(before: Deadline, after: Deadline, zone: Zone): string[] {
  const opening = (deadline: Deadline) => openingFacts(deadline, zone).join(', ')
  if (after.opens === null) return ['no longer waits for an opening', `was ${opening(before)}`]
  if (before.opens === null) return [`opens ${opening(after)}`]
  const moved = formatShift(before.opens, after.opens, zone)
  return [`opens ${moved}: ${opening(after)}`, `was ${opening(before)}`]
}

function detailFact(field: DeadlineField, before: Deadline, after: Deadline, zone: Zone): string[] {
  switch (field) {
    case 'announced':
      return [`announced as ${dueFacts(after, zone)[0]}, was ${dueFacts(before, zone)[0]}`]
    case 'was':
      return ['former dates changed']
    case 'type':
    case 'note':
      return [detailText(field, before[field], after[field])]
    case 'url':
      return [pageText(before.url, after.url)]
    default:
      return []
  }
}
