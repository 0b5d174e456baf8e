/** What every reader of a foreign format has in common. */
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import type { Content } from './content.ts'
import type { Notes } from './entries/notes.ts'
import type { SourceProgram } from './entries/source-program.ts'

/** What the user says about a source that lacks it. */
export interface Assumed {
  /** Zone of times without one. */
  readonly zone: Zone | null
  /** Date of a table without one. */
  readonly date: IsoDate | null
}

/** What the web says about a source. */
export interface FoundAt {
  /** Base of relative addresses. */
  readonly address: string
  /** What its server says of its last change, or null. */
  readonly lastModified: Instant | null
  /** When it was first seen to differ from a version before, or null. */
  readonly changed: Instant | null
}

export interface ReadRequest {
  /** Name of the file, for an id or name that the source lacks; null for standard input. */
  readonly fileName: string | null
  /** The event of a list to read, after `#` in `icml.yml#icml26`; null for all. */
  readonly part: string | null
  readonly assumed: Assumed
  /** Where on the web the source was found; null for another source. */
  readonly found?: FoundAt | null
  /** Texts of the files that the format asked for, by their path; without those that don't exist. */
  readonly companions: ReadonlyMap<string, string>
}

/** Reads a source. Throws a SourceError if it has no program. */
export type Read = (content: Content, request: ReadRequest, notes: Notes) => SourceProgram

/** A format: one row of the table in readers/index.ts. */
export interface Format {
  /** `frab XML` */
  readonly name: string
  /** The systems that write it, for README: `pretalx, frab, wafer`. */
  readonly writtenBy: string
  /** What esfomo does not keep of it, for README. */
  readonly loses: string
  /** True for lists of events of which one can be chosen with `SOURCE#NAME`. */
  readonly hasParts?: true
  /** True if its times may lack a date, which --assume-date then gives. */
  readonly mayLackDate?: true
  /**
   * Returns the paths of other files that the source needs, relative to its own: `speakers.yml`,
   * `../_talks/opening.md`. Those that exist are in `request.companions`.
   */
  readonly companions?: (content: Content) => readonly string[]
  readonly recognises: (content: Content) => boolean
  readonly load: () => Promise<{ readonly read: Read }>
}
