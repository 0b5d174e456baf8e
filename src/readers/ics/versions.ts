/** Finds which entries of a calendar are one and the same, by UID, RECURRENCE-ID and SEQUENCE. */
import type { Notes } from '../entries/notes.ts'
import type { Entry } from './entry.ts'

/**
 * Returns the entries without earlier versions of them and repeats, which it notes. Some systems give
 * all entries the same UID: those with the same SEQUENCE that differ are entries of their own.
 */
export function latestVersions(entries: readonly Entry[], notes: Notes): Entry[] {
  const groups = new Map<Entry | string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  const kept = new Set([...groups.values()].flatMap((group) => latestOf(group, notes)))
  return entries.filter((entry) => kept.has(entry))
}

/** Returns what an entry and its versions have in common. */
function keyOf(entry: Entry): Entry | string {
  const { uid, recurrenceId, component } = entry
  return uid === null ? entry : [component.name, uid, timeText(recurrenceId)].join('\n')
}

function latestOf(group: readonly Entry[], notes: Notes): Entry[] {
  if (group.length === 1) return [...group]
  const highest = group.reduce((highest, { sequence }) => Math.max(highest, sequence), 0)
  const found = new Map<string, Entry>()
  for (const entry of group) {
    const content = [timeText(entry.start), timeText(entry.end), entry.title].join('\n')
    if (entry.sequence < highest) leaveOut(entry, 'superseded by a higher SEQUENCE', notes)
    else if (found.has(content)) leaveOut(entry, 'the same entry again', notes)
    else found.set(content, entry)
  }
  noteRepeats([...found.values()], notes)
  return [...found.values()]
}

function noteRepeats([, ...repeats]: readonly Entry[], notes: Notes): void {
  const what = 'different entries have the same UID: calendars may show them twice'
  for (const { title, where } of repeats) notes.guessed('field', what, { example: title, where })
}

function leaveOut({ title, where }: Entry, why: string, notes: Notes): void {
  notes.leftOut('entry', why, { example: title, where })
}

function timeText(time: Entry['start'] | null): string {
  return time === null || typeof time === 'string'
    ? (time ?? '')
    : `${time.wall} ${time.zone?.name}`
}
