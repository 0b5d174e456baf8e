/** Adds a star to each session and talk, and a calendar button to all that has a time. */
import { isTimed } from '../../../../model/program.ts'
import { slotsOf } from '../../../../query/slots.ts'
import type { Calendar } from '../calendar.ts'
import type { Choices } from '../choices.ts'
import { find, make, press } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { onChange, type Part } from '../view.ts'

export function stars({ program }: Page, calendar: Calendar, { toggleStar }: Choices): Part {
  const buttons = slotsOf(program).flatMap(({ item }) => {
    const article = document.getElementById(item.id)
    if (!article) return []
    const { id, title } = item
    const star = make('button', {
      type: 'button',
      class: 'star',
      'aria-label': `Star ${title}`,
      click: () => toggleStar(id),
    })
    const add = isTimed(item) ? addButton(item, calendar) : null
    find(':scope>.what', article)?.after(make('p', { class: 'actions' }, star, add))
    return [{ id, star, article }]
  })
  for (const deadline of program.deadlines) {
    const article = document.getElementById(deadline.id)
    if (deadline.due !== null) article?.append(addButton(deadline, calendar))
  }
  return onChange(
    ({ state }) => state.stars,
    ({ state }) => {
      for (const { id, star, article } of buttons) {
        const isStarred = state.stars.has(id)
        press(star, isStarred)
        star.title = isStarred ? 'Remove the star' : 'Star'
        article.classList.toggle('starred', isStarred)
      }
    },
  )
}

function addButton({ id, title }: { id: string; title: string }, calendar: Calendar): HTMLElement {
  return make('button', {
    type: 'button',
    class: 'add',
    'aria-label': `Add ${title} to your calendar`,
    title: 'Add to your calendar',
    click: () => void calendar.download([id]),
  })
}
