/** Defines the capabilities of an output, and all that differs between a terminal and a pipe. */
import { Chalk } from 'chalk'
import { longDate, type WithYear } from '../../time/format.ts'
import type { IsoDate } from '../../time/types.ts'
import { joinFacts, wrap, wrapParts } from './wrap.ts'

export interface Screen {
  readonly isTerminal: boolean
  /** Width of the terminal; null in a pipe, where each row is one line of any length. */
  readonly columns: number | null
  /** Width for drawings such as the grid, in a pipe too. */
  readonly canvas: number
  /** Column where text starts, on a terminal whose cursor can be moved; else null. */
  readonly left: number | null
  readonly paint: Paint
  /** Returns a text that links to an address, or the text alone if the terminal has no links. */
  link(text: string, address: string | null): string
  /** Returns a text in lines no wider than the terminal; in a pipe, one line. */
  wrap(text: string, indent?: number): string[]
  /** Returns facts in lines no wider than the terminal; in a pipe, one line. */
  wrapFacts(facts: readonly string[]): string[]
  /** Returns a date as people read it, or in ISO form in a pipe. */
  date(date: IsoDate, year?: WithYear): string
  /** Returns parts that only a terminal shows: in a pipe, none. */
  onTerminal<T>(...parts: T[]): T[]
  /** Returns parts that only a pipe shows: on a terminal, none. */
  inPipe<T>(...parts: T[]): T[]
  /** Divides items into sections with a heading each: in a pipe, all are one section. */
  sections<T>(items: readonly T[]): (readonly T[])[]
}

type Colour = 'bold' | 'dim' | 'cyan' | 'green' | 'magenta' | 'red' | 'yellow'
export type Paint = Readonly<Record<Colour, (text: string) => string>>

const same = (text: string) => text
const PLAIN: Paint = {
  bold: same,
  dim: same,
  cyan: same,
  green: same,
  magenta: same,
  red: same,
  yellow: same,
}

/** Number of columns to use if the width is unknown. */
export const DEFAULT_WIDTH = 80

export interface ScreenSettings {
  readonly canvas?: number
  readonly left?: number | null
  readonly links?: boolean
}

/** Returns the screen for a terminal of some width, or for a pipe if `columns` is null. */
export function screen(
  columns: number | null,
  colour: boolean,
  { canvas = columns ?? DEFAULT_WIDTH, left = null, links = false }: ScreenSettings = {},
): Screen {
  const common = {
    isTerminal: columns !== null,
    columns,
    canvas,
    left,
    paint: colour ? new Chalk({ level: 1 }) : PLAIN,
    link: (text: string, address: string | null) => {
      return links && address !== null ? hyperlink(text, address) : text
    },
  }
  return columns === null
    ? {
        ...common,
        wrap: (text) => [text],
        wrapFacts: (facts) => [joinFacts(facts)],
        date: (date) => date,
        onTerminal: () => [],
        inPipe: (...parts) => parts,
        sections: (items) => [items],
      }
    : {
        ...common,
        wrap: (text, indent = 0) => wrap(text, columns - indent),
        wrapFacts: (facts) => wrapParts(facts, columns),
        date: longDate,
        onTerminal: (...parts) => parts,
        inPipe: () => [],
        sections: (items) => items.map((item) => [item]),
      }
}

/** Returns a link as OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
function hyperlink(text: string, address: string): string {
  // Characters that are not valid in an address could end the sequence.
  const plain = encodeURI(address).replaceAll('%25', '%')
  return `\u001b]8;;${plain}\u0007${text}\u001b]8;;\u0007`
}
