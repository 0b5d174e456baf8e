/**
 * Scans the lexemes of a file before they are parsed, and rejects text that can't be a program. The
 * parser of yaml 2.9 takes minutes for some input (a hundred thousand `}` or quotes) and gigabytes
 * for other input (millions of values), while its lexer is linear.
 */
import { CST } from 'yaml'
import { type Finding, problem } from '../../../model/problems/index.ts'

/** Maximum number of brackets open at once, and of dashes on a line. */
const MAX_DEPTH = 20
/** Limits on size: a program of 30,000 sessions has about 540,000 values and 2,000,000 tokens. */
const MAX_VALUES = 700_000
const MAX_TOKENS = 3_000_000
/** Maximum number of errors: text with more is not YAML, or hostile. */
const MAX_ERRORS = 50
const MAX_COLONS_PER_LINE = 20
/**
 * Maximum number of lines with a second colon, such as a title with a colon but no quotes. Each of
 * these is reported. A file with more of them is something else.
 */
const MAX_COLON_LINES = 1000

type Kind = ReturnType<typeof CST.tokenType>

/** Checks the lexemes of a file, one by one. */
export class Scan {
  #offset = 0
  #isScalarNext = false
  #depth = 0
  #tokens = 0
  #values = 0
  #firstError = -1
  #aliases = 0
  #errors = 0
  #dashes = 0
  #colons = 0
  #colonLines = 0
  #afterScalar = false
  /** The last scalar is below another one: it must be a key, so a third one is an error. */
  #mustBeKey = false
  #isNewLine = true
  #afterComma = false

  /** Offset to report: that of the first error if there are too many, else of the current token. */
  get spot(): number {
    return this.#errors > MAX_ERRORS ? this.#firstError : this.#offset
  }

  /** Checks the next lexeme. Returns why the text is rejected, or null. */
  take(lexeme: string): Finding | null {
    const isScalarText = this.#isScalarNext
    const kind = isScalarText ? 'scalar' : CST.tokenType(lexeme)
    // These mark what comes next, and are not part of the text.
    const isMark =
      !isScalarText && (kind === 'scalar' || kind === 'doc-mode' || kind === 'flow-error-end')
    this.#isScalarNext = !isScalarText && kind === 'scalar'
    if (kind === 'flow-error-end') this.#depth = 0
    if (isMark) return null
    const finding = this.#count(kind)
    if (!finding) this.#offset += lexeme.length
    return finding
  }

  #count(kind: Kind): Finding | null {
    if (++this.#tokens > MAX_TOKENS) return problem('too-much')
    if (kind === 'space' || kind === 'comment' || kind === 'newline') {
      if (kind === 'newline') {
        this.#dashes = this.#colons = 0
        this.#isNewLine = true
      }
      return null
    }
    const isScalar = kind === 'scalar' || isQuoted(kind)
    const opens = kind === 'flow-map-start' || kind === 'flow-seq-start'
    const closes = kind === 'flow-map-end' || kind === 'flow-seq-end'
    if (isScalar || opens || kind === 'seq-item-ind' || kind === 'comma') this.#values++
    if (this.#values > MAX_VALUES) return problem('too-much')
    if (opens && ++this.#depth > MAX_DEPTH) return problem('too-deep')
    if (closes && --this.#depth < 0) this.#addError()
    if (kind === 'seq-item-ind' && ++this.#dashes > MAX_DEPTH) return problem('too-deep')
    if (kind === 'map-value-ind' && this.#depth === 0) {
      if (++this.#colons > MAX_COLONS_PER_LINE) return problem('too-deep')
      if (this.#colons === 2 && ++this.#colonLines > MAX_COLON_LINES) return problem('no-yaml')
    }
    if (isScalar && this.#afterScalar && (!this.#isNewLine || this.#mustBeKey)) this.#addError()
    this.#mustBeKey = isScalar && this.#afterScalar
    this.#isNewLine = false
    if (kind === 'comma' && this.#afterComma) this.#addError()
    if (isUnsupported(kind)) this.#addError()
    this.#afterScalar = isScalar
    this.#afterComma = kind === 'comma'
    this.#depth = Math.max(this.#depth, 0)
    if (kind === 'anchor' || kind === 'alias') this.#aliases++
    if (this.#errors <= MAX_ERRORS) return null
    return this.#aliases > MAX_ERRORS / 2 ? problem('aliases') : problem('no-yaml')
  }

  #addError(): void {
    if (this.#errors++ === 0) this.#firstError = this.#offset
  }
}

function isQuoted(kind: Kind): boolean {
  return kind === 'single-quoted-scalar' || kind === 'double-quoted-scalar'
}

/** Returns whether a token is a feature of YAML that no program needs, or no valid token. */
function isUnsupported(kind: Kind): boolean {
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
