import { capitalize } from '../../../../text/capitalize.ts'
import type { Choices } from '../choices.ts'
import { make } from '../dom.ts'
import { THEMES, type Theme } from '../state.ts'
import type { Control } from './control.ts'

export function themeMenu({ change }: Choices): Control {
  const select = make(
    'select',
    { 'aria-label': 'Theme', change: () => change({ theme: select.value as Theme }) },
    ...THEMES.map((theme) => make('option', { value: theme }, capitalize(theme))),
  )
  return {
    node: make('label', {}, 'Theme ', select),
    update({ state: { theme } }) {
      select.value = theme
      const { dataset } = document.documentElement
      if (theme === 'system') delete dataset.theme
      else dataset.theme = theme
    },
  }
}
