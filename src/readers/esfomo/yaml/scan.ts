/**
 * A look at the lexemes of a file before they are parsed. The parser of yaml 2.9 takes minutes over some
 * inputs (a hundred thousand `}` or quotes) and gigabytes over others (millions of values), while
 * its lexer is linear: what no program looks like is turned away here.
 */
import { CST } from 'yaml'
import type { Finding } from '../../../model/problem.ts'
import { problem } from '../../../model/problems/index.ts'

const MAX_DEPTH = 20
/** A program of 30,000 sessions has about 540,000 values and 2,000,000 tokens. */
const MAX_VALUES = 700_000
const MAX_TOKENS = 3_000_000
/** After so many slips it is no YAML, or not meant well. */
const MAX_SLIPS = 50
const MAX_COLONS_PER_LINE = 20
/** Titles with a colon and without quotes: each is a slip that is told, so many are something else. */
const MAX_COLON_LINES = 1000

type Kind = ReturnType<typeof CST.tokenType>

/** Looks at the lexemes of a file, one by one. */
export class Scan {
  #offset = 0
  #plainNext = false
  #depth = 0
  #tokens = 0
  #values = 0
  #firstSlip = -1
  #aliases = 0
  #slips = 0
  #dashes = 0
  #colons = 0
  #colonLines = 0
  #afterScalar = false
  /** A scalar below a scalar is a key, or a slip. */
  #mustBeKey = false
  #newLine = true
  #afterComma = false

  /** The place to point at: the first slip, else the token that was too much. */
  get spot(): number {
    return this.#slips > MAX_SLIPS ? this.#firstSlip : this.#offset
  }

  /** What is hopeless about the text so far; null where the lexeme may be parsed. */
  take(lexeme: string): Finding | null {
    const plain = this.#plainNext
    const kind = plain ? 'scalar' : CST.tokenType(lexeme)
    // These mark what comes next and stand for no text.
    const isMark = !plain && (kind === 'scalar' || kind === 'doc-mode' || kind === 'flow-error-end')
    this.#plainNext = !plain && kind === 'scalar'
    if (kind === 'flow-error-end') this.#depth = 0
    if (isMark) return null
    const trouble = this.#count(kind)
    if (!trouble) this.#offset += lexeme.length
    return trouble
  }

  #count(kind: Kind): Finding | null {
    if (++this.#tokens > MAX_TOKENS) return problem('too-much')
    if (kind === 'space' || kind === 'comment' || kind === 'newline') {
      if (kind === 'newline') {
        this.#dashes = this.#colons = 0
        this.#newLine = true
      }
      return null
    }
    const isScalar = kind === 'scalar' || isQuoted(kind)
    const opens = kind === 'flow-map-start' || kind === 'flow-seq-start'
    const closes = kind === 'flow-map-end' || kind === 'flow-seq-end'
    if (isScalar || opens || kind === 'seq-item-ind' || kind === 'comma') this.#values++
    if (this.#values > MAX_VALUES) return problem('too-much')
    if (opens && ++this.#depth > MAX_DEPTH) return problem('too-deep')
    if (closes && --this.#depth < 0) this.#slip()
    if (kind === 'seq-item-ind' && ++this.#dashes > MAX_DEPTH) return problem('too-deep')
    if (kind === 'map-value-ind' && this.#depth === 0) {
      if (++this.#colons > MAX_COLONS_PER_LINE) return problem('too-deep')
      if (this.#colons === 2 && ++this.#colonLines > MAX_COLON_LINES) return problem('no-yaml')
    }
    if (isScalar && this.#afterScalar && (!this.#newLine || this.#mustBeKey)) this.#slip()
    this.#mustBeKey = isScalar && this.#afterScalar
    this.#newLine = false
    if (kind === 'comma' && this.#afterComma) this.#slip()
    if (isOutlandish(kind)) this.#slip()
    this.#afterScalar = isScalar
    this.#afterComma = kind === 'comma'
    this.#depth = Math.max(this.#depth, 0)
    if (kind === 'anchor' || kind === 'alias') this.#aliases++
    if (this.#slips <= MAX_SLIPS) return null
    return this.#aliases > MAX_SLIPS / 2 ? problem('aliases') : problem('no-yaml')
  }

  #slip(): void {
    if (this.#slips++ === 0) this.#firstSlip = this.#offset
  }
}

function isQuoted(kind: Kind): boolean {
  return kind === 'single-quoted-scalar' || kind === 'double-quoted-scalar'
}

/** What YAML has and no program needs. */
function isOutlandish(kind: Kind): boolean {
  return (
    kind === 'anchor' ||
    kind === 'alias' ||
    kind === 'tag' ||
    kind === 'explicit-key-ind' ||
    kind === 'directive-line' ||
    kind === 'doc-start' ||
    kind === null
  )
}
