/** The arguments as commander wants them: the command before its options. */
import type { Command, Option } from 'commander'
import { UserError } from '../errors.ts'

/**
 * Puts the command in front of the options that stand before it; `now` where there is none. A
 * default command of commander's would take a misspelt command for its operand.
 */
export function commandFirst(argv: readonly string[], root: Command): string[] {
  const [valued, known] = flagsOf(root)
  for (let index = 0; index < argv.length; index++) {
    const arg = argv[index] ?? ''
    if (arg === '--') return dashesFirst(argv.slice(0, index), argv.slice(index + 1), root)
    if (!arg.startsWith('-') || arg === '-') {
      const others = [...argv.slice(0, index), ...argv.slice(index + 1)]
      return arg === 'help' ? helpOf(others, root) : knownFirst(arg, others, root)
    }
    if (takesNext(arg, valued)) index++
    // What follows a misspelt option may be its value: the option is what to tell of.
    else if (arg.startsWith('--') && !known.has(arg.replace(/=.*/, ''))) break
  }
  const alone = argv.find((arg) => ['-h', '--help', '-V', '--version'].includes(arg))
  return alone === undefined ? ['now', ...argv] : [alone]
}

/** Behind `--` stands the command all the same, and no option any more. */
function dashesFirst(before: string[], [command, ...operands]: string[], root: Command): string[] {
  if (command === undefined) return ['now', ...before]
  return knownFirst(command, [...before, '--', ...operands], root)
}

/** Of a command that there is not, that is all there is to tell, also with `--help`. */
function knownFirst(command: string, others: readonly string[], root: Command): string[] {
  return root.commands.some((one) => one.name() === command) ? [command, ...others] : [command]
}

function helpOf(others: readonly string[], root: Command): string[] {
  const [topic, ...more] = others.filter((arg) => !arg.startsWith('-'))
  if (more.length > 0) {
    throw new UserError(`too many arguments for "help": 1 expected, ${more.length + 1} given`)
  }
  return topic === undefined ? ['--help'] : knownFirst(topic, ['--help'], root)
}

/** The flags that take a value, and all there are. */
function flagsOf(root: Command): [Set<string>, Set<string>] {
  const options = [root, ...root.commands].flatMap((command) => command.options)
  const flags = ({ short, long }: Option) => [short, long].filter((flag) => flag !== undefined)
  const valued = options.filter(({ required }) => required)
  return [new Set(valued.flatMap(flags)), new Set([...options.flatMap(flags), '--help'])]
}

/** Whether an argument is an option whose value is the next argument: `--tz`, `-p`, `-qp`. */
function takesNext(arg: string, valued: ReadonlySet<string>): boolean {
  if (arg.startsWith('--')) return valued.has(arg)
  const flags = [...arg.slice(1)].map((letter) => `-${letter}`)
  const first = flags.findIndex((flag) => valued.has(flag))
  return first !== -1 && first === flags.length - 1
}
