import type { Choices } from '../choices.ts'
import { make } from '../dom.ts'
import type { Control } from './control.ts'

/** Returns the field for words of titles, people, rooms and abstracts. */
export function searchField({ change }: Choices): Control {
  const node = make('input', {
    type: 'search',
    'aria-label': 'Search',
    placeholder: 'Search',
    autocomplete: 'off',
    input: () => change({ search: node.value }),
  })
  return {
    node,
    update({ state }) {
      // Otherwise the cursor would go to the end at each key.
      if (node.value !== state.search) node.value = state.search
    },
  }
}
