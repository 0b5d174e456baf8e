import type { Document, LineCounter } from 'yaml'

/** A parsed YAML file, with its text and line starts to locate problems in it. */
export interface YamlFile {
  readonly text: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
  /** Offsets at which a quote opens that is not closed, by the offset at which its text ends. */
  readonly quotes: ReadonlyMap<number, number>
}
