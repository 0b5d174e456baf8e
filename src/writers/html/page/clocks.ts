/** Shows times on the second clock beside those of the venue. */
import { isTimed } from '../../../model/program.ts'
import { formatDue } from '../../../render/phrases/deadlines.ts'
import { formatEnd, formatTimeOn, formatUntil, zoneParts } from '../../../render/phrases/times.ts'
import { longDate } from '../../../time/format.ts'
import { offsetAt } from '../../../time/offset.ts'
import type { IsoDate, Zone } from '../../../time/types.ts'
import { find, findAll, make } from './dom.ts'
import type { Page } from './read-page.ts'
import { onChange, type Part } from './view.ts'

type Item = Page['program']['days'][number]['sessions'][number]['talks'][number]

export function clocks({ program, data }: Page): Part {
  const days = findAll('.day').map((section) => dayIn(section, program))
  const offsets = new Map(data.deadlines.map(({ id, offset }) => [id, offset]))
  return onChange(
    ({ zones }) => zones.second?.name ?? '',
    ({ zones: { first, second } }) => {
      document.body.classList.toggle('two-clocks', second !== null)
      for (const { section, date, rows } of days) {
        const instants = rows.flatMap(({ item }) =>
          [item.start, item.end].filter((one) => one !== null),
        )
        const heading = find('.clocks', section)
        if (heading && second) {
          const [label, offsets] = zoneParts(second, instants)
          secondIn(heading).replaceChildren(label, make('span', {}, ` ${offsets}`))
        } else if (heading) secondIn(heading).replaceChildren()
        for (const { when, item, continues } of rows) {
          const parts = second && timesOf(item, continues, second, date)
          secondIn(when).replaceChildren(...(parts ?? []))
        }
      }
      for (const { id, due } of program.deadlines) {
        const zone = second ?? first
        const place = findAll(`#${CSS.escape(id)} .due`).at(-1)
        if (!place || due === null) continue
        const isSame = offsetAt(zone, due) === offsets.get(id)
        secondIn(place).textContent = isSame ? '' : `${formatDue(due, zone)} ${zone.label}`
      }
    },
  )
}

interface Row {
  readonly when: HTMLElement
  readonly item: Item
  readonly continues: boolean
}

function dayIn(section: HTMLElement, program: Page['program']) {
  const items = new Map(
    program.days.flatMap(({ sessions }) => {
      return sessions.flatMap((one) => [one, ...one.talks].map((item) => [item.id, item] as const))
    }),
  )
  const rows = findAll('.item', section).flatMap((article): Row[] => {
    const item = items.get(article.dataset.of ?? article.id)
    const when = find(':scope>.when', article)
    return item && when ? [{ when, item, continues: article.dataset.continues !== undefined }] : []
  })
  return { section, date: section.dataset.date ?? '', rows }
}

/** Returns the element of the second clock in a row or heading. */
function secondIn(parent: HTMLElement): HTMLElement {
  const known = find(':scope>.second', parent)
  if (known) return known
  const made = make('span', { class: 'second' })
  parent.append(made)
  return made
}

function timesOf(item: Item, continues: boolean, zone: Zone, date: IsoDate): (Node | string)[] {
  if (!isTimed(item)) return []
  const label = make('span', { class: 'zone' }, ` ${zone.label}`)
  if (continues) {
    return [make('span', { class: 'end' }, formatUntil(item, zone, date, longDate)), label]
  }
  const end = item.endGuessed ? [] : [` to ${formatEnd(item, zone, date, longDate)}`]
  return [
    formatTimeOn(item.start, zone, date),
    ...end.map((text) => make('span', { class: 'end' }, text)),
    label,
  ]
}
