/** Splits an item in braces on one line, `{id: a, title: A}`, into keys and values as they were meant. */
import { KEYS } from '../../schema/schema.ts'

/** A key and its value. Offsets are in the line. */
export interface Part {
  readonly key: string
  readonly at: number
  /** What separates it from the part before: a comma, or whitespace only; empty for the first. */
  readonly before: string
  /** What separates key and value. */
  readonly joint: string
  readonly value: string
  readonly valueAt: number
}

/** Matches a key and its joint. */
const KEY = /([\w-]+)(\s*:\s*)/y
/** Matches where a value may end: before a key and its colon. */
const NEXT = /(,\s*|\s+)([\w-]+):(?=(\s?))/g

/** Returns the parts of the text between two offsets of a line. */
export function partsOf(source: string, start: number, end: number): Part[] {
  const text = source.slice(0, end)
  const parts: Part[] = []
  let at = start
  for (;;) {
    const before = /[,\s]*/y
    before.lastIndex = at
    const gap = before.exec(text)?.[0] ?? ''
    KEY.lastIndex = at + gap.length
    const match = KEY.exec(text)
    if (!match) return at + gap.length === end ? parts : []
    const [whole, key = '', joint = ''] = match
    const valueAt = match.index + whole.length
    at = endOfValue(text, valueAt)
    parts.push({
      key,
      at: match.index,
      before: gap,
      joint,
      value: text.slice(valueAt, at).trimEnd(),
      valueAt,
    })
  }
}

/** Returns where a value ends: at its other quote or bracket, or before the next key. */
function endOfValue(text: string, start: number): number {
  const closed = start + lengthOfClosed(text.slice(start))
  NEXT.lastIndex = Math.max(closed, start)
  if (closed > start && /^\s*(?:,\s*[\w-]+:|$)/.test(text.slice(closed))) return closed
  for (const { index, 1: gap = '', 2: key = '', 3: space } of text.matchAll(NEXT)) {
    const isKnown = KEYS.has(key)
    if (gap.startsWith(',') ? isKnown || space !== '' : isKnown && space !== '') {
      if (gap.startsWith(',') || isOnlyUse(text, key)) return index
    }
  }
  return text.length
}

/** Returns whether a key that no comma precedes is used nowhere else in a text. */
function isOnlyUse(text: string, key: string): boolean {
  return text.split(new RegExp(`[{,\\s]${key}:`)).length === 2
}

/** Returns the length of the quoted text, list or map that a text starts with; 0 if it is not closed. */
export function lengthOfClosed(text: string): number {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text)
  if (quoted) return quoted[0].length
  if (!/^[[{]/.test(text)) return 0
  const open: string[] = []
  for (const { 0: mark, index } of text.matchAll(/(?<=[[{,:]\s*)(?:"[^"]*"|'[^']*')|[[\]{}]/g)) {
    if (mark === '[' || mark === '{') open.push(mark === '[' ? ']' : '}')
    else if (mark === ']' || mark === '}') {
      if (open.pop() !== mark) return 0
      if (open.length === 0) return index + 1
    }
  }
  return 0
}
