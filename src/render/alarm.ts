/** Renders one line for an alarm: what starts, in how long, and where. */
import type { TimedSlot } from '../query/timed-slots.ts'
import type { Instant, Zone } from '../time/types.ts'
import { joinFacts } from './layout/wrap.ts'
import { formatComing } from './oneline.ts'
import type { RoomPlan } from './phrases/rooms.ts'
import type { SeveralPrograms } from './phrases/several.ts'

export function renderAlarm(
  slot: TimedSlot,
  at: Instant,
  zone: Zone,
  several: SeveralPrograms | null,
  { beside }: Pick<RoomPlan, 'beside'>,
): string {
  const room = beside(slot.item)
  return joinFacts([formatComing(slot, at, zone, several), ...(room === null ? [] : [room])])
}
