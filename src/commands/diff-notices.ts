/** Says what changes mean for calendars, to who edits the program. */
import { type UpdatedFault, updatedFault } from '../query/diff.ts'
import type { DiffView } from '../render/diff.ts'
import type { OpenedVersion } from '../request/open-versions.ts'
import { type AssumedOptions, assumedWords } from '../request/request-words.ts'
import { commandLine } from '../text/shell-word.ts'
import { leftoverNotices } from './diff-leftovers.ts'

const FAULTS: Readonly<Record<UpdatedFault, string>> = {
  missing: 'the later version has no "updated"',
  same: '"updated" did not change',
  earlier: '"updated" of the later version is the earlier one',
}

/**
 * Returns the notices; `isOfAddress` if the versions are those of an address. Who publishes a foreign format
 * can neither add `updated` nor cancel anything.
 */
export function diffNotices(
  { changes }: Pick<DiffView, 'changes'>,
  before: OpenedVersion,
  after: OpenedVersion,
  { isOfAddress, assumed }: { readonly isOfAddress: boolean; readonly assumed: AssumedOptions },
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
    ...(fault === null || isExpected ? [] : [faultText(fault, before, after, assumed)]),
    ...leftoverNotices(changes, after, isOfAddress),
  ]
}

function faultText(
  fault: UpdatedFault,
  { word: old }: OpenedVersion,
  { word: current }: OpenedVersion,
  assumed: AssumedOptions,
): string {
  const canSwap = fault === 'earlier' && old !== null && current !== null && old !== current
  const advice = canSwap
    ? `; the other way round: ${commandLine(['diff', current, old, ...assumedWords(assumed)])}`
    : ''
  return `${FAULTS[fault]}: calendars may ignore these changes${advice}`
}
