/** The session, talk or deadline that a few typed characters mean. */
import type { Deadline, Program } from '../model/program.ts'
import { bestMatches, fold, wordsOf } from '../text/match.ts'
import { nearest } from '../text/nearest.ts'
import { type Slot, slotsOf } from './slots.ts'

export type Found = Slot | { readonly kind: 'deadline'; readonly item: Deadline }

/**
 * What `text` names: an id, else a whole title, else the beginning of ids, else words of titles.
 * Several where it could be any of them, none where nothing matches.
 */
export function findByText(program: Program, text: string): readonly Found[] {
  const all: Found[] = [
    ...slotsOf(program),
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

export interface Near {
  readonly id: string
  readonly title: string
  /** What of it is like the text. */
  readonly by: 'id' | 'title'
}

/** What a text that names nothing most likely meant: an id, a title, or words of one. */
export function nearestItem(program: Program, text: string): Near | null {
  const items = [...slotsOf(program).map(({ item }) => item), ...program.deadlines]
  const idWanted = nearest(
    text,
    items.map(({ id }) => id),
  )
  const byId = items.find(({ id }) => id === idWanted)
  if (byId) return { id: byId.id, title: byId.title, by: 'id' }
  const titleWanted = nearest(
    fold(text),
    items.map(({ title }) => fold(title)),
  )
  const words = wordsOf(text)
  const byTitle =
    items.find(({ title }) => fold(title) === titleWanted) ??
    items.find(({ title }) => {
      const own = wordsOf(title)
      return words.length > 0 && words.every((word) => nearest(word, own) !== null)
    })
  return byTitle ? { id: byTitle.id, title: byTitle.title, by: 'title' } : null
}
