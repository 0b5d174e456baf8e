/** Recognises lists of deadlines by their keys. */
import type { Content } from '../content.ts'
import { type Fields, fieldsOf, listOf } from '../data/access.ts'
import { deadlineKeys } from './deadline-keys.ts'

/** ccfddl: conferences with their years in `confs`, and the rounds of each in `timeline`. */
export function isCcfddl(content: Content): boolean {
  return someEntry(content, ({ confs }) => {
    return listOf(confs).some((conf) => 'timeline' in fieldsOf(conf))
  })
}

/** AI Deadlines: one entry a year, with a list `deadlines` or with keys such as `deadline`. */
export function isAiDeadlines(content: Content): boolean {
  return someEntry(content, (entry) => {
    const hasDates = listOf(entry.deadlines).some((deadline) => 'date' in fieldsOf(deadline))
    return hasDates || ('year' in entry && deadlineKeys(entry).length > 0)
  })
}

/** confs.tech: conferences with the end of their call for papers. */
export function isConfsTech(content: Content): boolean {
  return someEntry(content, (entry) => {
    return 'startDate' in entry && ['cfpEndDate', 'cfpUrl', 'cocUrl'].some((key) => key in entry)
  })
}

function someEntry({ data }: Content, test: (entry: Fields) => boolean): boolean {
  return listOf(data?.value).some((entry) => test(fieldsOf(entry)))
}
