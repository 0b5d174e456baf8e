/** Lists the words of a program that completion offers. */
import type { Candidate } from '../definition/option.ts'
import { idsOf, partsOf } from '../model/outline.ts'
import type { Program } from '../model/program.ts'
import { listDays } from '../query/days.ts'
import { slotsOf, valuesOf } from '../query/slots.ts'

export function dates(program: Program): Candidate[] {
  return listDays(program).map(({ date }) => ({ value: date, text: '' }))
}

export function deadlineIds({ deadlines }: Program): Candidate[] {
  return deadlines.map(({ id, title }) => ({ value: id, text: title }))
}

/** Returns the ids of sessions and talks that start with what is typed, and those of deadlines. */
function itemIds(program: Program, typed: string): Candidate[] {
  const items = program.days.flatMap((day) => {
    const ids = idsOf(day)
    const some = indexesOf(ids, typed)
    // Most days have none, and then their titles are not needed.
    const titles = some.length > 0 ? partsOf(day).titles : []
    return some.map((index) => ({ value: ids[index] ?? '', text: titles[index] ?? '' }))
  })
  return [...items, ...deadlineIds(program)]
}

/** Returns the names that start with what is typed, of everyone on stage, with their affiliations. */
export function people(program: Program, typed: string): Candidate[] {
  return program.days.flatMap((day) => {
    const { names, affiliations } = partsOf(day).people
    return indexesOf(names, typed).map((index) => {
      return { value: names[index] ?? '', text: affiliations[index] ?? '' }
    })
  })
}

/** Returns the indexes of the words that start with what is typed, in any case. */
function indexesOf(words: readonly string[], typed: string): number[] {
  const wanted = typed.toLowerCase()
  return words.flatMap((word, index) => (word.toLowerCase().startsWith(wanted) ? index : []))
}

/** Returns the words that name sessions and talks: ids, then people. */
export function sessionsAndPeople(program: Program, typed: string): Candidate[] {
  return itemsAndPeople({ ...program, deadlines: [] }, typed)
}

/** Returns the words that name one thing: ids, then people. */
export function itemsAndPeople(program: Program, typed: string): Candidate[] {
  return [...itemIds(program, typed), ...people(program, typed)]
}

export function rooms(program: Program): Candidate[] {
  return plain(slotsOf(program).flatMap(({ item }) => item.rooms))
}

export function tracks(program: Program): Candidate[] {
  return plain(valuesOf(program, 'track'))
}

export function languages(program: Program): Candidate[] {
  return plain(valuesOf(program, 'language'))
}

function plain(words: readonly string[]): Candidate[] {
  return words.map((value) => ({ value, text: '' }))
}
