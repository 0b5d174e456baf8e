/** Opens and marks the item that the address names. */
import { find, findAll } from './dom.ts'

/** Shows the item with an id: unfolds what hides it and its abstract. Returns whether there is one. */
export function showItem(id: string): boolean {
  const target = id === '' ? null : document.getElementById(id)
  for (const marked of findAll('.marked')) marked.classList.remove('marked')
  if (!target?.matches('article')) return false
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    fold.open = true
  }
  find<HTMLDetailsElement>(':scope>.what>details', target)?.toggleAttribute('open', true)
  target.classList.add('marked')
  target.scrollIntoView({ block: 'start' })
  return true
}
