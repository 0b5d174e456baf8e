/** The help of a command, laid out for a terminal. */
import type { Command } from 'commander'
import { widthOf, wrap } from '../render/layout/screen.ts'
import { manualOf, type Section, usageOf } from './manual.ts'

const MARGIN = 2
const GAP = 2
/** With less room for what is said of them, it stands below the terms. */
const LEAST_TEXT = 24

/** The whole help, no line of it wider than `columns`. */
export function helpText(command: Command, columns: number): string {
  const usage = indented(usageOf(command), 'Usage: '.length, columns)
  const blocks = [
    [`Usage: ${usage.join('\n').trimStart()}`],
    wrap(command.description(), columns),
    ...manualOf(command).map((section) => sectionLines(section, columns)),
  ]
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function sectionLines({ title, items }: Section, columns: number): string[] {
  const width = Math.max(...items.map(({ term }) => widthOf(term)))
  const beside = MARGIN + width + GAP
  const lines = items.flatMap(({ term, text }) => {
    if (columns - beside < LEAST_TEXT) {
      return [...indented(term, MARGIN, columns), ...indented(text, 2 * MARGIN + GAP, columns)]
    }
    const [first = '', ...more] = indented(text, beside, columns)
    return [' '.repeat(MARGIN) + term.padEnd(width + GAP) + first.trimStart(), ...more]
  })
  return [`${title}:`, ...lines]
}

function indented(text: string, margin: number, columns: number): string[] {
  return wrap(text, columns - margin).map((line) => ' '.repeat(margin) + line)
}
