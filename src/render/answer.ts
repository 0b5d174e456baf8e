/** An answer of a few labelled facts: below each other on a terminal, a row each in a pipe. */
import { type Screen, SEPARATOR, wrap, wrapParts } from './screen.ts'

export interface Block {
  readonly label: string
  readonly lines: readonly Line[]
}

/** A text, several facts, or a drawing that takes the width it is given and that a pipe can do without. */
type Line =
  | string
  | readonly string[]
  | { readonly inPipe: string; readonly fill: (columns: number) => string }

const LABEL = 6

/** The heading is laid out already. On a terminal an empty line stands between the groups. */
export function renderAnswer(
  heading: readonly string[],
  groups: readonly (readonly Block[])[],
  screen: Screen,
): string {
  const { columns } = screen
  const filled = groups.filter((blocks) => blocks.length > 0)
  if (columns === null) {
    return [...heading, ...filled.flat().map(pipeRow)].map((line) => `${line}\n`).join('')
  }
  const labels = filled.flat().map(({ label }) => label)
  let index = 0
  const lines = filled.map((blocks) => {
    return blocks.flatMap((block) => {
      const isNew = labels[index - 1] !== block.label
      index++
      return terminalLines(block, isNew, columns, screen)
    })
  })
  return `${[heading, ...lines].map((group) => group.join('\n')).join('\n\n')}\n`
}

function pipeRow({ label, lines }: Block): string {
  const facts = lines.flatMap((line) => {
    return typeof line === 'object' && 'inPipe' in line ? line.inPipe : line
  })
  return label.padEnd(LABEL) + facts.join(SEPARATOR)
}

/** The label stands once before all that it belongs to. */
function terminalLines(
  { label, lines }: Block,
  isNew: boolean,
  columns: number,
  { paint }: Screen,
): string[] {
  const room = columns - LABEL
  const margin = ' '.repeat(LABEL)
  const text = lines.flatMap((line) => {
    if (typeof line === 'string') return wrap(line, room)
    return 'inPipe' in line ? wrap(line.fill(room), room) : wrapParts(line, room)
  })
  const head = isNew ? paint.cyan(label.padEnd(LABEL)) : margin
  return text.map((line, index) => (index === 0 ? head : margin) + line)
}
