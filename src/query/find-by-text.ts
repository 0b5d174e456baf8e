/** Finds the sessions, talks, deadlines and people that a typed text names. */
import { sessionWithId } from '../model/outline.ts'
import type { Deadline, Program } from '../model/program.ts'
import {
  fold,
  matchesAnywhere,
  matchesWord,
  matchesWordStart,
  searchTerms,
  type TextMatcher,
  wordsOf,
} from '../text/match.ts'
import { nearest } from '../text/nearest.ts'
import { type Slot, slotsOf } from './slots.ts'
import { askSpeakers, isNamed, nearestName, type SpeakerAnswer } from './speakers.ts'

/** A session, talk or deadline. */
type FoundItem = Slot | { readonly kind: 'deadline'; readonly item: Deadline }
/** Someone on stage, with all of their sessions and talks. */
export type FoundPerson = { readonly kind: 'person' } & SpeakerAnswer
export type Found = FoundItem | FoundPerson

/**
 * Returns what `text` names, ignoring case and accents: several if it is ambiguous, none if nothing
 * matches. The first of these that finds anything decides:
 *
 * 1. an id
 * 2. a whole title, or a whole name, also with its affiliation as in `Ann Lee (Uni A)`
 * 3. the beginning of an id
 * 4. words of a title, one of them in full, or whole words of a name
 * 5. beginnings of words of a title or a name
 * 6. parts of words of a title or a name
 *
 * Within a rank a title comes before a name, since it is what most answers show first; but a person
 * who is in all that the title finds stands for it, so that `hagay lupesko` finds more than the talk
 * `Invited talk: Hagay Lupesko` if there is more.
 */
export function findByText(program: Program, text: string): readonly Found[] {
  const exact = findExact(program, text)
  if (exact.length > 0 || fold(text) === '') return exact
  const items = itemsOf(program)
  const byId = items.filter(({ item }) => item.id.startsWith(idOf(text)))
  return byId.length > 0 ? byId : findByWords(program, items, text)
}

/** Returns what a text names by a whole id, title or name. */
export function findExact(program: Program, text: string): readonly Found[] {
  const byId = itemsWithId(program, idOf(text))
  const title = fold(text)
  if (byId.length > 0 || title === '') return byId
  return titleOrPerson(
    itemsOf(program).filter(({ item }) => fold(item.title) === title),
    askSpeakers(program).filter(({ person }) => isNamed(person, text)),
  )
}

function findByWords(program: Program, items: readonly FoundItem[], text: string): Found[] {
  const parts = searchTerms(text)
  const titles = items.map((item) => ({ value: item, text: fold(item.item.title) }))
  const names = askSpeakers(program).map((one) => ({ value: one, text: fold(one.person.name) }))
  const matching = <T>(all: readonly { value: T; text: string }[], way: TextMatcher) => {
    return all.filter((one) => parts.every((part) => way(one.text, part))).map(({ value }) => value)
  }
  for (const way of [matchesWord, matchesWordStart, matchesAnywhere]) {
    const hasWord = way === matchesWord && matching(titles, way).length > 0
    // Where one title has the words in full, others that begin with them may be meant as well.
    const found = titleOrPerson(
      matching(titles, hasWord ? matchesWordStart : way),
      matching(names, way),
    )
    if (found.length > 0) return found
  }
  return []
}

function itemsWithId({ days, deadlines }: Program, id: string): FoundItem[] {
  const found = days.flatMap((day) => {
    const session = sessionWithId(day, id)
    return session === null ? [] : { date: day.date, sessions: [session] }
  })
  return itemsOf({ days: found, deadlines }).filter(({ item }) => item.id === id)
}

function itemsOf(program: Pick<Program, 'days' | 'deadlines'>): FoundItem[] {
  const deadlines = program.deadlines.map((item): FoundItem => ({ kind: 'deadline', item }))
  return [...slotsOf(program), ...deadlines]
}

function idOf(text: string): string {
  return text.trim().toLowerCase()
}

/** Returns the items, or the people if there are no items or the only person is in all of them. */
function titleOrPerson(items: readonly FoundItem[], people: readonly SpeakerAnswer[]): Found[] {
  const [person] = people
  const isInAll =
    people.length === 1 &&
    items.every(({ item }) => person?.appearances.some(({ slot }) => slot.item === item))
  if (items.length > 0 && !isInAll) return [...items]
  return people.map((answer) => ({ kind: 'person', ...answer }))
}

/** Returns the ids of what was found; of a person, those of all sessions and talks. */
export function idsOf(found: Found): string[] {
  return found.kind === 'person' ? slotsOfPerson(found).map(({ item }) => item.id) : [found.item.id]
}

/** Returns the sessions and talks of a person, each once: someone may chair and speak. */
export function slotsOfPerson({ appearances }: SpeakerAnswer): Slot[] {
  const slots = new Map(appearances.map(({ slot }) => [slot.item, slot]))
  return [...slots.values()]
}

/** Words that name something, and its title if the words alone say little. */
export interface Nearest {
  readonly words: string
  readonly title: string | null
}

/**
 * Returns how to name what a text most likely meant: by the nearest of the ids and of `words`, else of
 * titles, names, or words of titles; null if none is near.
 */
export function nearestNamed(
  program: Program,
  text: string,
  words: readonly string[] = [],
): Nearest | null {
  const items = itemsOf(program).map(({ item }) => item)
  const word = nearest(text, [...items.map(({ id }) => id), ...words])
  if (word !== null) return { words: word, title: null }
  const title = nearest(
    fold(text),
    items.map((item) => fold(item.title)),
  )
  const byTitle = items.find((item) => fold(item.title) === title)
  const name = byTitle ? null : nearestName(program, text)
  if (name !== null) return { words: name, title: null }
  const item = byTitle ?? items.find((one) => hasWordsNear(one.title, text))
  return item ? { words: item.id, title: item.title } : null
}

/** Returns whether each word of a text is nearly a word of a title. */
function hasWordsNear(title: string, text: string): boolean {
  const titleWords = wordsOf(title)
  const words = wordsOf(text)
  return words.length > 0 && words.every((word) => nearest(word, titleWords) !== null)
}
