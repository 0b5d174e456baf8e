/** Sets up commander for commands that are given as data. It parses; it never prints or exits. */
import { Command as Commander, Option as CommanderOption } from 'commander'
import type { Command } from '../definition/command.ts'
import { type Argument, longFlag, type Option } from '../definition/option.ts'
import { UserError } from '../errors.ts'
import { VERSION_OPTION } from './command-first.ts'

/** The name that commander knows the command by: its own may be of two words. */
export const COMMAND = 'command'

/** Returns a root command with a command, if there is one. Help, versions and errors are thrown. */
export function commanderFor(command: Command | undefined): Commander {
  const root = new Commander('esfomo')
    .configureHelp({ formatHelp: () => '' })
    .configureOutput({
      writeOut: () => {},
      writeErr: () => {},
      // Otherwise commander asks the terminal.
      getOutHelpWidth: () => 80,
      getOutHasColors: () => false,
    })
    .exitOverride()
    .enablePositionalOptions() // otherwise misspelt options are compared with those of the root
    .version('', VERSION_OPTION.flags.join(', '))
    .helpCommand(true)
  if (command) add(command, root)
  return root
}

function add(command: Command, root: Commander): void {
  const target = root
    .command(COMMAND)
    .allowExcessArguments()
    .action(() => {})
  for (const argument of command.arguments) target.argument(argumentTerm(argument))
  for (const [name, option] of Object.entries(command.options)) {
    target.addOption(commanderOption(name, option))
    if (option.kind === 'value' && option.negation) target.option(longFlag(`no-${name}`))
  }
}

function commanderOption(name: string, option: Option): CommanderOption {
  const result = new CommanderOption(optionTerm(name, option)).conflicts([
    ...(option.conflicts ?? []),
  ])
  if (option.kind === 'value' && option.choices) result.choices(option.choices)
  if (option.kind === 'list') result.argParser(collect)
  if (option.kind === 'value' && option.once) result.argParser(onlyOnce(result, option.once))
  return result
}

/** Collects the values of a repeated option. Adds to the list, since a copy each time is quadratic. */
function collect(value: string, all: string[] = []): string[] {
  all.push(value)
  return all
}

/** Returns a parser that throws a UserError with advice if an option is repeated. */
function onlyOnce({ short, long }: CommanderOption, advice: string) {
  return (value: string, previous: string | undefined): string => {
    if (previous === undefined) return value
    throw new UserError(`${short ?? long} is given more than once; ${advice}`)
  }
}

/** Returns `[name]`, `<name>` or `[name...]`. */
export function argumentTerm({ name, required, variadic }: Argument): string {
  const inner = variadic ? `${name}...` : name
  return required ? `<${inner}>` : `[${inner}]`
}

/** Returns `-p, --program <file>`. */
export function optionTerm(name: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `
  const value = option.kind === 'flag' ? '' : ` <${option.value}>`
  return short + longFlag(name) + value
}
