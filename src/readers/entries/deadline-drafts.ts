/** Turns the deadlines of a source into those of a draft. */

import { closesDay } from '../../program/deadlines.ts'
import type { DeadlineDraft } from '../../program/draft.ts'
import { alternatives } from '../../text/alternatives.ts'
import { meaningsOf } from '../../time/abbreviations.ts'
import { resolveMoment } from '../../time/date-edges.ts'
import { isoInstant } from '../../time/format.ts'
import { instantOfSkipped } from '../../time/offset.ts'
import { isUndetermined, parseMoment } from '../../time/parse.ts'
import { type Instant, ok } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import { AOE, UTC } from '../../time/zone.ts'
import { noteCancelled, withoutEmpty } from './describe.ts'
import { compareTexts, SourceIds } from './ids.ts'
import { cleanUrl, type LinkTools } from './links.ts'
import type { Notes } from './notes.ts'
import type { SourceDeadline } from './source-program.ts'
import { cleanLine, joinNotes } from './text.ts'

/** Returns the deadlines whose dates can be read, soonest first, and notes the others. */
export function deadlineDrafts(
  deadlines: readonly SourceDeadline[],
  tools: LinkTools,
): DeadlineDraft[] {
  const dated = deadlines.flatMap((written) => {
    const deadline = withoutSkipped(written, tools.notes)
    const due = dueOf(deadline.due, 'end')
    if (due !== null) return [{ deadline, due }]
    const { title, where } = deadline
    const example = `${title}: ${deadline.due}`
    tools.notes.leftOut('entry', `deadlines whose ${unreadablePart(deadline.due)}`, {
      example,
      where,
    })
    return []
  })
  dated.sort((a, b) => (a.due === b.due ? 0 : a.due - b.due))
  const originals = dated.flatMap(({ deadline }) => deadline.id ?? [])
  const ids = new SourceIds(originals, tools.notes)
  // Of those with one id and due date, the title tells which keeps it: the source may list them in another order.
  const inOrder = dated.toSorted((a, b) => {
    return (a.due === b.due ? 0 : a.due - b.due) || compareTexts(a.deadline.title, b.deadline.title)
  })
  const given = new Map(
    inOrder.map(({ deadline }) => [deadline, deadline.id && ids.next(deadline.id)]),
  )
  return dated.map(({ deadline, due }) => {
    return draftOf(deadline, due, given.get(deadline) || null, tools)
  })
}

function draftOf(
  deadline: SourceDeadline,
  due: Instant,
  id: string | null,
  tools: LinkTools,
): DeadlineDraft {
  const { notes } = tools
  const title = cleanLine(deadline.title, notes) ?? deadline.type
  noteCancelled(title, deadline, notes)
  const opens = deadline.opens ? openingOf(deadline.opens, due, deadline, tools) : null
  return withoutEmpty({
    id,
    type: deadline.type,
    title,
    status: deadline.isCancelled ? ('cancelled' as const) : null,
    opens,
    due: deadline.due,
    note: joinNotes([deadline.note], tools.descriptions),
    url: cleanUrl(deadline.url, tools),
  })
}

/** Returns an opening that can be read and is before the due date, or null after noting it. */
function openingOf(
  text: string,
  due: Instant,
  { title, where }: SourceDeadline,
  { notes }: LinkTools,
): string | null {
  const opens = dueOf(text, 'start')
  if (opens !== null && Number.isFinite(opens) && opens < due) return text
  notes.leftOut('field', 'openings that are not before their deadline', { example: title, where })
  return null
}

/** Maximum length of a date in a program file, in characters. */
const MAX_LENGTH = 100

/** Returns a deadline whose dates are shown by clocks: what they skip is as much later, and noted. */
function withoutSkipped(deadline: SourceDeadline, notes: Notes): SourceDeadline {
  const [due, opens] = [afterSkipped(deadline.due), afterSkipped(deadline.opens ?? '')]
  if (due === null && opens === null) return deadline
  const { title: example, where } = deadline
  notes.changed('field', 'times that the clocks skip are as much later', { example, where })
  return { ...deadline, due: due ?? deadline.due, opens: opens ?? deadline.opens ?? null }
}

/** Returns what the clocks show in place of a time that they skip, in UTC, or null. */
function afterSkipped(text: string): string | null {
  if (text.length > MAX_LENGTH) return null
  const moment = parseMoment(text)
  if (!moment.ok || moment.value.timeOfDay === null) return null
  const { date, timeOfDay, zone } = moment.value
  const resolution = zone && resolveMoment(moment.value, zone, 'end')
  if (resolution?.kind !== 'never') return null
  const instant = instantOfSkipped(resolution, wallTime(date, timeOfDay.sinceMidnight))
  return isoInstant(instant, UTC)
}

/** Says what of a date can't be read, and what its zone may mean if that is several. */
function unreadablePart(text: string): string {
  let zone = ''
  const readZone = (given: string) => {
    zone = given.trim()
    return ok(UTC)
  }
  const isDate = text.length <= MAX_LENGTH && parseMoment(text, readZone).ok
  const meanings = meaningsOf(zone)
  if (!isDate || meanings.length === 0) return `${isDate ? 'time zone' : 'date'} can't be read`
  return `time zone is ambiguous: ${zone.toUpperCase()} may be ${alternatives(meanings)}`
}

/** Returns the instant of a date as program files write it, Infinity for TBD, or null. */
function dueOf(text: string, edge: 'start' | 'end'): Instant | null {
  if (text.length > MAX_LENGTH) return null
  if (isUndetermined(text)) return Number.POSITIVE_INFINITY
  const moment = parseMoment(text)
  if (!moment.ok) return null
  const { timeOfDay, zone } = moment.value
  // An hour without a zone could cost someone the submission.
  if (timeOfDay && zone === null && !closesDay(timeOfDay)) return null
  const resolution = resolveMoment(moment.value, zone ?? AOE, edge)
  return resolution.kind === 'never' ? null : resolution.instant
}
