/** Parts of the bar that unfold below it. */
import { find, findAll, make } from '../dom.ts'

/** Returns a panel. One at a time is open. */
export function panel(title: string, ...children: (Node | null)[]): HTMLElement {
  return make(
    'details',
    { class: 'panel', name: '_panel' },
    make('summary', {}, title),
    make('div', {}, ...children),
  )
}

/** Closes the panels of a bar on Escape, and once the visitor goes on elsewhere. */
export function closePanels(bar: HTMLElement): void {
  const open = () => findAll<HTMLDetailsElement>('details[open]', bar)
  bar.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const one of open()) {
      one.open = false
      find('summary', one)?.focus()
    }
  })
  const closeUnless = (target: EventTarget | null) => {
    for (const one of open()) if (!one.contains(target as Node | null)) one.open = false
  }
  document.addEventListener('click', ({ target }) => closeUnless(target))
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) closeUnless(relatedTarget)
  })
}
