/** Builds deadlines: the instant that each means, and what its organisers announced. */

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

/** Returns the deadlines, soonest first, those to be determined last. */
export function buildDeadlines(
  drafts: readonly (DeadlineDraft | undefined)[],
  tools: { report: Report; times: VenueTimes; ids: Ids },
): Deadline[] {
  const deadlines = drafts.flatMap((draft, index): Deadline[] => {
    if (!draft) return []
    const path = ['deadlines', index]
    const title = oneLine(draft.title ?? '')
    const type = draft.type ?? 'other'
    const id = draft.id ?? tools.ids.make(title, type)
    if (!('id' in draft)) tools.report(path, problem('missing-id', id))
    const deadline = {
      id,
      title,
      type,
      ...resolveDue(oneLine(draft.due ?? 'TBD'), [...path, 'due'], tools),
      was: parseFormerDates(draft.was, [...path, 'was'], tools.report),
      note: oneLineOrNull(draft.note),
      url: draft.url ?? null,
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
  const { date, timeOfDay, zone } = moment.value
  if (!zone) report(path, problem('assumed-zone'))
  if (timeOfDay?.twelveAm) report(path, problem('twelve-am'))
  // A date without a time means the last second of that day.
  const sinceMidnight = timeOfDay?.sinceMidnight ?? DAY - SECOND
  const announcement: Announcement = {
    date,
    time: sinceMidnight === DAY ? '24:00' : formatTimeOfDay(sinceMidnight),
    timeInferred: !timeOfDay,
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
  const texts = typeof value === 'string' ? [value] : value
  return texts.map((text, index) => {
    if (text === undefined || /^\s*unknown\s*$/i.test(text)) return null
    const date = parseDate(text)
    if (date.ok) return date.value
    const textPath = typeof value === 'string' ? path : [...path, index]
    report(textPath, problem('bad-date', date.reason, date.write ?? 'a date, or "unknown"'))
    return null
  })
}
