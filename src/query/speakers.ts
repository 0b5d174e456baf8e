/** Lists speakers and chairs with their sessions and talks. */
import { fullName, type Person, type Program } from '../model/program.ts'
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
 * Returns everyone, or those that `wanted` names, sorted by name. People with the same name but
 * different affiliations are different people.
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
  return wanted === undefined ? sorted : peopleNamed(sorted, ({ person }) => person, wanted)
}

/**
 * Returns those whose whole name is `wanted`, else those whose name has each word of it at the
 * beginning of a word, else anywhere; ignoring case and accents.
 */
export function peopleNamed<T>(
  all: readonly T[],
  personOf: (one: T) => Person,
  wanted: string,
): readonly T[] {
  const named = all.filter((one) => isNamed(personOf(one), wanted))
  return named.length > 0 ? named : bestMatches(all, (one) => personOf(one).name, wanted)
}

/** Returns whether a text is the whole name of a person, alone or with the affiliation. */
export function isNamed(person: Person, text: string): boolean {
  const wanted = fold(text)
  return wanted === fold(person.name) || wanted === fold(fullName(person))
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
