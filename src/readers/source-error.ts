/** The error of a source that can't be read as a program. Readers throw it; read-program.ts catches it. */
import type { Finding } from '../model/problems/index.ts'

export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly finding: Finding
  /** 1-based; null if it concerns the source as a whole. */
  readonly line: number | null
  /** 1-based. */
  readonly column: number

  constructor(finding: Finding, line: number | null = null, column = 1) {
    super(finding.message)
    this.finding = finding
    this.line = line
    this.column = column
  }

  /** Returns the error of a place in a text, by its offset. */
  static at(finding: Finding, text: string, offset: number): SourceError {
    const before = text.slice(0, offset)
    const line = before.split('\n').length
    return new SourceError(finding, line, offset - before.lastIndexOf('\n'))
  }
}
