/** An answer of a few labelled facts: below each other on a terminal, a row each in a pipe. */
import { type Screen, SEPARATOR, wrap, wrapParts } from './screen.ts'

export interface Block {
  readonly label: string
  readonly lines: readonly Line[]
}

/** A text, several facts, or a drawing that takes the width it is given and that a pipe can do without. */
export type Line =
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
  const lines =
    columns === null
      ? [...heading, ...filled.flat().map(pipeRow)]
      : [heading, ...filled.map((blocks) => terminalLines(blocks, columns, screen))].flatMap(
          (group, index) => (index === 0 ? group : ['', ...group]),
        )
  return `${lines.join('\n')}\n`
}

function pipeRow({ label, lines }: Block): string {
  const facts = lines.flatMap((line) => {
    return typeof line === 'object' && 'inPipe' in line ? line.inPipe : line
  })
  return label.padEnd(LABEL) + facts.join(SEPARATOR)
}

function terminalLines(blocks: readonly Block[], columns: number, { paint }: Screen): string[] {
  const room = columns - LABEL
  return blocks.flatMap(({ label, lines }) => {
    const text = lines.flatMap((line) => {
      if (typeof line === 'string') return wrap(line, room)
      return 'inPipe' in line ? line.fill(room) : wrapParts(line, room)
    })
    const head = paint.cyan(label.padEnd(LABEL))
    return text.map((line, index) => (index === 0 ? head : ' '.repeat(LABEL)) + line)
  })
}
