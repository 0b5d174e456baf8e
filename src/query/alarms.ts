/** Finds the sessions and talks that an alarm is due for, each once, until they start. */
import type { Duration, Instant } from '../time/types.ts'
import type { TimedSlot } from './timed-slots.ts'

export interface Alarms {
  /** How long before each start an alarm is due. */
  readonly leads: readonly Duration[]
  /** The last alarm of each session and talk, by `keyOf`. */
  readonly given: ReadonlyMap<string, Given>
}

interface Given {
  readonly at: Instant
  /** The start that the alarm was for. */
  readonly start: Instant
}

/** Returns those of the coming sessions and talks that an alarm is due for, however late it is. */
export function dueAlarms(coming: readonly TimedSlot[], at: Instant, alarms: Alarms): TimedSlot[] {
  return coming.filter((slot) => pendingAlarms(slot, alarms).some((time) => time <= at))
}

/** Returns those of the coming sessions and talks whose alarm has been given. */
export function givenAlarms(coming: readonly TimedSlot[], { given }: Alarms): TimedSlot[] {
  return coming.filter((slot) => given.get(keyOf(slot))?.start === slot.item.start)
}

/** Returns the instant of the next alarm, or null if none is to come. */
export function nextAlarm(
  coming: readonly TimedSlot[],
  at: Instant,
  alarms: Alarms,
): Instant | null {
  const times = coming.flatMap((slot) => pendingAlarms(slot, alarms).filter((time) => time > at))
  return times.reduce<Instant | null>((first, time) => Math.min(first ?? time, time), null)
}

/** Returns the alarms after some have been given. */
export function withGiven(alarms: Alarms, slots: readonly TimedSlot[], at: Instant): Alarms {
  const given = slots.map((slot) => [keyOf(slot), { at, start: slot.item.start }] as const)
  return { ...alarms, given: new Map([...alarms.given, ...given]) }
}

/** Returns the times of the alarms not yet given. A start that has moved gets all of them again. */
function pendingAlarms(slot: TimedSlot, { leads, given }: Alarms): Instant[] {
  const { start } = slot.item
  const last = given.get(keyOf(slot))
  const after = last?.start === start ? last.at : -Infinity
  return leads.map((lead) => start - lead).filter((time) => time > after)
}

function keyOf({ item, program }: TimedSlot): string {
  return JSON.stringify([program.id, item.id])
}
