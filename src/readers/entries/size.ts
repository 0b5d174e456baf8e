/** Limits how much text a source comes to: one long text may stand behind thousands of entries. */
import { problem } from '../../model/problems/index.ts'
import { SourceError } from '../source-error.ts'
import type { SourceDeadline, SourceItem } from './source-program.ts'
import type { Given } from './text.ts'

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
  const add = (texts: readonly Given[]) => {
    for (const text of texts) length += text?.length ?? 0
  }
  const addItem = (item: SourceItem) => {
    const { speakers = [], chairs = [], links = [], talks = [] } = item
    members += speakers.length + chairs.length + links.length
    add([item.title, item.subtitle, item.track, item.type, item.language, item.url])
    for (const texts of [item.ids, item.rooms, item.abstract, item.notes]) add(texts ?? [])
    check(length, members)
    for (const { name, affiliation, url } of [...speakers, ...chairs]) add([name, affiliation, url])
    for (const { title, url } of links) add([title, url])
    for (const talk of talks) addItem(talk)
  }
  for (const item of items) addItem(item)
  for (const { id, title, due, opens, note, url } of deadlines) {
    add([id, title, due, opens, note, url])
  }
  check(length, members)
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
