/** Limits how much text a source comes to: one long text may stand behind thousands of entries. */
import { problem } from '../../model/problems/index.ts'
import { SourceError } from '../source-error.ts'
import type { SourceDeadline, SourceItem } from './source-program.ts'

/** Maximum length of all texts together, in millions of characters. A file has at most 8 MB. */
const MAX_MILLIONS = 16
/** Maximum number of people and links, counted each time. */
const MAX_MEMBERS = 50_000

/** Throws a SourceError if the texts of a source, counted for each entry, are too long together. */
export function checkSize(
  items: readonly SourceItem[],
  deadlines: readonly SourceDeadline[],
): void {
  let [length, members] = [0, 0]
  const add = (text: string) => {
    length += text.length
  }
  const addItem = (item: SourceItem) => {
    const { speakers = [], chairs = [], links = [], talks = [] } = item
    members += speakers.length + chairs.length + links.length
    eachText(item, add)
    check(length, members)
    for (const part of [...speakers, ...chairs, ...links]) eachText(part, add)
    for (const talk of talks) addItem(talk)
  }
  for (const item of items) addItem(item)
  for (const deadline of deadlines) eachText(deadline, add)
  check(length, members)
}

/** Calls a function for each text of an object, and for those in its lists of texts. */
function eachText(object: object, call: (text: string) => void): void {
  for (const value of Object.values(object)) {
    if (typeof value === 'string') call(value)
    else if (Array.isArray(value)) for (const one of value) if (typeof one === 'string') call(one)
  }
}

function check(length: number, members: number): void {
  if (length > MAX_MILLIONS * 1e6) {
    const what = `texts of more than ${MAX_MILLIONS} million characters, counted for each entry`
    throw new SourceError(problem('too-large', what))
  }
  if (members > MAX_MEMBERS) {
    throw new SourceError(problem('too-large', `more than ${MAX_MEMBERS} people and links`))
  }
}
