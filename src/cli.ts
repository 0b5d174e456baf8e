/** The command line: every command, its operands and options. What they do is in commands/. */
import { Command, Help, Option } from 'commander'
import type { Context } from './context.ts'
import { type ExitStatus, UserError } from './errors.ts'

interface CommandModule<Options> {
  run(context: Context, options: Options, operands: readonly string[]): Promise<ExitStatus>
}

/** What a parsed command line asks for. */
export type Job = (context: Context) => Promise<ExitStatus>

const EXAMPLES = `
Examples:
  esfomo                              what is on, what comes next
  esfomo schedule --tz Asia/Tokyo     the day, on your clock and the venue's
  esfomo deadlines --open             how long there is left
  esfomo export -o esfomo.ics         the program for a calendar
  esfomo now -p ours.yaml             the same for a workshop of yours`

const ENVIRONMENT = `
Environment:
  ESFOMO_PROGRAM, ESFOMO_TZ, ESFOMO_AT   stand for -p, --tz and --at
  NO_COLOR, FORCE_COLOR                  colour never, or always
  ESFOMO_DEBUG=1                         tells where an internal error happened

Exit status:
  0  done; or yes
  1  no: with -e or -q, nothing matched; validate found an error
  2  trouble: wrong usage, or a file that can't be read or written`

/**
 * The commands, on a root that never exits or prints by itself: its errors are thrown, its help is
 * handed to `print`, and the job of the command that was called to `accept`.
 */
export function defineCli(
  context: Context,
  print: (text: string) => void,
  accept: (job: Job) => void,
): Command {
  const { esfomo, node, tz } = context.versions
  const root = new Command('esfomo')
    .description('The program of a workshop in your terminal: its schedule and its deadlines.')
    .usage('[command] [options]')
    .version(
      `esfomo ${esfomo}\nNode ${node}, zone data ${tz}`,
      '-V, --version',
      'print the versions',
    )
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'The help of a command')
    .configureHelp({
      // Without a command it is `now`, so those are its options.
      visibleOptions: (command) => {
        const own = new Help().visibleOptions(command)
        const now = command.commands.find((one) => one.name() === 'now')
        return now ? [...now.options, ...own] : own
      },
    })
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      getOutHelpWidth: () => context.stdout.columns || 80,
      getOutHasColors: () => false,
    })
    .exitOverride()
    .enablePositionalOptions() // else a misspelt option is compared with those of the root
    .addHelpText('after', `${EXAMPLES}\n${ENVIRONMENT}`)

  const define = <Options extends object>(
    usage: string,
    description: string,
    load: () => Promise<CommandModule<Options>>,
  ): Command => {
    const command = root.command(usage).description(description)
    return command.action(() => {
      accept(async (ctx) => (await load()).run(ctx, command.opts<Options>(), command.args))
    })
  }

  withShared(
    define(
      'schedule',
      'The program of a day, or of every day',
      () => import('./commands/schedule.ts'),
    ).argument(
      '[day]',
      'today, tomorrow, a date, a weekday, the number of a day, or all (default: today while the program runs, else all)',
    ),
  )
  withShared(
    define(
      'now',
      'What is on, what comes next, which deadline is open (the command when none is named)',
      () => import('./commands/now.ts'),
    ),
  )
  withShared(
    define('next', 'The sessions and talks to come', () => import('./commands/next.ts')).argument(
      '[count]',
      'how many (default: 3)',
    ),
  )
  withShared(
    define(
      'deadlines',
      'Each deadline: when it is, and how long is left',
      () => import('./commands/deadlines.ts'),
    )
      .argument('[id-or-type...]', 'only these, such as paper')
      .addOption(new Option('--open', 'only those still open').conflicts('passed'))
      .addOption(new Option('--passed', 'only those that have passed'))
      .addOption(
        new Option('--within <duration>', 'only those due within so long, such as 48h or 7d'),
      ),
  )
  withColour(
    define(
      'export',
      'The program for a calendar (ics), for other programs (json, csv) or for a page (md)',
      () => import('./commands/export.ts'),
    )
      .argument('[format]', 'ics, json, csv or md (default: ics)')
      .argument('[id...]', 'only these sessions, talks and deadlines')
      .addOption(new Option('-o, --output <file>', 'write to a file, whole or not at all'))
      .addOption(
        new Option('--only <kind>', 'leave out the others').choices(['sessions', 'deadlines']),
      )
      .addOption(new Option('--talks', 'ics: timed talks as entries of their own'))
      .addOption(
        new Option(
          '--alarm <duration>',
          'ics: a reminder before each entry, such as 10m; repeatable',
        ).argParser((value: string, all: string[] = []) => [...all, value]),
      )
      .addOption(programOption())
      .addOption(zoneOption()),
  )
  withColour(
    define('programs', 'The programs that are built in', () => import('./commands/programs.ts')),
  ).addOption(jsonOption())
  withColour(
    define(
      'validate',
      'Whether a program file is right; each problem with its line',
      () => import('./commands/validate.ts'),
    )
      .argument('[file...]', 'the files (default: the program that is selected)')
      .addOption(new Option('--strict', 'let warnings count as errors'))
      .addOption(programOption())
      .addOption(jsonOption()),
  )
  withColour(
    define('init', 'A program file to start from', () => import('./commands/init.ts'))
      .argument('[file]', 'where to write it; never over another file (default: standard output)')
      .addOption(new Option('--schema', 'the JSON Schema of a program file instead, for editors')),
  )
  return root
}

/** What every command shares that answers about a program at a time. */
function withShared(command: Command): Command {
  command
    .addOption(programOption())
    .addOption(zoneOption())
    .addOption(
      new Option('--at <time>', 'answer as if it were then: "2025-07-19 10:35", 10:35, ISO 8601'),
    )
    .addOption(jsonOption())
    .addOption(new Option('-e, --exit-status', 'end with status 1 when nothing matches'))
    .addOption(new Option('-q, --quiet', 'the same, and print no answer'))
  return withColour(command)
}

function withColour(command: Command): Command {
  return command
    .addOption(
      new Option('--color <when>', 'colour the answer').choices(['auto', 'always', 'never']),
    )
    .addOption(new Option('--no-color', 'the same as --color never'))
}

function programOption(): Option {
  return new Option(
    '-p, --program <file>',
    'a program file, the id of a built-in one, or - for standard input',
  )
}

function jsonOption(): Option {
  return new Option('--json', 'answer in JSON')
}

function zoneOption(): Option {
  return new Option(
    '--tz <zone>',
    'show times in a zone: Asia/Tokyo, tokyo, UTC+2, AoE, local, venue',
  )
}

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
