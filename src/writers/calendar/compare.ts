/** Compares a calendar with an earlier export. */

/** Matches lines whose change people would miss. */
const ESSENTIAL = /^(?:SUMMARY|DTSTART|DTEND|LOCATION|STATUS)[:;]/

/**
 * Returns how many entries say something else than in an earlier export, under the same SEQUENCE.
 * Calendars take such an entry for the one they have (RFC 5545, section 3.8.7.4).
 */
export function countUnannounced(before: string, after: string): number {
  const old = entriesOf(before)
  const changed = [...entriesOf(after)].filter(([revision, entry]) => {
    return (old.get(revision) ?? entry) !== entry
  })
  return changed.length
}

/** Returns the essential lines of each entry by its UID and SEQUENCE. */
function entriesOf(calendar: string): ReadonlyMap<string, string> {
  const [, ...entries] = calendar.replace(/\r?\n[ \t]/g, '').split('BEGIN:VEVENT')
  return new Map(
    entries.map((entry) => {
      const lines = entry.split(/\r?\n/)
      const revision = lines.filter((line) => /^(?:UID|SEQUENCE):/.test(line)).join(' ')
      return [revision, lines.filter((line) => ESSENTIAL.test(line)).join('\n')]
    }),
  )
}
