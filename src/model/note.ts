/** Notes on a source in a foreign format: what its reader guessed, changed or left out. */
export interface Note {
  readonly kind: 'guessed' | 'changed' | 'left-out'
  /** An entry is a session, talk or deadline of the source; a field is a part of one. */
  readonly of: 'entry' | 'field'
  /** A phrase in lower case, without a full stop: `without a time`, `no end: inferred`. */
  readonly what: string
  /** How often it occurred. */
  readonly count: number
  /** A few of the titles or values concerned. */
  readonly examples: readonly string[]
  /** Places of the examples in the source, such as `line 12`; empty if it has none. */
  readonly where: readonly string[]
  /** True if nobody misses it in a program: a biography, a logo, a start that is an opening. */
  readonly isMinor?: true
}

/** Returns how many entries of a source are left out. */
export function entriesLeftOut(notes: readonly Note[]): number {
  return notes
    .filter(({ kind, of }) => kind === 'left-out' && of === 'entry')
    .reduce((sum, { count }) => sum + count, 0)
}

/** Maximum number of examples of a note. */
export const MAX_EXAMPLES = 3
