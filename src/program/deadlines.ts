/** Builds deadlines: the instant that each means, and what its organisers announced. */

import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import type { Announcement, Deadline, FormerDue } from '../model/program.ts'
import { oneLine, oneLineOrNull } from '../text/one-line.ts'
import { formatTime, formatTimeOfDay } from '../time/format.ts'
import { isUndetermined, parseMoment, suggestUndetermined, type TimeOfDay } from '../time/parse.ts'
import { DAY, type Duration, HOUR, type Instant, MINUTE, type Zone } from '../time/types.ts'
import { AOE } from '../time/zone.ts'
import type { DeadlineDraft } from './draft.ts'
import type { Ids } from './ids.ts'
import { explainDate, suggestMoment } from './suggest-moment.ts'
import type { VenueTimes } from './venue-times.ts'

interface DeadlineTools {
  readonly report: Report
  readonly times: VenueTimes
}

/** A deadline with its place in the file, for warnings. */
export interface BuiltDeadline {
  readonly deadline: Deadline
  readonly path: Path
}

/** Builds the deadlines in the order of the file. */
export function buildDeadlines(
  drafts: readonly (DeadlineDraft | undefined)[],
  tools: DeadlineTools & { readonly ids: Ids },
): BuiltDeadline[] {
  return drafts.flatMap((draft, index): BuiltDeadline[] => {
    if (!draft) return []
    const path = ['deadlines', index]
    const title = oneLine(draft.title ?? '')
    const type = draft.type ?? 'other'
    const id = draft.id ?? tools.ids.make(title, type)
    if (!('id' in draft)) tools.report(path, problem('missing-id', id))
    const deadline: Deadline = {
      id,
      title,
      type,
      status: draft.status ?? 'confirmed',
      ...resolveDates(draft, path, tools),
      note: oneLineOrNull(draft.note),
      url: draft.url ?? null,
    }
    return [{ deadline, path }]
  })
}

/** Returns the deadlines, soonest first, those to be determined last. */
export function sortDeadlines(deadlines: readonly BuiltDeadline[]): Deadline[] {
  return deadlines.map(({ deadline }) => deadline).sort((a, b) => compareDue(a.due, b.due))
}

function compareDue(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}

type Dates = Pick<Deadline, 'opens' | 'opening' | 'due' | 'announced' | 'announcement' | 'was'>

function resolveDates(draft: DeadlineDraft, path: Path, tools: DeadlineTools): Dates {
  const announced = oneLine(draft.due ?? 'TBD')
  const due = isUndetermined(announced)
    ? null
    : resolveDate(announced, 'end', [...path, 'due'], tools)
  const opens = draft.opens === undefined ? null : resolveOpening(draft.opens, path, tools)
  if (due && opens && opens.instant >= due.instant) {
    tools.report([...path, 'opens'], problem('opens-late', announced))
  }
  // An invalid due date is reported already: it must not make its former dates ambiguous.
  const dueZone = isUndetermined(announced) ? null : (due?.announcement.zone ?? AOE)
  return {
    opens: opens?.instant ?? null,
    opening: opens?.announcement ?? null,
    due: due?.instant ?? null,
    announced,
    announcement: due?.announcement ?? null,
    was: resolveFormerDates(draft.was, dueZone, [...path, 'was'], tools),
  }
}

function resolveOpening(text: string, path: Path, tools: DeadlineTools): Resolved | null {
  const opensPath = [...path, 'opens']
  if (!isUndetermined(text)) return resolveDate(oneLine(text), 'start', opensPath, tools)
  tools.report(opensPath, problem('opens-tbd'))
  return null
}

interface Resolved {
  readonly instant: Instant
  readonly announcement: Announcement
}

/**
 * Returns the instant that a text means, or null after reporting an error. A date without a time is
 * its first or last second. `zone` is that of a text that names none.
 */
function resolveDate(
  text: string,
  edge: 'start' | 'end',
  path: Path,
  tools: DeadlineTools,
  zone: Zone | null = null,
): Resolved | null {
  const { report, times } = tools
  const moment = parseMoment(text)
  if (!moment.ok) {
    const { reason, write } = explainDate(text, moment, suggestMoment)
    report(path, problem('bad-time', reason, write))
    return null
  }
  const { date, timeOfDay } = moment.value
  const known = moment.value.zone ?? zone
  if (!known && timeOfDay && !closesDay(timeOfDay)) {
    const time = formatTimeOfDay(timeOfDay.sinceMidnight)
    report(path, problem('hour-without-zone', date, time, readingsIn(times)))
    return null
  }
  if (!known) report(path, problem('assumed-zone'))
  const announcedZone = known ?? AOE
  const instant = times.resolve(moment.value, announcedZone, path, edge)
  if (instant === undefined) return null
  const announcement: Announcement = {
    date,
    time: timeOfDay?.sinceMidnight === DAY ? '24:00' : formatTime(instant, announcedZone),
    timeInferred: !timeOfDay,
    zone: announcedZone,
    zoneInferred: !known,
  }
  return { instant, announcement }
}

/**
 * From this time of day on, a time without a zone is read as AoE, as a date alone is: calls give it
 * to mean the whole day. Of any earlier hour AoE would be the late reading, and might cost someone
 * the submission.
 */
const LAST_MINUTE: Duration = 23 * HOUR + 59 * MINUTE

/** Returns whether a time of day without a zone means the whole day. */
export function closesDay({ sinceMidnight }: TimeOfDay): boolean {
  return sinceMidnight >= LAST_MINUTE
}

/** Returns the zones that an hour without one can be in: the venue's and AoE. */
function readingsIn({ zone, isZoneKnown }: VenueTimes): string[] {
  return isZoneKnown && zone.name !== AOE.name ? [zone.name, AOE.label] : [AOE.label]
}

/** Resolves former dates. One without a zone is in the zone of `due`, or AoE if that has none. */
function resolveFormerDates(
  value: DeadlineDraft['was'],
  dueZone: Zone | null,
  path: Path,
  tools: DeadlineTools,
): (FormerDue | null)[] {
  if (value === undefined) return []
  const texts = typeof value === 'string' ? [value] : value
  return texts.map((text, index) => {
    if (text === undefined || /^\s*unknown\s*$/i.test(text)) return null
    const textPath = typeof value === 'string' ? path : [...path, index]
    if (!parseMoment(text).ok && suggestUndetermined(text) !== null) {
      tools.report(textPath, problem('was-tbd', oneLine(text)))
      return null
    }
    const dates = text.split(',').map((date) => date.trim())
    if (dates.length > 1 && dates.every((date) => parseMoment(date).ok)) {
      const fixed = typeof value === 'string' ? `[${dates.join(', ')}]` : 'each as an item'
      tools.report(textPath, problem('bad-time', `${dates.length} dates in one text`, fixed))
      return null
    }
    const isDateAlone = /^\s*[\d-]+\s*$/.test(text)
    const zone = dueZone ?? (isDateAlone ? AOE : null)
    const resolved = resolveDate(oneLine(text), 'end', textPath, tools, zone)
    if (!resolved) return null
    const { date, time, timeInferred, zone: announcedZone } = resolved.announcement
    return {
      date,
      time: timeInferred ? null : time,
      zone: announcedZone,
      instant: resolved.instant,
    }
  })
}
