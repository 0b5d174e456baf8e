/** The command line: every command, its operands and options. What they do is in commands/. */
import { Command, Option } from 'commander'
import * as now from '../commands/now.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import { USUAL_WIDTH } from '../render/layout/screen.ts'
import {
  collect,
  jsonOption,
  programOption,
  withColour,
  withFilters,
  withShared,
  withStatus,
  zoneOption,
} from './options.ts'

interface CommandModule<Options> {
  run(context: Context, options: Options, operands: readonly string[]): Promise<ExitStatus>
}

/** What a parsed command line asks for. */
export type Job = (context: Context) => Promise<ExitStatus>

/** Begins a command: what it is for, and its module, which is loaded when it runs. */
type Define = <Options extends object>(
  description: string,
  load: () => Promise<CommandModule<Options>>,
) => Command

/** In the order of the help. */
const COMMANDS: Readonly<Record<string, (define: Define) => Command>> = {
  schedule: (define) =>
    withStatus(
      withFilters(
        define('The program of a day, or of every day', () => import('../commands/schedule.run.ts'))
          .argument(
            '[day]',
            'today, tomorrow, a date, a weekday, the number of a day, or all (default: today while the program runs, else all)',
          )
          .addOption(
            new Option('--grid', 'a column for each room, a row for each start').conflicts('json'),
          ),
      ),
    ),
  now: (define) =>
    withStatus(
      define(
        'What is on, what comes next, which deadline is open (the command when none is named)',
        async () => now, // what prompts run is loaded with the program
      )
        .addOption(
          new Option(
            '--oneline',
            'one short line, for a status bar; nothing once it is over',
          ).conflicts('json'),
        )
        .addOption(
          new Option(
            '--watch',
            'go on, and show each change until Ctrl-C or q; in a pipe a line each, until all is over',
          ).conflicts(['json', 'quiet', 'exitStatus']),
        ),
    ),
  next: (define) =>
    withStatus(
      withFilters(
        define('The sessions and talks to come', () => import('../commands/next.run.ts')).argument(
          '[count]',
          'how many (default: 3)',
        ),
      ),
    ),
  deadlines: (define) =>
    withStatus(
      define(
        'Each deadline: when it is, and how long is left',
        () => import('../commands/deadlines.run.ts'),
      )
        .argument('[id-or-type...]', 'only these, such as paper')
        .addOption(new Option('--open', 'only those still open').conflicts('passed'))
        .addOption(new Option('--passed', 'only those that have passed'))
        .addOption(
          new Option('--within <duration>', 'only those due within so long, such as 48h or 7d'),
        ),
    ),
  show: (define) =>
    withShared(
      define('One session, talk or deadline in full', () => import('../commands/show.run.ts'))
        .argument('<id>', 'its id, a beginning of it, or words of its title')
        .allowExcessArguments(), // the command says how to write several words
    ),
  speakers: (define) =>
    withStatus(
      define('Who speaks, on what and when', () => import('../commands/speakers.run.ts')).argument(
        '[name]',
        'only those of this name: any beginning of it, without accents',
      ),
    ),
  info: (define) =>
    withShared(
      define(
        'What the workshop is: when, where, about what, by whom',
        () => import('../commands/info.run.ts'),
      ),
    ),
  export: (define) =>
    withColour(
      withFilters(
        define(
          'The program for a calendar (ics), for other programs (json, csv) or for a page (md)',
          () => import('../commands/export.run.ts'),
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
            ).argParser(collect),
          ),
      )
        .addOption(programOption())
        .addOption(zoneOption()),
    ),
  programs: (define) =>
    withColour(
      define('The programs that are built in', () => import('../commands/programs.run.ts')),
    ).addOption(jsonOption()),
  validate: (define) =>
    withColour(
      define(
        'Whether a program file is right; each problem with its line',
        () => import('../commands/validate.run.ts'),
      )
        .argument('[file...]', 'the files (default: the program that is selected)')
        .addOption(new Option('--strict', 'let warnings count as errors'))
        .addOption(programOption())
        .addOption(jsonOption()),
    ),
  init: (define) =>
    withColour(
      define('A program file to start from', () => import('../commands/init.run.ts'))
        .argument('[file]', 'where to write it; never over another file (default: standard output)')
        .addOption(
          new Option('--schema', 'the JSON Schema of a program file instead, for editors'),
        ),
    ),
  completion: (define) =>
    withColour(
      define(
        'The completion script of a shell',
        () => import('../commands/completion.run.ts'),
      ).argument('<shell>', 'bash, zsh or fish'),
    ),
}

/** The command that the first argument names: the others need not be defined then. */
export function calledFirst([first = 'now']: readonly string[]): string | undefined {
  return Object.hasOwn(COMMANDS, first) ? first : undefined
}

/**
 * The commands, on a root that never exits or prints by itself: its errors are thrown, and what is
 * asked of it is handed to `accept`. Where it is known which command is `called`, that one is all
 * that is defined.
 */
export function defineCli(context: Context, accept: (job: Job) => void, called?: string): Command {
  const root = new Command('esfomo')
    .description('The program of a workshop in your terminal: its schedule and its deadlines.')
    .usage('[command] [options]')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({
      formatHelp(command) {
        accept((ctx) => printHelp(command, ctx))
        return ''
      },
    })
    .configureOutput({
      writeOut: (text) => text !== '' && accept((ctx) => print(text, ctx)),
      writeErr: () => {},
      // Else commander would look at the terminal itself.
      getOutHelpWidth: () => USUAL_WIDTH,
      getOutHasColors: () => false,
    })
    .exitOverride()
    .enablePositionalOptions() // else a misspelt option is compared with those of the root

  if (called === undefined) {
    const { esfomo, node, tz } = context.versions
    const versions = `esfomo ${esfomo}\nNode ${node}, zone data ${tz}`
    root.version(versions, '-V, --version', 'print the versions')
    root.helpCommand('help [command]', 'The help of a command')
  }
  for (const [name, add] of Object.entries(COMMANDS)) {
    if (called !== undefined && called !== name) continue
    add((description, load) => {
      const command = root.command(name).description(description)
      return command.action(() => {
        accept(async (ctx) => (await load()).run(ctx, command.opts(), command.args))
      })
    })
  }
  return root
}

async function printHelp(command: Command, context: Context): Promise<ExitStatus> {
  const { helpText } = await import('./help.ts')
  return print(helpText(command, context.stdout.columns || USUAL_WIDTH), context)
}

async function print(text: string, { stdout }: Context): Promise<ExitStatus> {
  await stdout.write(text)
  return EXIT.ok
}
