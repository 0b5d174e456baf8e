/** People as they are listed, wherever they are listed. */
import type { Person } from '../../model/program.ts'

/** `Avanika Narayan (Stanford / Rox), Albert Gu` */
export function listPeople(people: readonly Person[]): string {
  return people
    .map(({ name, affiliation }) => (affiliation === null ? name : `${name} (${affiliation})`))
    .join(', ')
}

/** Who chairs, in the word for the kind of session: a panel has moderators. */
export function listChairs(chairs: readonly Person[], type: string): string {
  return `${type === 'panel' ? 'moderated by' : 'chaired by'} ${listPeople(chairs)}`
}
