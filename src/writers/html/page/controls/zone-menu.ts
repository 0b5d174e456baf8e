import { currentName, zoneNames } from '../browser-zones.ts'
import type { Choices } from '../choices.ts'
import { make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { attempt } from '../storage.ts'
import { chosenZone } from '../zones.ts'
import type { Control } from './control.ts'

/** Returns the menu of zones for the second clock. */
export function zoneMenu(page: Page, { change }: Choices): Control {
  const { timezone } = page.program
  const asked = page.data.second
  const select = make(
    'select',
    { 'aria-label': 'Second clock', change: () => change({ zone: select.value }) },
    option('yours', `Yours: ${chosenZone('yours', page).label}`),
    option('venue', `None: ${timezone.label} only`),
    option('UTC', 'UTC'),
    option('AoE', 'AoE: anywhere on Earth'),
    ...(asked ? [option(asked.name, asked.label)] : []),
    make('optgroup', { label: 'All zones' }, ...namedZones(['UTC', timezone.name, asked?.name])),
  )
  return {
    node: make('label', {}, 'Second clock ', select),
    update({ state }) {
      select.value = state.zone
      // An address may name a zone otherwise, or one that the browser does not know.
      if (select.selectedIndex < 0) select.value = chosenZone(state.zone, page).name
      if (select.selectedIndex < 0) select.value = 'yours'
    },
  }
}

/** Returns an option for each zone that the browser knows, but not for some. */
function namedZones(without: readonly (string | undefined)[]): HTMLElement[] {
  return (attempt(zoneNames) ?? [])
    .map((name) => [name, currentName(name)] as const)
    .filter(([, name]) => !without.includes(name))
    .map(([value, name]) => option(value, name.replaceAll('_', ' ')))
}

function option(value: string, text: string): HTMLElement {
  return make('option', { value }, text)
}
