/** A command as data: everything about it but what it does. */
import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import type { Mark } from './mark.ts'
import type { Argument, Options, OptionValues } from './option.ts'

/** A command line and its effect. */
export type Example = readonly [line: string, effect: string]

export interface Command<Table extends Options = Options> {
  /** One word, or two for a command within another: `programs add`. */
  readonly name: string
  readonly summary: string
  readonly arguments: readonly Argument[]
  /** Commands within it, whose names begin with its own. */
  readonly commands?: readonly Command[]
  /** Matches arguments that are one together, though not quoted: `schedule 19 July`. */
  readonly joined?: RegExp
  readonly options: Table
  readonly examples: readonly Example[]
  /** Marks in its answers that its help explains. */
  readonly marks?: readonly Mark[]
  /** Loads the code that runs the command. */
  load(): Promise<Runner<Table>>
}

interface Runner<Table extends Options> {
  run(
    context: Context,
    options: OptionValues<Table>,
    operands: readonly string[],
  ): Promise<ExitStatus>
}

/** Checks a command against the types of its own options. */
export function defineCommand<const Table extends Options>(
  command: Command<Table> & { readonly options: RelationsAmong<Table> },
): Command {
  return command
}

/**
 * Options that conflict with, and require, other options of the same table. None has a hyphen in its name,
 * since commander would not return its value by that name.
 */
type RelationsAmong<Table> = {
  readonly [Name in keyof Table]: Name extends `${string}-${string}`
    ? never
    : {
        readonly conflicts?: readonly (keyof Table)[]
        readonly requires?: keyof Table
      }
}
