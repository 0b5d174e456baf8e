/** Explains the marks of times in what is exported. */
import type { Program } from '../../model/program.ts'
import { itemsOf, type ListedDay } from '../../query/days.ts'

/** Matches a time on the date after the one in its heading. */
const SHIFTED = /\d:\d\d \+1d/

/** Returns a sentence for each mark in the texts of a program and its days. */
export function marksIn(
  program: Program,
  lists: readonly ListedDay[],
  texts: readonly string[],
): string[] {
  return [
    ...(hasInferred(program, lists) ? ['~ marks a time that the program does not state.'] : []),
    ...(texts.some((text) => SHIFTED.test(text)) ? ['+1d marks a time on the next date.'] : []),
  ]
}

/** Returns whether any time that is written is an inferred one. */
function hasInferred({ deadlines }: Program, lists: readonly ListedDay[]): boolean {
  const announced = deadlines.flatMap(({ opening, announcement }) => [opening, announcement])
  return (
    announced.some((one) => one?.timeInferred || one?.zoneInferred) ||
    lists.some((day) => itemsOf(day).some(({ item }) => item.endInferred && !item.endGuessed))
  )
}
