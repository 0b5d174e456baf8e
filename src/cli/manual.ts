/** What there is to say of each command: the one source of its help, the man page and the README. */
import { type Command, Help, type Option } from 'commander'

export interface Section {
  readonly title: string
  readonly items: readonly Item[]
}

export interface Item {
  /** What is typed. */
  readonly term: string
  readonly text: string
}

/** Examples of each command; under the empty name, those of the program. */
const EXAMPLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '': [
    ['esfomo', 'what is on, what comes next'],
    ['esfomo schedule --tz Asia/Tokyo', "the day, on your clock and the venue's"],
    ['esfomo show fptquant', 'a talk in full'],
    ['esfomo schedule --speaker gu', 'what someone speaks on'],
    ['esfomo deadlines --open', 'how long there is left'],
    ['esfomo export -o esfomo.ics', 'the program for a calendar'],
    ['esfomo now -p ours.yaml', 'the same for a workshop of yours'],
  ],
  schedule: [
    ['esfomo schedule', 'today while the program runs, else every day'],
    ['esfomo schedule sat --tz tokyo', 'a day, on another clock too'],
    ['esfomo schedule --type oral --search "language model"', 'what is about something'],
    ['esfomo schedule --from 14:00 --until 16:00', 'a part of the day'],
    ['esfomo schedule 1 --grid', 'the rooms side by side'],
  ],
  now: [
    ['esfomo now', 'what is on, and for how long'],
    ['esfomo now --at "2025-07-19 10:35"', 'the same at another time'],
    ['esfomo now --watch', 'each change as it comes, until Ctrl-C or q'],
    ['esfomo now --oneline', 'for a status bar'],
    ['esfomo now -q', 'status 0 while something is on'],
  ],
  next: [
    ['esfomo next', 'the next three'],
    ['esfomo next 1 --type invited', 'the next invited talk'],
  ],
  deadlines: [
    ['esfomo deadlines', 'all of them'],
    ['esfomo deadlines --within 48h -e', 'what is due soon; status 1 where nothing is'],
    ['esfomo deadlines paper --open -q', 'status 0 while papers can be submitted'],
  ],
  show: [
    ['esfomo show fptquant', 'by its id'],
    ['esfomo show "language vocabularies"', 'by words of its title'],
    ['esfomo show submission', 'a deadline'],
  ],
  speakers: [
    ['esfomo speakers', 'everyone'],
    ['esfomo speakers gu', 'everyone with a name that begins so, accents or not'],
  ],
  info: [['esfomo info -p esfomo-2024', 'of another edition']],
  export: [
    ['esfomo export -o esfomo.ics', 'everything, for a calendar'],
    ['esfomo export gu closing --alarm 10m -o mine.ics', 'two sessions, with a reminder'],
    ['esfomo export --only deadlines -o due.ics', 'the deadlines alone'],
    ['esfomo export csv --type invited', 'a table of the invited talks'],
  ],
  programs: [['esfomo programs', 'their ids, for -p']],
  validate: [
    ['esfomo validate ours.yaml', 'each problem, with its line'],
    ['esfomo validate --strict *.yaml', 'for a continuous integration'],
  ],
  completion: [
    ['source <(esfomo completion bash)', 'in ~/.bashrc'],
    ['source <(esfomo completion zsh)', 'in ~/.zshrc, behind compinit'],
    ['esfomo completion fish > ~/.config/fish/completions/esfomo.fish', 'once'],
  ],
  init: [
    ['esfomo init ours.yaml', 'a program to start from'],
    ['esfomo init --schema program.schema.json', 'what editors check it with'],
  ],
}

const ENVIRONMENT: Section = {
  title: 'Environment',
  items: [
    { term: 'ESFOMO_PROGRAM', text: 'stands for -p' },
    { term: 'ESFOMO_TZ', text: 'stands for --tz' },
    { term: 'ESFOMO_AT', text: 'stands for --at' },
    { term: 'NO_COLOR', text: 'no colour, if it is not empty' },
    { term: 'FORCE_COLOR, CLICOLOR_FORCE', text: 'colour in a pipe too, if it is not empty' },
    { term: 'ESFOMO_DEBUG=1', text: 'tells where an internal error happened' },
  ],
}

const STATUS: Section = {
  title: 'Exit status',
  items: [
    { term: '0', text: 'done; or yes' },
    {
      term: '1',
      text: 'no: with -e or -q, nothing matched (for now: nothing is on); validate found an error, or with --strict a warning',
    },
    { term: '2', text: "trouble: wrong usage, or a file that can't be read or written" },
    { term: '130, 143', text: 'interrupted, terminated' },
  ],
}

/** The sections of the help of a command, in their order, without those that are empty. */
export function manualOf(command: Command): Section[] {
  const help = new Help()
  return [
    section('Examples', examplesOf(command), ([term, text]) => ({ term, text })),
    section('Arguments', help.visibleArguments(command), (argument) => ({
      term: help.argumentTerm(argument),
      text: help.argumentDescription(argument),
    })),
    ...optionSections(command, help),
    section('Commands', command.parent ? [] : help.visibleCommands(command), (one) => ({
      term: one.name(),
      text: one.description(),
    })),
    ENVIRONMENT,
    STATUS,
  ].filter(({ items }) => items.length > 0)
}

export function examplesOf(command: Command): readonly (readonly [string, string])[] {
  return EXAMPLES[command.parent ? command.name() : ''] ?? []
}

/** `esfomo show [options] <id>` */
export function usageOf(command: Command): string {
  return new Help().commandUsage(command)
}

/** Without a command it is `now`, so the root has the options of that. */
function optionSections(command: Command, help: Help): Section[] {
  const now = command.commands.find((one) => one.name() === 'now')
  const options = [...(now?.options ?? []), ...help.visibleOptions(command)]
  const titleOf = ({ helpGroupHeading }: Option) => helpGroupHeading ?? 'Options'
  return [...new Set(options.map(titleOf))].map((title) => {
    const group = options.filter((option) => titleOf(option) === title)
    return section(title, group, (option) => ({
      term: help.optionTerm(option),
      text: help.optionDescription(option),
    }))
  })
}

function section<T>(title: string, all: readonly T[], itemOf: (one: T) => Item): Section {
  return { title, items: all.map(itemOf) }
}
