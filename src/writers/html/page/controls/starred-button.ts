import type { Choices } from '../choices.ts'
import { button, press } from '../dom.ts'
import type { Page } from '../read-page.ts'
import type { Control } from './control.ts'

/** Returns the button that leaves only what is starred, or null if nothing can be. */
export function starredButton({ program }: Page, choices: Choices): Control | null {
  if (program.days.length === 0) return null
  const node = button('Starred', () => {
    choices.change({ isStarredOnly: !choices.state.isStarredOnly })
  })
  return {
    node,
    update({ state: { stars, isStarredOnly } }) {
      press(node, isStarredOnly)
      node.textContent = stars.size === 0 ? 'Starred' : `Starred ${stars.size}`
    },
  }
}
