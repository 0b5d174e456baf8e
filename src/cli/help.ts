/** Lays out the help of a command for a terminal. */
import type { Command } from '../definition/command.ts'
import { widthOf, wrap } from '../render/layout/wrap.ts'
import { manualOf, type Section, summaryOf, usageOf } from './manual.ts'

const MARGIN = 2
const GAP = 2
/** Minimum width for descriptions beside the terms; below it they go under the terms. */
const MIN_TEXT = 24

/** Returns the help of a command, or of the program, in lines no wider than `columns`. */
export function helpText(command: Command | undefined, columns: number): string {
  const usage = indented(usageOf(command), 'Usage: '.length, columns)
  const blocks = [
    [`Usage: ${usage.join('\n').trimStart()}`],
    wrap(summaryOf(command), columns),
    ...manualOf(command).map((section) => sectionLines(section, columns)),
  ]
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function sectionLines({ title, items }: Section, columns: number): string[] {
  const width = Math.max(...items.map(({ term }) => widthOf(term)))
  const textStart = MARGIN + width + GAP
  const lines = items.flatMap(({ term, text }) => {
    if (columns - textStart < MIN_TEXT) {
      return [...indented(term, MARGIN, columns), ...indented(text, 2 * MARGIN + GAP, columns)]
    }
    const [first = '', ...more] = indented(text, textStart, columns)
    return [' '.repeat(MARGIN) + term.padEnd(width + GAP) + first.trimStart(), ...more]
  })
  return [`${title}:`, ...lines]
}

function indented(text: string, margin: number, columns: number): string[] {
  return wrap(text, columns - margin).map((line) => ' '.repeat(margin) + line)
}
