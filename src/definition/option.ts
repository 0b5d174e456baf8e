/** Options and arguments as data. The parser, help, man page and completion derive from it. */
import type { Program } from '../model/program.ts'

/** A word that completion offers. */
export interface Candidate {
  readonly value: string
  /** Description; may contain untrusted text from a program file. */
  readonly text: string
}

/** Sources of the words that completion offers for a value. */
export interface Completer {
  /** Returns words that need no program. Receives what has been typed so far. */
  readonly words?: (typed: string) => readonly string[]
  /** Offers the words after those of the program, not before them. */
  readonly wordsLast?: true
  /**
   * Returns candidates from the program that the command line selects. It may leave out those that do
   * not start with what has been typed.
   */
  readonly fromProgram?: (program: Program, typed: string) => readonly Candidate[]
  /** A flag of the command with which only what is starred is offered. */
  readonly starredWith?: string
  /** Offers the names of the user's own programs, after the words; with `all` those of broken entries too. */
  readonly ownNames?: true | 'all'
  /** Offers file names too. */
  readonly files?: boolean
}

interface Described {
  readonly summary: string
  /** One letter: `p` for `-p`. */
  readonly short?: string
  /** Heading in the help; "Options" when absent. */
  readonly group?: string
  /** Names of options that can't be given with this one. */
  readonly conflicts?: readonly string[]
  /** Name of the option that this one needs beside it. */
  readonly requires?: string
}

interface Flag extends Described {
  readonly kind: 'flag'
}

interface Value extends Described {
  readonly kind: 'value'
  /** Name of the value in help: `zone` for `--tz <zone>`. */
  readonly value: string
  readonly choices?: readonly string[]
  /** Rejects a second value, with this advice; without it the last one wins. */
  readonly once?: string
  /** Summary of `--no-NAME`, which sets the option to false. */
  readonly negation?: string
  readonly complete?: Completer
}

/** An option that may be repeated; each value is kept. */
interface List extends Described {
  readonly kind: 'list'
  readonly value: string
  readonly complete?: Completer
}

export type Option = Flag | Value | List

/** Options by name, in the order of the help. `exitStatus` is written `--exit-status`. */
export type Options = Readonly<Record<string, Option>>

/** The parsed values of a table of options; absent options are undefined. */
export type OptionValues<Table extends Options> = {
  readonly [Name in keyof Table]?: OptionValue<Table[Name]>
}

type OptionValue<O extends Option> = O extends Flag
  ? true
  : O extends List
    ? readonly string[]
    : Choice<O> | (O extends { readonly negation: string } ? false : never)

type Choice<O> = O extends { readonly choices: readonly (infer C)[] } ? C : string

/** A positional argument. */
export interface Argument {
  readonly name: string
  readonly summary: string
  readonly required?: true
  /** Takes all remaining arguments. */
  readonly variadic?: true
  /** What every value looks like. The command itself may reject more. */
  readonly form?: { readonly pattern: RegExp; readonly name: string }
  readonly complete?: Completer
}

/** Returns the long flag of an option: `--exit-status` for `exitStatus`. */
export function longFlag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
