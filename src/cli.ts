/** The command line: every command, its operands and options. What they do is in commands/. */
import { Command, Option } from 'commander'
import {
  collect,
  jsonOption,
  programOption,
  withColour,
  withFilters,
  withShared,
  withStatus,
  zoneOption,
} from './cli-options.ts'
import type { Context } from './context.ts'
import type { ExitStatus } from './errors.ts'
import { helpText } from './help.ts'
import { USUAL_WIDTH } from './render/screen.ts'

interface CommandModule<Options> {
  run(context: Context, options: Options, operands: readonly string[]): Promise<ExitStatus>
}

/** What a parsed command line asks for. */
export type Job = (context: Context) => Promise<ExitStatus>

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
      formatHelp: (command, { helpWidth }) => helpText(command, helpWidth ?? USUAL_WIDTH),
    })
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      getOutHelpWidth: () => context.stdout.columns || USUAL_WIDTH,
      getOutHasColors: () => false,
    })
    .exitOverride()
    .enablePositionalOptions() // else a misspelt option is compared with those of the root

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

  withStatus(
    withFilters(
      define(
        'schedule',
        'The program of a day, or of every day',
        () => import('./commands/schedule.ts'),
      )
        .argument(
          '[day]',
          'today, tomorrow, a date, a weekday, the number of a day, or all (default: today while the program runs, else all)',
        )
        .addOption(
          new Option('--grid', 'a column for each room, a row for each start').conflicts('json'),
        ),
    ),
  )
  withStatus(
    define(
      'now',
      'What is on, what comes next, which deadline is open (the command when none is named)',
      () => import('./commands/now.ts'),
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
  )
  withStatus(
    withFilters(
      define('next', 'The sessions and talks to come', () => import('./commands/next.ts')).argument(
        '[count]',
        'how many (default: 3)',
      ),
    ),
  )
  withStatus(
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
  withShared(
    define('show', 'One session, talk or deadline in full', () => import('./commands/show.ts'))
      .argument('<id>', 'its id, a beginning of it, or words of its title')
      .allowExcessArguments(), // the command says how to write several words
  )
  withStatus(
    define(
      'speakers',
      'Who speaks, on what and when',
      () => import('./commands/speakers.ts'),
    ).argument('[name]', 'only those of this name: any beginning of it, without accents'),
  )
  withShared(
    define(
      'info',
      'What the workshop is: when, where, about what, by whom',
      () => import('./commands/info.ts'),
    ),
  )
  withColour(
    withFilters(
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
          ).argParser(collect),
        ),
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
  withColour(
    define(
      'completion',
      'The completion script of a shell',
      () => import('./commands/completion.ts'),
    ).argument('<shell>', 'bash, zsh or fish'),
  )
  return root
}
