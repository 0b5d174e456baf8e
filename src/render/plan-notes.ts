/** Says what is wrong with a plan: clashes, with other times for what clashes, and walks without time. */
import type { Clash } from '../query/plan/clashes.ts'
import { MAX_ROOMS, type PlanItem } from '../query/plan/plan.ts'
import type { Planned } from '../query/plan/planned.ts'
import { alternatives } from '../text/alternatives.ts'
import { count } from '../text/count.ts'
import { countdown } from '../time/countdown.ts'
import { formatTime, isoDate, longDate, weekday } from '../time/format.ts'
import type { IsoDate, Zone } from '../time/types.ts'
import type { Screen } from './layout/screen.ts'
import { placeText } from './phrases/rooms.ts'
import { formatTimeOn, formatTimes } from './phrases/times.ts'
import type { PlanView } from './plan-view.ts'

/** Maximum number of clashes, or of other times, that are listed; more are counted. */
const MAX_LISTED = 3

/** Returns a line for each clash: `clash: 15 minutes with Rust in the kernel`. */
export function clashLines(
  clashes: readonly Clash[],
  past: boolean,
  { zones }: PlanView,
  { paint }: Screen,
): string[][] {
  const lines = clashes.slice(0, MAX_LISTED).map(({ first, start, end }) => {
    const length = `clash: ${countdown(start, end, zones.first)}`
    const other = `with ${first.slot.item.title}`
    return [past ? paint.dim(`${length} ${other}`) : `${paint.yellow(length)} ${other}`]
  })
  const more = clashes.length - lines.length
  return more > 0 ? [...lines, [paint.dim(count(more, 'more clash', 'more clashes'))]] : lines
}

/** Returns when it is held again: `also on Sun 11:00, Hall 2`. */
export function otherTimeFacts(
  { otherTimes }: PlanItem,
  date: IsoDate,
  view: PlanView,
  screen: Screen,
): string[] {
  const facts = otherTimes.slice(0, MAX_LISTED).map((other) => {
    const place = placeText(other.slot.item)
    const where = place === null ? '' : `, ${place}`
    return screen.paint.dim(`also ${timeOf(other, date, view, screen)}${where}`)
  })
  const more = otherTimes.length - facts.length
  return more > 0 ? [...facts, screen.paint.dim(count(more, 'more time'))] : facts
}

/** Returns `at 14:00` for a time on the date of the heading, else `on Sun 11:00`. */
function timeOf(
  { start }: Planned,
  date: IsoDate,
  { program, zones }: PlanView,
  screen: Screen,
): string {
  const isSameDay = isoDate(start, zones.first) === date && screen.isTerminal
  const show = (zone: Zone, seen: IsoDate) => {
    if (!screen.isTerminal || isSameDay) return formatTimeOn(start, zone, seen)
    return `${dayName(isoDate(start, zone), program)} ${formatTime(start, zone)}`
  }
  const times = formatTimes(zones, { start, heading: () => date, show }, screen)
  return `${isSameDay ? 'at' : 'on'} ${times.join(', ')}`
}

/** Returns `Sun`, or `Sun 1 February` if a program has several Sundays. */
function dayName(date: IsoDate, { days }: PlanView['program']): string {
  const isOnly = days.filter((day) => weekday(day.date) === weekday(date)).length < 2
  return isOnly ? longDate(date).slice(0, 3) : longDate(date, 'no-year')
}

/** Returns the rooms from which there is no time to walk. */
export function walkFacts({ walksFrom }: PlanItem): string[] {
  if (walksFrom.length === 0) return []
  const others = walksFrom.length > MAX_ROOMS ? ['other rooms'] : []
  return [`no time to walk from ${alternatives([...walksFrom.slice(0, MAX_ROOMS), ...others])}`]
}
