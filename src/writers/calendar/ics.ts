/** Exports a program as iCalendar. */
import { UserError } from '../../errors.ts'
import type { Selection } from '../../query/select.ts'
import type { Writer } from '../writer.ts'
import { buildCalendar } from './build-calendar.ts'
import { writeCalendar } from './write-calendar.ts'

export const write: Writer = ({ program, selection, withTalks, alarms }) => {
  refuseUntimed(selection)
  const calendar = buildCalendar(program, { ...selection, alarms, withTalks })
  const undated = selection.deadlines.filter(({ due }) => due === null).map(({ id }) => id)
  return {
    // RFC 5545 §3.6: a calendar has at least one component.
    text: calendar.events.length === 0 ? null : writeCalendar(calendar),
    ...(undated.length === 0
      ? {}
      : { notice: `left out, not announced yet: ${undated.join(', ')}` }),
  }
}

function refuseUntimed({ talks }: Selection): void {
  const untimed = talks.find(({ talk }) => talk.start === null)
  if (!untimed) return
  const { talk, session } = untimed
  throw new UserError(`${talk.id} has no time of its own; export its session, ${session.id}`)
}
