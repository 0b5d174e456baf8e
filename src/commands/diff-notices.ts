/** Says what changes mean for calendars, to who edits the program. */

import { type Change, isSlotChange } from '../query/diff/change.ts'
import { type UpdatedFault, updatedFault } from '../query/diff.ts'
import type { DiffView } from '../render/diff.ts'
import type { OpenedVersion } from '../request/open-versions.ts'
import { count } from '../text/count.ts'
import { commandLine } from '../text/shell-word.ts'

const FAULTS: Readonly<Record<UpdatedFault, string>> = {
  missing: 'the later version has no "updated"',
  same: '"updated" did not change',
  earlier: '"updated" of the later version is the earlier one',
}

/** Returns the notices; `isOfAddress` if the versions are those of an address. Who publishes a foreign format can neither add `updated` nor cancel anything. */
export function diffNotices(
  { changes }: Pick<DiffView, 'changes'>,
  before: OpenedVersion,
  after: OpenedVersion,
  isOfAddress: boolean,
): readonly string[] {
  if (changes.length === 0) return []
  const [old, current] = [before.program, after.program]
  if (old.id !== current.id) {
    return [
      `${old.id} and ${current.id} are different programs: no calendar entry of one is an entry of the other`,
    ]
  }
  const fault = updatedFault(old, current)
  const areOwnFormat = before.isOwnFormat && after.isOwnFormat
  const isExpected = fault === 'missing' && old.updated === null && !areOwnFormat
  return [
    ...(fault === null || isExpected ? [] : [faultText(fault, before, after)]),
    ...goneText(changes, after, isOfAddress),
    ...idText(changes),
  ]
}

function faultText(
  fault: UpdatedFault,
  { word: old }: OpenedVersion,
  { word: current }: OpenedVersion,
) {
  const line = old === null || current === null ? null : commandLine(['diff', current, old])
  const isSwapped = fault === 'earlier' && line !== null && old !== current
  const advice = isSwapped ? `; the other way round: ${line}` : ''
  return `${FAULTS[fault]}: calendars may ignore these changes${advice}`
}

function goneText(
  changes: readonly Change[],
  after: OpenedVersion,
  isOfAddress: boolean,
): string[] {
  const gone = changes.filter((change) => change.kind === 'gone' && hasEntry(change)).length
  if (gone === 0) return []
  const [it, they] = gone === 1 ? ['it', 'it'] : ['them', 'they']
  const inFile = after.isOwnFormat ? `; with "status: cancelled" ${they} would be crossed out` : ''
  const advice = isOfAddress ? '; esfomo export ics has what is not over as cancelled' : inFile
  return [`${count(gone, 'item')} deleted rather than cancelled: calendars keep ${it}${advice}`]
}

function idText(changes: readonly Change[]): string[] {
  const renumbered = changes.filter(({ fields }) => (fields as readonly string[]).includes('id'))
  return renumbered.length === 0
    ? []
    : [
        `${count(renumbered.length, 'item')} with another id: to calendars, those are new, and the old entries stay`,
      ]
}

/** Returns whether calendars have an entry of what is gone: a session or deadline that had a time. */
function hasEntry(change: Change): boolean {
  if (change.of === 'deadline') return change.before?.due != null
  return isSlotChange(change) && change.before?.item.start != null
}
