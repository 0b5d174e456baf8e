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

/** Returns the ids of sessions, talks and deadlines. */
function itemIds(program: Program): Candidate[] {
  const items = program.days.flatMap((day) => {
    const { titles } = partsOf(day).names
    return idsOf(day).map((value, index) => ({ value, text: titles[index] ?? '' }))
  })
  return [...items, ...deadlineIds(program)]
}

/** Returns the names of everyone on stage, with their affiliations. */
export function people(program: Program): Candidate[] {
  return program.days.flatMap((day) => {
    return partsOf(day).names.people.map(({ name, affiliation }) => ({
      value: name,
      text: affiliation ?? '',
    }))
  })
}

/** Returns the words that name one thing: ids, then people. */
export function itemsAndPeople(program: Program): Candidate[] {
  return [...itemIds(program), ...people(program)]
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
