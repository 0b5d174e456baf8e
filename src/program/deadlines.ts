/** Deadlines: what an organiser wrote, and the instant it means. */

import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import type { Announcement, Deadline } from '../model/program.ts'
import { oneLine, oneLineOrNull } from '../text/one-line.ts'
import { formatTimeOfDay } from '../time/format.ts'
import { parseDate, parseMoment } from '../time/parse.ts'
import { DAY, type Instant, type IsoDate, SECOND } from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'
import { AOE } from '../time/zone.ts'
import type { DeadlineDraft } from './draft.ts'
import type { Ids } from './ids.ts'
import type { VenueTimes } from './venue-times.ts'

/** Soonest first, those to be determined last. */
export function buildDeadlines(
  entries: readonly (DeadlineDraft | undefined)[],
  tools: { report: Report; times: VenueTimes; ids: Ids },
): Deadline[] {
  const deadlines = entries.flatMap((entry, index): Deadline[] => {
    if (!entry) return []
    const path = ['deadlines', index]
    const title = oneLine(entry.title ?? '')
    const type = entry.type ?? 'other'
    const id = entry.id ?? tools.ids.make(title, type)
    if (!('id' in entry)) tools.report(path, problem('missing-id', id))
    const deadline = {
      id,
      title,
      type,
      ...resolveDue(oneLine(entry.due ?? 'TBD'), [...path, 'due'], tools),
      was: parseFormerDates(entry.was, [...path, 'was'], tools.report),
      note: oneLineOrNull(entry.note),
      url: entry.url ?? null,
    }
    return [deadline]
  })
  return deadlines.sort((a, b) => compareDue(a.due, b.due))
}

function compareDue(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}

function resolveDue(
  text: string,
  path: Path,
  { report, times }: { report: Report; times: VenueTimes },
): Pick<Deadline, 'due' | 'announced' | 'announcement'> {
  const unknown = { due: null, announced: text, announcement: null }
  if (/^tbd$/i.test(text)) return unknown
  const moment = parseMoment(text)
  if (!moment.ok) {
    report(path, problem('bad-time', moment.reason, moment.write))
    return unknown
  }
  const { date, clock, zone } = moment.value
  if (!zone) report(path, problem('assumed-zone'))
  if (clock?.twelveAm) report(path, problem('twelve-am'))
  // Without a time it is the last second of the day.
  const sinceMidnight = clock?.sinceMidnight ?? DAY - SECOND
  const announcement: Announcement = {
    date,
    time: sinceMidnight === DAY ? '24:00' : formatTimeOfDay(sinceMidnight),
    timeInferred: !clock,
    zone: zone ?? AOE,
    zoneInferred: !zone,
  }
  const due = times.resolve(wallTime(date, sinceMidnight), announcement.zone, path)
  return due === undefined ? unknown : { due, announced: text, announcement }
}

function parseFormerDates(
  value: DeadlineDraft['was'],
  path: Path,
  report: Report,
): (IsoDate | null)[] {
  if (value === undefined) return []
  const entries = typeof value === 'string' ? [value] : value
  return entries.map((entry, index) => {
    if (entry === undefined || /^\s*unknown\s*$/i.test(entry)) return null
    const date = parseDate(entry)
    if (date.ok) return date.value
    const place = typeof value === 'string' ? path : [...path, index]
    report(place, problem('bad-date', date.reason, date.write ?? 'a date, or unknown'))
    return null
  })
}
