/** Exports a program as iCalendar. */
import { UserError } from '../../errors.ts'
import { isTimed, lastKnownDue, type Program } from '../../model/program.ts'
import type { Selection } from '../../query/select.ts'
import { severalPrograms } from '../../render/phrases/several.ts'
import { listed } from '../../text/listed.ts'
import { UTC } from '../../time/zone.ts'
import type { Export, ExportRequest, Writer, WriterOfSeveral } from '../writer.ts'
import { buildCalendar } from './build-calendar.ts'
import { countUnannounced } from './compare.ts'
import type { Calendar } from './event.ts'
import { joinCalendars, withNames } from './join-calendars.ts'
import { writeCalendar } from './write-calendar.ts'

export const write: Writer = (request) => {
  return writeAll([request], ({ selection }) => noticeOf(selection))
}

/** Writes one calendar of several programs, whose entries name them. */
export const writeSeveral: WriterOfSeveral = (requests) => {
  const programs = requests.map(({ program }) => program)
  const { nameBefore } = severalPrograms(programs, UTC)
  return writeAll(
    requests,
    ({ selection, program }) => {
      const notice = noticeOf(selection)
      return notice === '' ? '' : `${program.id}: ${notice}`
    },
    (calendar, program) => withNames(calendar, (title) => nameBefore(title, program)),
  )
}

function writeAll(
  requests: readonly [ExportRequest, ...ExportRequest[]],
  noticeOn: (request: ExportRequest) => string,
  named: (calendar: Calendar, program: Program) => Calendar = (calendar) => calendar,
): Export {
  const calendarOf = ({ program, selection, withTalks, alarms }: ExportRequest) => {
    refuseUntimed(selection)
    return named(buildCalendar(program, { ...selection, alarms, withTalks }), program)
  }
  const [first, ...others] = requests
  const calendar = joinCalendars([calendarOf(first), ...others.map(calendarOf)])
  const notice = requests.map(noticeOn).filter((text) => text !== '')
  return {
    // RFC 5545 §3.6: a calendar has at least one component.
    text: calendar.events.length === 0 ? null : writeCalendar(calendar),
    ...(notice.length === 0 ? {} : { notice: notice.join('; ') }),
  }
}

/** Warns of changes without a new "updated". */
export function compare(before: string, after: string): string | null {
  const count = countUnannounced(before, after)
  if (count === 0) return null
  const [entries, ones] = count === 1 ? ['1 entry', 'one'] : [`${count} entries`, 'ones']
  return `${entries} changed, but "updated" did not: calendars may keep the old ${ones}`
}

/** Rejects talks whose session has a time but they have none. */
function refuseUntimed({ talks }: Selection): void {
  const untimed = talks.find(({ talk, session }) => !isTimed(talk) && isTimed(session))
  if (!untimed) return
  const { talk, session } = untimed
  throw new UserError(`${talk.id} has no time of its own; export its session, ${session.id}`)
}

/** Names what has no date. Of what is cancelled, none is to come. */
function noticeOf(selection: Selection): string {
  const undated = undatedItems(selection)
  const ids = (isCancelled: boolean) =>
    undated.filter(({ status }) => (status === 'cancelled') === isCancelled).map(({ id }) => id)
  const [pending, cancelled] = [ids(false), ids(true)]
  return [
    ...(pending.length > 0 ? [`left out, not announced yet: ${listed(pending)}`] : []),
    ...(cancelled.length > 0 ? [`left out, cancelled without a date: ${listed(cancelled)}`] : []),
  ].join('; ')
}

function undatedItems({ sessions, talks, deadlines }: Selection) {
  const untimed = [...sessions, ...talks.map(({ talk }) => talk)].filter((item) => !isTimed(item))
  return [...deadlines.filter((deadline) => lastKnownDue(deadline) === null), ...untimed]
}
