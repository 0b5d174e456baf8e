/** Formats the lists of people that all answers share. */
import type { Person } from '../../model/program.ts'

/** Returns `Avanika Narayan (Stanford / Rox), Albert Gu`. */
export function listPeople(people: readonly Person[]): string {
  return people
    .map(({ name, affiliation }) => (affiliation === null ? name : `${name} (${affiliation})`))
    .join(', ')
}

/** Returns `chaired by Albert Gu`, or `moderated by Albert Gu` for a panel. */
export function listChairs(chairs: readonly Person[], type: string): string {
  return `${type === 'panel' ? 'moderated by' : 'chaired by'} ${listPeople(chairs)}`
}
