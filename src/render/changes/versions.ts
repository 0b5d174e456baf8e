/** Names the two versions that are compared. */
import type { Program } from '../../model/program.ts'
import { formatTime, fullDate, isoDate } from '../../time/format.ts'
import type { Instant, Zone } from '../../time/types.ts'

export interface Version {
  readonly program: Program
  /** Name of the source, as far as it may be shown. */
  readonly name: string
}

/**
 * Returns `14 July → 18 July 2025`: when the versions were changed last, with the times if that is one
 * day, else the names of their sources.
 */
export function versionsText(before: Version, after: Version, zone: Zone): string {
  return versionLabels(before, after, zone).join(' → ')
}

function versionLabels(before: Version, after: Version, zone: Zone): readonly string[] {
  const [old, current] = [before.program.updated, after.program.updated]
  if (old === null || current === null || old === current) return [before.name, after.name]
  const dates = [old, current].map((instant) => isoDate(instant, zone))
  const [first = '', last = ''] = dates
  if (first === last) return [momentOf(old, zone), formatTime(current, zone)]
  const isOneYear = first.slice(0, 4) === last.slice(0, 4)
  return [fullDate(first, isOneYear ? 'no-year' : 'with-year'), fullDate(last)]
}

function momentOf(instant: Instant, zone: Zone): string {
  return `${fullDate(isoDate(instant, zone))} ${formatTime(instant, zone)}`
}
