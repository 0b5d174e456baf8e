/** Finds the session, talk or deadline that a typed text means. */
import type { Deadline, Program } from '../model/program.ts'
import { bestMatches, fold, wordsOf } from '../text/match.ts'
import { nearest } from '../text/nearest.ts'
import { type Slot, slotsOf } from './slots.ts'

export type Found = Slot | { readonly kind: 'deadline'; readonly item: Deadline }

/**
 * Returns the items that `text` names: by id, else by whole title, else by the beginning of an id,
 * else by words of the title. Several if it is ambiguous, none if nothing matches.
 */
export function findByText(program: Program, text: string): readonly Found[] {
  const all: Found[] = [
    ...slotsOf(program),
    ...program.deadlines.map((item): Found => ({ kind: 'deadline', item })),
  ]
  const id = text.trim().toLowerCase()
  const title = fold(text)
  if (title === '') return []
  const lookups = [
    () => all.filter(({ item }) => item.id === id),
    () => all.filter(({ item }) => fold(item.title) === title),
    () => all.filter(({ item }) => item.id.startsWith(id)),
    () => bestMatches(all, ({ item }) => item.title, text),
  ]
  for (const lookup of lookups) {
    const found = lookup()
    if (found.length > 0) return found
  }
  return []
}

export interface NearestItem {
  readonly id: string
  readonly title: string
  /** The field that resembles the text. */
  readonly by: 'id' | 'title'
}

/**
 * Returns the item that a text most likely meant, by its id, its title or words of its title; null
 * if none is near.
 */
export function nearestItem(program: Program, text: string): NearestItem | null {
  const items = [...slotsOf(program).map(({ item }) => item), ...program.deadlines]
  const nearestId = nearest(
    text,
    items.map(({ id }) => id),
  )
  const byId = items.find(({ id }) => id === nearestId)
  if (byId) return { id: byId.id, title: byId.title, by: 'id' }
  const nearestTitle = nearest(
    fold(text),
    items.map(({ title }) => fold(title)),
  )
  const words = wordsOf(text)
  const byTitle =
    items.find(({ title }) => fold(title) === nearestTitle) ??
    items.find(({ title }) => {
      const titleWords = wordsOf(title)
      return words.length > 0 && words.every((word) => nearest(word, titleWords) !== null)
    })
  return byTitle ? { id: byTitle.id, title: byTitle.title, by: 'title' } : null
}
