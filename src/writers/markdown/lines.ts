/** Lays out the lines of a paragraph or list item. */

/** Two spaces break a line (https://spec.commonmark.org/0.31.2/#hard-line-breaks), in kramdown too. */
const BREAK = '  \n'

/** Returns lines of facts, each below the one before it and after `indent`. Leaves out empty lines. */
export function inLines(lines: readonly (readonly string[])[], indent: string): string {
  return lines
    .filter((facts) => facts.length > 0)
    .map((facts) => facts.join(' · '))
    .join(BREAK + indent)
}

/** An item of a list. */
export interface ListItem {
  /** The times of each clock, escaped. */
  readonly times: readonly string[]
  /** Markdown. */
  readonly title: string
  /** Lines of facts below the title, as Markdown. */
  readonly details: readonly (readonly string[])[]
}

/** Returns a list item. One time goes before the title, the times of two clocks on a line above it. */
export function listItem({ times, title, details }: ListItem, indent = ''): string {
  const [only, other] = times
  const head = only === undefined || other !== undefined ? [times, [title]] : [[`${only} ${title}`]]
  return `${indent}- ${inLines([...head, ...details], `${indent}  `)}`
}
