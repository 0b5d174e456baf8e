/** Renders what is on or next at the same time in many rooms, in brief. */
import type { TimedSlot } from '../query/timed-slots.ts'
import { countdown } from '../time/countdown.ts'
import type { Layout } from './layout/labelled.ts'
import type { Screen } from './layout/screen.ts'
import { renderTable } from './layout/table.ts'
import type { NowView } from './now.ts'
import { factsOf, peopleTexts } from './phrases/facts.ts'
import { placeText } from './phrases/rooms.ts'
import { markedTitle } from './phrases/stars.ts'

/** Maximum number of simultaneous sessions that are shown in full. */
const MAX_IN_FULL = 3

/** Returns whether sessions are shown in brief, room by room. */
export function isCrowd(slots: readonly TimedSlot[], { isTerminal }: Screen): boolean {
  return isTerminal && slots.length > MAX_IN_FULL
}

/** Lays out simultaneous sessions in brief, one room a row. */
export function roomTable(
  slots: readonly TimedSlot[],
  { answer, zones, several, stars }: NowView,
  screen: Screen,
): Layout {
  const { paint, link } = screen
  const rows = slots.map((slot) => {
    const { item, program } = slot
    const isOn = item.start <= answer.at
    const left = isOn ? [`${countdown(answer.at, item.end, zones.first)} left`] : []
    const facts = [
      ...left,
      ...factsOf('now', slot),
      ...peopleTexts(item),
      ...(item.note === null ? [] : [item.note]),
      ...(slot.kind === 'session' ? slot.foundFor.map(({ title }) => title) : []),
    ].map((text) => paint.dim(text))
    const marked = markedTitle(slot, stars)
    const title = paint.bold(isOn ? paint.green(marked) : marked)
    return {
      cells: [placeText(item) ?? ''],
      lines: [
        [...(several?.nameBefore(item.title, program) ?? []), link(title, item.url)],
        ...(facts.length > 0 ? [facts] : []),
      ],
    }
  })
  return (columns, indent) => {
    const left = screen.left === null ? null : screen.left + indent
    return renderTable(rows, { ...screen, columns, left })
  }
}
