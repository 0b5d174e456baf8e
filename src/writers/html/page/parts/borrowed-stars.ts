/** Asks what to do with the stars of an address that somebody else has sent. */
import type { Choices } from '../choices.ts'
import { button, find, make } from '../dom.ts'
import type { Part } from '../view.ts'

export function borrowedStars(choices: Choices): Part {
  // It is there before its text: otherwise screen readers say nothing.
  const notice = make('p', { role: 'status', class: 'borrowed' })
  find('#_tools')?.append(notice)
  const question = [
    'These stars came with the link. ',
    button('Add them to yours', () => choices.settle(true)),
    button('Show yours', () => choices.settle(false)),
  ]
  return () => {
    if (choices.areBorrowed !== notice.hasChildNodes()) {
      notice.replaceChildren(...(choices.areBorrowed ? question : []))
    }
  }
}
