/** Asks what to do with the stars of an address that somebody else has sent. */
import type { Choices } from '../choices.ts'
import { button, find, make } from '../dom.ts'
import type { Part } from '../view.ts'

export function borrowedStars(choices: Choices): Part {
  const notice = make(
    'p',
    { role: 'status', class: 'borrowed' },
    'These stars came with the link. ',
    button('Add them to yours', () => choices.settle(true)),
    button('Show yours', () => choices.settle(false)),
  )
  find('#_tools')?.append(notice)
  return () => {
    notice.hidden = !choices.areBorrowed
  }
}
