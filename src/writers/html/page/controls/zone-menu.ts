import { AOE, UTC } from '../../../../time/zone.ts'
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
  const isListed = asked && asked.name !== UTC.name && asked.name !== AOE.name
  const select = make(
    'select',
    { 'aria-label': 'Second clock', change: () => change({ zone: select.value }) },
    option('yours', `Yours: ${chosenZone('yours', page).label}`),
    option('venue', `None: ${timezone.label} only`),
    option('UTC', 'UTC'),
    option('AoE', 'AoE: anywhere on Earth'),
    ...(isListed ? [option(asked.name, asked.label)] : []),
    make('optgroup', { label: 'All zones' }, ...namedZones(['UTC', timezone.name, asked?.name])),
  )
  return {
    node: make('label', {}, 'Second clock ', select),
    update({ state }) {
      select.value = state.zone
      if (select.selectedIndex >= 0) return
      // An address may name a zone otherwise, or one that is not listed.
      const zone = chosenZone(state.zone, page)
      select.value = zone.name
      if (select.selectedIndex < 0) select.append(option(zone.name, zone.label))
      select.value = zone.name
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
