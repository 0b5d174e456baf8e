/** Exports a program as iCalendar. */
import { UserError } from '../../errors.ts'
import { isTimed, lastKnownDue } from '../../model/program.ts'
import type { Selection } from '../../query/select.ts'
import { listed } from '../../text/listed.ts'
import type { Writer } from '../writer.ts'
import { buildCalendar } from './build-calendar.ts'
import { writeCalendar } from './write-calendar.ts'

export const write: Writer = ({ program, selection, withTalks, alarms }) => {
  refuseUntimed(selection)
  const calendar = buildCalendar(program, { ...selection, alarms, withTalks })
  const undated = undatedIds(selection)
  return {
    // RFC 5545 §3.6: a calendar has at least one component.
    text: calendar.events.length === 0 ? null : writeCalendar(calendar),
    ...(undated.length === 0 ? {} : { notice: `left out, not announced yet: ${listed(undated)}` }),
  }
}

/** Rejects talks whose session has a time but they have none. */
function refuseUntimed({ talks }: Selection): void {
  const untimed = talks.find(({ talk, session }) => !isTimed(talk) && isTimed(session))
  if (!untimed) return
  const { talk, session } = untimed
  throw new UserError(`${talk.id} has no time of its own; export its session, ${session.id}`)
}

function undatedIds({ sessions, talks, deadlines }: Selection): string[] {
  const untimed = [...sessions, ...talks.map(({ talk }) => talk)].filter((item) => !isTimed(item))
  const undated = deadlines.filter((deadline) => lastKnownDue(deadline) === null)
  return [...undated, ...untimed].map(({ id }) => id)
}
