/** Opens and marks the item that the address names. */
import { find, findAll } from './dom.ts'

/** Shows the item with an id, if there is one: unfolds what hides it, and its abstract. */
export function showItem(id: string): void {
  const target = id === '' ? null : document.getElementById(id)
  for (const marked of findAll('.marked')) marked.classList.remove('marked')
  if (!target?.matches('article')) return
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    fold.open = true
  }
  find<HTMLDetailsElement>(':scope>.what>details', target)?.toggleAttribute('open', true)
  target.classList.add('marked')
  scrollTo(target, find('.long') ? FRAMES : 0)
}

/** Frames in which the browser lays out what comes into sight of a long list, and finds other heights. */
const FRAMES = 10

function scrollTo(target: HTMLElement, frames: number): void {
  target.scrollIntoView()
  if (frames > 0) requestAnimationFrame(() => scrollTo(target, frames - 1))
}
