import type { Document, LineCounter } from 'yaml'

/** A YAML file that was read, with what it takes to point into it. */
export interface YamlFile {
  readonly text: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
}
