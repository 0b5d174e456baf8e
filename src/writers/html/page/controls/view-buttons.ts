import type { Choices } from '../choices.ts'
import { button, make, press } from '../dom.ts'
import { hasGrid } from '../parts/grid.ts'
import type { Page } from '../read-page.ts'
import type { Control } from './control.ts'

/** Returns the buttons for list and grid, or null if there is no grid. */
export function viewButtons(page: Page, { change }: Choices): Control | null {
  if (!hasGrid(page)) return null
  const list = button('List', () => change({ isGrid: false }))
  const grid = button('Grid', () => change({ isGrid: true }))
  return {
    node: make('div', { role: 'group', 'aria-label': 'View', class: 'views' }, list, grid),
    update({ state: { isGrid } }) {
      press(list, !isGrid)
      press(grid, isGrid)
    },
  }
}
