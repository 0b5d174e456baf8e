/** Lists speakers and chairs with their sessions and talks. */
import type { Person, Program } from '../model/program.ts'
import { bestMatches, fold, wordsOf } from '../text/match.ts'
import { nearest } from '../text/nearest.ts'
import { type Slot, slotsOf } from './slots.ts'

export interface Appearance {
  readonly role: 'speaker' | 'chair'
  readonly slot: Slot
}

export interface SpeakerAnswer {
  readonly person: Person
  /** In the order of the program. */
  readonly appearances: readonly Appearance[]
}

/**
 * Returns everyone, or those whose name matches `wanted`, sorted by name. Each word of `wanted`
 * must begin a word of the name, ignoring case and accents; if no name matches so, it may be
 * anywhere in the name. People with the same name but different affiliations are different people.
 */
export function askSpeakers(program: Program, wanted?: string): readonly SpeakerAnswer[] {
  const answers = new Map<string, { person: Person; appearances: Appearance[] }>()
  const add = (person: Person, appearance: Appearance) => {
    const key = JSON.stringify([fold(person.name), fold(person.affiliation ?? '')])
    const existing = answers.get(key)
    if (!existing) answers.set(key, { person, appearances: [appearance] })
    else {
      existing.appearances.push(appearance)
      if (existing.person.url === null) existing.person = { ...existing.person, url: person.url }
    }
  }
  for (const slot of slotsOf(program)) {
    for (const person of slot.item.speakers) add(person, { role: 'speaker', slot })
    for (const person of slot.item.chairs) add(person, { role: 'chair', slot })
  }
  const keyed = [...answers.values()].map((answer) => ({ answer, key: fold(answer.person.name) }))
  const sorted = keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ answer }) => answer)
  return wanted === undefined ? sorted : bestMatches(sorted, ({ person }) => person.name, wanted)
}

/** Returns the name most like a misspelt one, in full or else in one word; null if none is near. */
export function nearestName(program: Program, wanted: string): string | null {
  const names = askSpeakers(program).map(({ person }) => person.name)
  const nearestFull = nearest(fold(wanted), names.map(fold))
  const nearestWord = nearest(fold(wanted), names.flatMap(wordsOf))
  return (
    names.find((name) => {
      if (nearestFull !== null) return fold(name) === nearestFull
      return nearestWord !== null && wordsOf(name).includes(nearestWord)
    }) ?? null
  )
}
