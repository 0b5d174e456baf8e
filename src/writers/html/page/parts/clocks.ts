/** Shows times on the second clock beside those of the venue. */
import { isTimed } from '../../../../model/program.ts'
import { formatDue } from '../../../../render/phrases/deadlines.ts'
import {
  formatTimeOn,
  formatUntil,
  publishedInstants,
  spanParts,
  zoneParts,
} from '../../../../render/phrases/times.ts'
import { longDate, shortIsoInstant } from '../../../../time/format.ts'
import type { IsoDate, Zone } from '../../../../time/types.ts'
import type { DayRows } from '../day-rows.ts'
import { find, findAll, make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { onChange, type Part } from '../view.ts'

type Item = Page['program']['days'][number]['sessions'][number]['talks'][number]

export function clocks({ days }: Page): Part {
  const due = findAll('.due').flatMap((place) => {
    const announced = find('time', place)?.getAttribute('datetime')
    return announced ? { place, announced } : []
  })
  return onChange(
    ({ zones }) => zones.second?.name ?? '',
    ({ zones: { first, second } }) => {
      document.body.classList.toggle('two-clocks', second !== null)
      for (const day of days) showDay(day, second)
      for (const { place, announced } of due) {
        secondIn(place).textContent = dueOn(announced, second ?? first)
      }
    },
  )
}

/** Shows the times of a day on the second clock, or none without one. */
function showDay({ section, date, rows }: DayRows, second: Zone | null): void {
  const heading = find('.clocks', section)
  if (heading && second) {
    const [label, offsets] = zoneParts(second, publishedInstants(rows))
    secondIn(heading).replaceChildren(label, make('span', {}, ` ${offsets}`))
  } else if (heading) secondIn(heading).replaceChildren()
  for (const { when, item, continues } of rows) {
    const parts = second && timesOf(item, continues, second, date)
    secondIn(when).replaceChildren(...(parts ?? []))
  }
}

/** Returns the element of the second clock in a row or heading. */
function secondIn(parent: HTMLElement): HTMLElement {
  const known = find(':scope>.second', parent)
  if (known) return known
  const made = make('span', { class: 'second' })
  parent.append(made)
  return made
}

/** Returns an announced instant on a clock, or nothing if that shows the same time. */
function dueOn(announced: string, zone: Zone): string {
  const instant = Date.parse(announced)
  const isSame = shortIsoInstant(instant, zone).slice(0, 16) === announced.slice(0, 16)
  return isSame ? '' : `${formatDue(instant, zone)} ${zone.label}`
}

function timesOf(item: Item, continues: boolean, zone: Zone, date: IsoDate): (Node | string)[] {
  if (!isTimed(item)) return []
  const label = make('span', { class: 'zone' }, ` ${zone.label}`)
  if (continues) {
    return [make('span', { class: 'end' }, formatUntil(item, zone, date, longDate)), label]
  }
  if (item.endGuessed) return [formatTimeOn(item.start, zone, date), label]
  const [start, end] = spanParts(item, zone, date)
  return [start, make('span', { class: 'end' }, ` to ${end}`), label]
}
