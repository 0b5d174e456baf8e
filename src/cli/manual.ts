/** Builds everything that help, man page and README say about commands, from their definitions. */
import { COMMANDS } from '../commands/index.ts'
import type { Command, Example } from '../definition/command.ts'
import { longFlag, type Option, type Options } from '../definition/option.ts'
import { commonOptions, DEFAULT_COMMAND, HELP_COMMAND } from './command-first.ts'
import { argumentTerm, optionTerm } from './commander.ts'

export interface Section {
  readonly title: string
  readonly items: readonly HelpItem[]
}

export interface HelpItem {
  /** A command line, option, variable or other word that the text describes. */
  readonly term: string
  readonly text: string
}

export const SUMMARY = 'The program of a workshop in your terminal: its schedule and its deadlines.'

const EXAMPLES: readonly Example[] = [
  ['esfomo', 'what is on and what is next'],
  ['esfomo schedule --tz Asia/Tokyo', "the day, in Tokyo's time and the venue's"],
  ['esfomo show fptquant', 'a talk in full'],
  ['esfomo schedule --speaker gu', 'the sessions of one speaker'],
  ['esfomo deadlines --open', 'open deadlines and the time left'],
  ['esfomo export -o esfomo.ics', 'the program for your calendar'],
  ['esfomo now -p ours.yaml', 'what is on at a workshop of your own'],
]

const ENVIRONMENT: Section = {
  title: 'Environment',
  items: [
    { term: 'ESFOMO_PROGRAM', text: 'default for -p' },
    { term: 'ESFOMO_TZ', text: 'default for --tz' },
    { term: 'ESFOMO_AT', text: 'default for --at' },
    { term: 'NO_COLOR', text: 'turns colour off, unless empty' },
    { term: 'FORCE_COLOR, CLICOLOR_FORCE', text: 'turn colour on in a pipe too, unless empty' },
    { term: 'ESFOMO_DEBUG=1', text: 'prints a stack trace with an internal error' },
  ],
}

const STATUS: Section = {
  title: 'Exit status',
  items: [
    { term: '0', text: 'success, or yes' },
    {
      term: '1',
      text: 'no: with -e or -q, nothing matched (now: nothing is on); validate found an error, or with --strict a warning; export had nothing to write',
    },
    { term: '2', text: "failure: wrong usage, or a file that can't be read or written" },
    { term: '130, 143', text: 'interrupted, terminated' },
  ],
}

/** Returns the sections of a command's help, or of the program's; empty ones are left out. */
export function manualOf(command: Command | undefined): Section[] {
  const { options } = command ?? DEFAULT_COMMAND
  const common = commonOptions(command).map(({ flags, summary }) => {
    return { term: flags.join(', '), text: summary }
  })
  const commands = [...COMMANDS, HELP_COMMAND].map(({ name, summary }) => {
    return { term: name, text: summary }
  })
  const sections = [
    { title: 'Examples', items: examplesOf(command).map(([term, text]) => ({ term, text })) },
    {
      title: 'Arguments',
      items: (command?.arguments ?? []).map(({ name, summary }) => ({ term: name, text: summary })),
    },
    ...optionSections(options, common),
    { title: 'Commands', items: command ? [] : commands },
    ENVIRONMENT,
    STATUS,
  ]
  return sections.filter(({ items }) => items.length > 0)
}

export function examplesOf(command: Command | undefined): readonly Example[] {
  return command ? command.examples : EXAMPLES
}

/** Returns the summary: of a command without a full stop, of the program with one. */
export function summaryOf(command: Command | undefined): string {
  return command ? command.summary : SUMMARY
}

/** Returns `esfomo show [options] <id>`. */
export function usageOf(command: Command | undefined): string {
  if (!command) return 'esfomo [command] [options]'
  return ['esfomo', command.name, '[options]', ...command.arguments.map(argumentTerm)].join(' ')
}

/** Returns a section for each group of options, in the order of the first option of each. */
function optionSections(options: Options, common: readonly HelpItem[]): Section[] {
  const titleOf = ({ group = 'Options' }: Option) => group
  const titles = new Set([...Object.values(options).map(titleOf), 'Options'])
  return [...titles].map((title) => {
    const items = Object.entries(options)
      .filter(([, option]) => titleOf(option) === title)
      .flatMap(([name, option]) => optionItems(name, option))
    return { title, items: title === 'Options' ? [...items, ...common] : items }
  })
}

function optionItems(name: string, option: Option): HelpItem[] {
  const item = { term: optionTerm(name, option), text: option.summary + choicesOf(option) }
  return option.kind === 'value' && option.negation
    ? [item, { term: longFlag(`no-${name}`), text: option.negation }]
    : [item]
}

function choicesOf(option: Option): string {
  if (option.kind !== 'value' || !option.choices) return ''
  return ` (${option.choices.join(', ')})`
}
