/** Builds the bar of controls above the schedule, and the theme at the end of the page. */
import type { Calendar } from '../calendar.ts'
import type { Choices } from '../choices.ts'
import { find, make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import type { Part } from '../view.ts'
import { calendarPanel } from './calendar-panel.ts'
import { filterPanel } from './filter-panel.ts'
import { closePanels } from './panel.ts'
import { searchField } from './search-field.ts'
import { starredButton } from './starred-button.ts'
import { themeMenu } from './theme-menu.ts'
import { viewButtons } from './view-buttons.ts'
import { zoneMenu } from './zone-menu.ts'

export function controls(page: Page, calendar: Calendar, choices: Choices): Part {
  const inBar = [
    searchField(choices),
    zoneMenu(page, choices),
    starredButton(page, choices),
    filterPanel(page, choices),
    calendarPanel(page, calendar, choices),
    viewButtons(page, choices),
  ].filter((control) => control !== null)
  const bar = make(
    'div',
    { id: '_tools', role: 'search', 'aria-label': 'The program' },
    ...inBar.map(({ node }) => node),
  )
  find('#_tools')?.replaceWith(bar)
  closePanels(bar)
  followHeight(bar)
  const theme = themeMenu(choices)
  find('footer')?.append(theme.node)
  return (view) => {
    for (const { update } of [...inBar, theme]) update(view)
  }
}

/** Tells the styles how much of the window the bar covers, where it stays in sight. */
function followHeight(bar: HTMLElement): void {
  new ResizeObserver(() => {
    const isSticky = getComputedStyle(bar).position === 'sticky'
    const height = isSticky ? bar.offsetHeight : 0
    document.documentElement.style.setProperty('--tools', `${height}px`)
  }).observe(bar)
}
