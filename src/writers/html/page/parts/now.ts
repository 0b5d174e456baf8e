/** Says what is on, what is next and which deadline comes first. */
import { nextInstant } from '../../../../query/deadlines.ts'
import { askNow, type NowAnswer } from '../../../../query/now.ts'
import type { TimedSlot } from '../../../../query/timed-slots.ts'
import { planRoomsOf, type RoomPlan } from '../../../../render/phrases/rooms.ts'
import { formatEnd, formatMoment, formatTimeOn } from '../../../../render/phrases/times.ts'
import { countdown } from '../../../../time/countdown.ts'
import { formatTime, isoDate } from '../../../../time/format.ts'
import type { Instant } from '../../../../time/types.ts'
import { type ZonePair, zonesOf } from '../../../../time/zone-pair.ts'
import { adapt, find, make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { momentKey, onChange, type Part, type View } from '../view.ts'

/** Maximum number of sessions that are named; more are counted. */
const MAX_NAMED = 4

export function now({ program }: Page): Part {
  const rooms = planRoomsOf(program)
  const section = make('section', { id: '_now', 'aria-labelledby': '_now-title' })
  find('#_now')?.replaceWith(section)
  return onChange(momentKey, (view) => {
    const { at } = view
    const answer = askNow(program, at)
    const { current } = answer
    const columns = [
      current.length === 0 ? null : make('div', {}, list(current, rooms, view, untilEnd(view))),
      nextColumn(answer, rooms, view),
      deadlineColumn(answer, view),
    ].filter((column) => column !== null)
    const hasSessions = program.days.length > 0
    section.hidden = columns.length === 0 && (answer.phase === 'after' || !hasSessions)
    const made = make(
      'section',
      {},
      make('h2', { id: '_now-title' }, hasSessions ? titleOf(answer, view) : 'Next'),
      make('p', { class: 'clock' }, momentText(at, view.zones)),
      make('div', { class: 'columns' }, ...columns),
    )
    adapt(section, made)
  })
}

function titleOf({ phase, next: [first] }: NowAnswer, { at, zones }: View): string {
  if (phase === 'during') return 'On now'
  if (phase === 'between') return 'Nothing on right now'
  if (phase === 'after') return 'Over'
  return first ? `Starts in ${countdown(at, first.item.start, zones.first)}` : 'Not started yet'
}

/** Returns an instant with its date on each clock. */
function momentText(instant: Instant, zones: ZonePair): string {
  return zonesOf(zones)
    .map((zone) => formatMoment(instant, zone, null))
    .join(' · ')
}

function list(
  slots: readonly TimedSlot[],
  rooms: RoomPlan,
  { state }: View,
  textOf: (slot: TimedSlot) => string,
): HTMLElement {
  const isStarred = ({ item }: TimedSlot) => state.stars.has(item.id)
  const sorted = [...slots.filter(isStarred), ...slots.filter((slot) => !isStarred(slot))]
  const rest = sorted.length - MAX_NAMED
  return make(
    'ul',
    {},
    ...sorted.slice(0, MAX_NAMED).map((slot) => {
      const { item } = slot
      return row(item, [textOf(slot), rooms.beside(item)].filter(Boolean).join(' · '))
    }),
    rest > 0 ? make('li', { class: 'facts' }, `and ${rest} more`) : null,
  )
}

function row({ id, title }: { id: string; title: string }, text: string): HTMLElement {
  return make(
    'li',
    {},
    make('a', { href: `#${id}`, dir: 'auto' }, title),
    make('span', { class: 'facts' }, text),
  )
}

function untilEnd({ at, zones }: View): (slot: TimedSlot) => string {
  const today = isoDate(at, zones.first)
  return ({ item }) => {
    // Nothing in the file implies a guessed end, so it is not for publication.
    if (item.endGuessed) return ''
    const ends = zonesOf(zones).map((zone) => {
      return formatEnd(item, zone, today) + (zones.second ? ` ${zone.label}` : '')
    })
    return `until ${ends.join(' · ')}, ${countdown(at, item.end, zones.first)} left`
  }
}

function nextColumn({ next, phase, at }: NowAnswer, rooms: RoomPlan, view: View): Node | null {
  const [slot] = next
  if (!slot) return null
  const { start } = slot.item
  const { zones } = view
  const { first } = zones
  const isToday = isoDate(start, first) === isoDate(at, first)
  const when = isToday ? timeText(start, zones) : momentText(start, zones)
  const title = phase === 'before' ? 'First' : `Next, in ${countdown(at, start, first)}`
  return make(
    'div',
    {},
    make('h3', {}, title),
    list(next, rooms, view, () => when),
  )
}

/** Returns the time of day on each clock, with the zones if there are two. */
function timeText(instant: Instant, { first, second }: ZonePair): string {
  const time = formatTime(instant, first)
  if (!second) return time
  const other = formatTimeOn(instant, second, isoDate(instant, first))
  return `${time} ${first.label} · ${other} ${second.label}`
}

function deadlineColumn({ deadlines, at }: NowAnswer, { zones: { first } }: View): Node | null {
  if (deadlines.length === 0) return null
  const rows = deadlines.map(({ deadline, status }) => {
    const left = countdown(at, nextInstant(deadline, at) ?? at, first)
    return row(deadline, status === 'upcoming' ? `opens in ${left}` : `${left} left`)
  })
  return make('div', {}, make('h3', {}, 'Next deadline'), make('ul', {}, ...rows))
}
