/** Gives the alarms of `now --watch`, each once, over all versions of the program. */
import { UserError } from '../errors.ts'
import { type Alarms, dueAlarms, givenAlarms, nextAlarm, withGiven } from '../query/alarms.ts'
import { askAllNext } from '../query/several.ts'
import type { TimedSlot } from '../query/timed-slots.ts'
import { renderAlarm } from '../render/alarm.ts'
import { placeText, planRoomsOf } from '../render/phrases/rooms.ts'
import { parseAlarm } from '../request/alarm-option.ts'
import { shellWord } from '../text/shell-word.ts'
import { DAY, type Duration, type Instant, MINUTE } from '../time/types.ts'
import type { OpenNow } from './now.answer.ts'
import type { NowOptions } from './now.ts'

export interface AlarmClock {
  /** Returns the lines of the alarms that are due, and takes them for given. */
  take(open: OpenNow, at: Instant): readonly string[]
  /** Returns the lines of those given whose starts are to come, but for what a screen shows anyway. */
  pending(open: OpenNow, at: Instant): readonly string[]
  /** Returns the instant of the next alarm, or null if none is to come. */
  next(open: OpenNow, at: Instant): Instant | null
}

/** Returns the alarms that the options ask for, or null for none. Throws a UserError. */
export function alarmClock({ alarm, oneline }: NowOptions): AlarmClock | null {
  if (!alarm) return null
  let alarms: Alarms = { leads: [...new Set(alarm.map(parseLead))], given: new Map() }
  return {
    take(open, at) {
      const due = dueAlarms(comingOf(open, at), at, alarms)
      alarms = withGiven(alarms, due, at)
      return linesOf(due, open, at)
    },
    pending(open, at) {
      const { current, next } = open.ask(at)
      const isNextShown = !oneline || current.length === 0
      const shown = isNextShown ? next[0]?.item.start : undefined
      const given = givenAlarms(comingOf(open, at), alarms)
      return linesOf(
        given.filter(({ item }) => item.start !== shown),
        open,
        at,
      )
    },
    next: (open, at) => nextAlarm(comingOf(open, at), at, alarms),
  }
}

/** Returns all sessions and talks to come that match. */
export function comingOf({ questions }: OpenNow, at: Instant) {
  return askAllNext(questions, at, Number.POSITIVE_INFINITY)
}

function linesOf(
  slots: readonly TimedSlot[],
  { request, several }: OpenNow,
  at: Instant,
): string[] {
  if (slots.length === 0) return []
  const { program, zones } = request
  const rooms = several ? { beside: placeText } : planRoomsOf(program)
  return slots.map((slot) => renderAlarm(slot, at, zones.primary, several, rooms))
}

/** Maximum time between an alarm and a start: a calendar reminds of what is further off. */
const MAX_LEAD: Duration = DAY

/** Returns how long before a start an alarm rings. Throws a UserError. */
function parseLead(text: string): Duration {
  const lead = parseAlarm(/^\s*0+\s*$/.test(text) ? '0m' : text)
  if (lead < MINUTE) {
    throw new UserError(`--alarm: ${text} is not before the start; write 1m or more`)
  }
  if (lead <= MAX_LEAD) return lead
  throw new UserError(
    `--alarm: ${text} is more than a day; write 24h or less, or have a calendar remind you: esfomo export --alarm ${shellWord(text)}`,
  )
}
