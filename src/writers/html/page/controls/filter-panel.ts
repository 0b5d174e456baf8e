import { roomsOf, slotsOf, valuesOf } from '../../../../query/slots.ts'
import type { Choices } from '../choices.ts'
import { make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { FACT_FILTERS, type FactFilter } from '../state.ts'
import type { Control } from './control.ts'
import { panel } from './panel.ts'

const TITLES = {
  type: 'Type',
  room: 'Room',
  track: 'Track',
  language: 'Language',
} as const satisfies Record<FactFilter, string>

/** Returns the panel of filters, or null if no fact has several values. */
export function filterPanel({ program }: Page, choices: Choices): Control | null {
  const types = new Set(slotsOf(program).map(({ item }) => item.type))
  const values: Readonly<Record<FactFilter, readonly string[]>> = {
    type: [...types].sort(),
    room: roomsOf(program),
    track: valuesOf(program, 'track'),
    language: valuesOf(program, 'language'),
  }
  const groups = FACT_FILTERS.filter((name) => values[name].length > 1).map((name) => {
    return checkboxes(name, values[name], choices)
  })
  if (groups.length === 0) return null
  return {
    node: panel('Filter', ...groups.map(({ node }) => node)),
    update(view) {
      for (const { update } of groups) update(view)
    },
  }
}

/** Returns a checkbox for each value of a fact. */
function checkboxes(name: FactFilter, values: readonly string[], choices: Choices): Control {
  const boxes = values.map((value) => make('input', { type: 'checkbox', value }))
  const change = () => {
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value)
    choices.change({ facts: { ...choices.state.facts, [name]: chosen } })
  }
  const labels = boxes.map((box) => make('label', {}, box, box.value))
  return {
    node: make('fieldset', { change }, make('legend', {}, TITLES[name]), ...labels),
    update({ state }) {
      for (const box of boxes) box.checked = state.facts[name].includes(box.value)
    },
  }
}
