/** Lays out labelled facts: below each other on a terminal, a row each in a pipe. */
import { largest } from './largest.ts'
import type { Screen } from './screen.ts'
import { isLongAddress, joinFacts, wrapAroundAddresses, wrapParts } from './wrap.ts'

/** Lines under one label. */
export interface Block {
  readonly label: string
  readonly lines: readonly Line[]
  /** Indents all but the first line, as several blocks with this label follow each other. */
  readonly hangs?: boolean
}

/** A text, the facts of one line, or a layout, which only a terminal shows. */
type Line = string | readonly string[] | Layout

/** Lays out lines of a maximum width at an indent, both in columns. */
export type Layout = (columns: number, indent: number) => readonly string[]

/** Blocks that belong together, or lines that are laid out already. */
type Group = readonly Block[] | { readonly laidOut: readonly string[] }

/** Minimum width of the column of labels, with the spaces after them. */
const MIN_LABEL = 6
/** Number of spaces after a label, or before text that is below its label. */
const GAP = 2
/** Minimum width for text beside the labels; below it the text goes under them. */
const MIN_TEXT = 14

/**
 * Renders an answer below a heading that is laid out already. On a terminal an empty line separates
 * the groups, and consecutive blocks with the same label show it once.
 */
export function renderAnswer(
  heading: readonly string[],
  groups: readonly Group[],
  screen: Screen,
): string {
  const { columns } = screen
  const filled = groups.filter((group) => contentsOf(group).length > 0)
  const labels = filled.flatMap((group) => ('laidOut' in group ? [] : group)).map(labelOf)
  const margin = largest(
    labels.map((label) => label.length + GAP),
    MIN_LABEL,
  )
  if (columns === null) {
    const rows = filled.flatMap((group) => {
      return 'laidOut' in group ? group.laidOut : group.map((block) => pipeRow(block, margin))
    })
    return [...heading, ...rows].map((line) => `${line}\n`).join('')
  }
  let previous: string | null = null
  const lines = filled.map((group) => {
    if ('laidOut' in group) return group.laidOut
    return group.flatMap((block) => {
      const showsLabel = previous !== block.label
      previous = block.label
      return terminalLines(block, showsLabel, margin, screen)
    })
  })
  return `${[heading, ...lines].map((group) => group.join('\n')).join('\n\n')}\n`
}

/** A text, or the facts of one line; null for a fact that is missing. */
type Facts = string | null | readonly (string | null)[]

/** Returns a block for each line, all with the same label: in a pipe each is a row of its own. */
export function factPerLine(label: string, lines: readonly Facts[]): Block[] {
  return lines.flatMap((line) => fact(label, [line])).map((block) => ({ ...block, hangs: true }))
}

/** Returns a block of the lines that have facts, in an array that is empty if none has any. */
export function fact(label: string, lines: readonly Facts[]): Block[] {
  const filled = lines.flatMap((line): Line[] => {
    if (line === null || typeof line === 'string') return line === null ? [] : [line]
    const parts = line.filter((part) => part !== null)
    return parts.length === 0 ? [] : [parts]
  })
  return filled.length === 0 ? [] : [{ label, lines: filled }]
}

function contentsOf(group: Group): readonly unknown[] {
  return 'laidOut' in group ? group.laidOut : group
}

function labelOf({ label }: Block): string {
  return label
}

function pipeRow({ label, lines }: Block, margin: number): string {
  const facts = lines.flatMap((line) => (typeof line === 'function' ? [] : line))
  // A text of several paragraphs becomes one row too.
  const inRow = joinFacts(facts)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return label.padEnd(margin) + inRow.join(' ')
}

/**
 * Lays out a block beside its label, or below it if there is too little space. An address that is
 * too long for a line begins at the left edge.
 */
function terminalLines(
  { label, lines, hangs = false }: Block,
  showsLabel: boolean,
  margin: number,
  { columns, paint }: Screen,
): string[] {
  const width = columns ?? Number.POSITIVE_INFINITY
  const stacked = width - margin < MIN_TEXT
  const indent = stacked ? GAP : margin
  const available = width - indent
  const wrapAt = (columns: number) => lines.flatMap((line) => wrapLine(line, columns, indent))
  const whole = wrapAt(available)
  const hang = hangs && whole.length > 1 ? GAP : 0
  const text = hang > 0 ? wrapAt(available - hang) : whole
  const padding = ' '.repeat(indent)
  const indented = text.map((line, index) => {
    if (isLongAddress(line, available - hang)) return line
    return `${padding}${' '.repeat(index > 0 ? hang : 0)}${line}`.trimEnd()
  })
  if (!showsLabel) return indented
  const [first = '', ...rest] = indented
  if (stacked || !first.startsWith(padding)) return [paint.cyan(label), ...indented]
  return [paint.cyan(label.padEnd(indent)) + first.slice(indent), ...rest]
}

function wrapLine(line: Line, columns: number, indent: number): readonly string[] {
  if (typeof line === 'string') return wrapAroundAddresses(line, columns)
  if (typeof line === 'function') return line(columns, indent)
  return wrapParts(line, columns, wrapAroundAddresses)
}
