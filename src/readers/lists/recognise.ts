/** Recognises lists of deadlines by the keys of their entries. */
import type { Content } from '../content.ts'
import { type Fields, fieldsOf, listOf } from '../data/access.ts'
import { deadlineKeys } from './deadline-keys.ts'

/** ccfddl: conferences with their years in `confs`, and the rounds of each in `timeline`. */
export function isCcfddlEntry({ confs }: Fields): boolean {
  return listOf(confs).some((conf) => 'timeline' in fieldsOf(conf))
}

/** AI Deadlines: one entry a year, with a list `deadlines` or with keys such as `deadline`. */
export function isAiDeadlinesEntry(entry: Fields): boolean {
  const hasDates = listOf(entry.deadlines).some((deadline) => 'date' in fieldsOf(deadline))
  return hasDates || ('year' in entry && deadlineKeys(entry).length > 0)
}

/** confs.tech: conferences with the end of their call for papers. */
export function isConfsTechEntry(entry: Fields): boolean {
  return 'startDate' in entry && ['cfpEndDate', 'cfpUrl', 'cocUrl'].some((key) => key in entry)
}

/** Returns whether a list has entries of a kind. */
export function hasEntry(test: (entry: Fields) => boolean): (content: Content) => boolean {
  return ({ data }) => listOf(data?.value).some((entry) => test(fieldsOf(entry)))
}
