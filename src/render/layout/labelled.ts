/** An answer of a few labelled facts: below each other on a terminal, a row each in a pipe. */
import type { Screen } from './screen.ts'
import { joinFacts, wrap, wrapParts } from './wrap.ts'

export interface Block {
  readonly label: string
  readonly lines: readonly Line[]
}

/** A text, several facts, or, on a terminal, lines laid out to a width and an indent. */
type Line = string | readonly string[] | Layout

export type Layout = (columns: number, indent: number) => readonly string[]

/** Blocks that belong together, or lines that are laid out already. */
type Group = readonly Block[] | { readonly laidOut: readonly string[] }

/** The least width of the column of the labels. */
const LABEL = 6
const GAP = 2
/** With less room beside the labels, the text stands below them. */
const LEAST_TEXT = 14

/** The heading is laid out already. On a terminal an empty line stands between the groups. */
export function renderAnswer(
  heading: readonly string[],
  groups: readonly Group[],
  screen: Screen,
): string {
  const { columns } = screen
  const filled = groups.filter((group) => linesOrBlocks(group).length > 0)
  const labels = filled.flatMap((group) => ('laidOut' in group ? [] : group)).map(labelOf)
  const margin = Math.max(LABEL, ...labels.map((label) => label.length + GAP))
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
      const isNew = previous !== block.label
      previous = block.label
      return terminalLines(block, isNew, margin, screen)
    })
  })
  return `${[heading, ...lines].map((group) => group.join('\n')).join('\n\n')}\n`
}

type Said = string | null | readonly (string | null)[]

/** A block a line, under one label: in a pipe they are rows of their own. */
export function factPerLine(label: string, lines: readonly Said[]): Block[] {
  return lines.flatMap((line) => fact(label, [line]))
}

/** A block of what there is to say under a label; none where that is nothing. */
export function fact(label: string, lines: readonly Said[]): Block[] {
  const said = lines.flatMap((line): Line[] => {
    if (line === null || typeof line === 'string') return line === null ? [] : [line]
    const parts = line.filter((part) => part !== null)
    return parts.length === 0 ? [] : [parts]
  })
  return said.length === 0 ? [] : [{ label, lines: said }]
}

function linesOrBlocks(group: Group): readonly unknown[] {
  return 'laidOut' in group ? group.laidOut : group
}

function labelOf({ label }: Block): string {
  return label
}

function pipeRow({ label, lines }: Block, margin: number): string {
  const facts = lines.flatMap((line) => (typeof line === 'function' ? [] : line))
  // A text of several paragraphs is one row here too.
  return label.padEnd(margin) + joinFacts(facts).replace(/\s*\n\s*/g, ' ')
}

/** The label stands once before all that it belongs to; above it where there is little room. */
function terminalLines(
  { label, lines }: Block,
  isNew: boolean,
  margin: number,
  { columns, paint }: Screen,
): string[] {
  const width = columns ?? Number.POSITIVE_INFINITY
  const stacked = width - margin < LEAST_TEXT
  const indent = stacked ? GAP : margin
  const room = width - indent
  const text = lines.flatMap((line) => {
    if (typeof line === 'string') return wrap(line, room)
    return typeof line === 'function' ? line(room, indent) : wrapParts(line, room)
  })
  const blank = ' '.repeat(indent)
  if (stacked)
    return [...(isNew ? [paint.cyan(label)] : []), ...text.map((line) => (blank + line).trimEnd())]
  const head = isNew ? paint.cyan(label.padEnd(indent)) : blank
  return text.map((line, index) => ((index === 0 ? head : blank) + line).trimEnd())
}
