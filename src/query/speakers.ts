/** Who speaks and who chairs, and what. */
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
 * Everyone, or those whose name `wanted` begins (any of its words, without case or accents), by
 * their names. Two of one name with different affiliations are two.
 */
export function askSpeakers(program: Program, wanted?: string): readonly SpeakerAnswer[] {
  const answers = new Map<string, { person: Person; appearances: Appearance[] }>()
  const add = (person: Person, appearance: Appearance) => {
    const key = JSON.stringify([fold(person.name), fold(person.affiliation ?? '')])
    const known = answers.get(key)
    if (!known) answers.set(key, { person, appearances: [appearance] })
    else {
      known.appearances.push(appearance)
      if (known.person.url === null) known.person = { ...known.person, url: person.url }
    }
  }
  for (const slot of slotsOf(program)) {
    for (const person of slot.item.speakers) add(person, { role: 'speaker', slot })
    for (const person of slot.item.chairs) add(person, { role: 'chair', slot })
  }
  const all = [...answers.values()].map((answer) => ({ answer, key: fold(answer.person.name) }))
  const sorted = all
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ answer }) => answer)
  return wanted === undefined ? sorted : bestMatches(sorted, ({ person }) => person.name, wanted)
}

/** The name that a misspelt one most likely meant; of one word, a word of a name. */
export function nearestName(program: Program, wanted: string): string | null {
  const names = askSpeakers(program).map(({ person }) => person.name)
  const whole = nearest(fold(wanted), names.map(fold))
  const part = nearest(fold(wanted), names.flatMap(wordsOf))
  return (
    names.find((name) => {
      return whole !== null ? fold(name) === whole : part !== null && wordsOf(name).includes(part)
    }) ?? null
  )
}
