/** Finds the web addresses in prose. */

/** A part of a text: a web address, or what stands between two of them. */
export interface ProsePart {
  readonly text: string
  readonly isAddress: boolean
}

const SCHEME = /https?:\/\//gi

/**
 * Matches what an address continues with: characters, brackets that are closed, an `&`. An entity such
 * as `&copy;` ends it: CommonMark replaces those in links too (2.5), to lead to another address.
 */
const PIECE = /[^\s<>{}|`\\^"&()]+|\([^\s<>{}|`\\^"&()]*\)|&(?!#?\w{1,31};)/y

/** Characters that end a sentence rather than the address before them. */
const FINAL_PUNCTUATION = ".,;:!?']"

/**
 * Splits prose into the web addresses in it and the text between them. Joined, the parts are the prose.
 * A loop, as one pattern for all of it exhausts V8's stack on 8 MB of brackets.
 */
export function splitAddresses(prose: string): ProsePart[] {
  const parts: ProsePart[] = []
  let from = 0
  const add = (end: number, isAddress: boolean) => {
    if (end > from) parts.push({ text: prose.slice(from, end), isAddress })
    from = end
  }
  for (const { 0: scheme, index } of prose.matchAll(SCHEME)) {
    const start = index + scheme.length
    const end = index < from ? start : endOfAddress(prose, start)
    if (end === start) continue
    add(index, false)
    add(end, true)
  }
  add(prose.length, false)
  return parts
}

/** Returns where an address ends, which is at `start` if nothing of one follows. */
function endOfAddress(prose: string, start: number): number {
  let end = start
  PIECE.lastIndex = start
  while (PIECE.test(prose)) end = PIECE.lastIndex
  while (end > start && FINAL_PUNCTUATION.includes(prose.charAt(end - 1))) end--
  return end
}
