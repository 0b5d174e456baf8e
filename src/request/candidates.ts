/** Lists the words of a program that completion offers. */
import type { Candidate } from '../definition/option.ts'
import type { Program } from '../model/program.ts'
import { listDays } from '../query/days.ts'
import { slotsOf } from '../query/slots.ts'

export function dates(program: Program): Candidate[] {
  return listDays(program).map(({ date }) => ({ value: date, text: '' }))
}

export function deadlineIds({ deadlines }: Program): Candidate[] {
  return deadlines.map(({ id, title }) => ({ value: id, text: title }))
}

/** Returns the ids of sessions, talks and deadlines. */
export function itemIds(program: Program): Candidate[] {
  const items = slotsOf(program).map(({ item }) => ({ value: item.id, text: item.title }))
  return [...items, ...deadlineIds(program)]
}
