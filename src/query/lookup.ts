/** The session, talk or deadline that a few typed characters mean. */
import type { Deadline, Program } from '../model.ts'
import { nearest } from '../nearest.ts'
import { type Item, itemsOf } from './items.ts'
import { bestMatches, fold } from './match.ts'

export type Found = Item | { readonly kind: 'deadline'; readonly item: Deadline }

/**
 * What `text` names: an id, else a whole title, else the beginning of ids, else words of titles.
 * Several where it could be any of them, none where nothing matches.
 */
export function lookUp(program: Program, text: string): readonly Found[] {
  const all: Found[] = [
    ...itemsOf(program),
    ...program.deadlines.map((item): Found => ({ kind: 'deadline', item })),
  ]
  const id = text.trim().toLowerCase()
  const title = fold(text)
  if (title === '') return []
  const ways = [
    () => all.filter(({ item }) => item.id === id),
    () => all.filter(({ item }) => fold(item.title) === title),
    () => all.filter(({ item }) => item.id.startsWith(id)),
    () => bestMatches(all, ({ item }) => item.title, text),
  ]
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

/** The id of what a text that names nothing most likely meant. */
export function nearestId(program: Program, text: string): string | null {
  const items = [...itemsOf(program).map(({ item }) => item), ...program.deadlines]
  const id = nearest(
    text,
    items.map((item) => item.id),
  )
  if (id !== null) return id
  const title = nearest(
    text,
    items.map((item) => item.title),
  )
  return items.find((item) => item.title === title)?.id ?? null
}
