/** Builds everything that help, man page and README say about commands, from their definitions. */
import { COMMANDS } from '../commands/index.ts'
import type { Command, Example } from '../definition/command.ts'
import { longFlag, type Option, type Options } from '../definition/option.ts'
import { commonOptions, DEFAULT_COMMAND } from './command-first.ts'
import { argumentTerm, optionTerm } from './commander.ts'
import { type HelpItem, MARKS } from './topics.ts'

export interface Section {
  readonly title: string
  /** A sentence above the items. */
  readonly note?: string
  readonly items: readonly HelpItem[]
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

/** Groups of options, in the order of the help. */
const GROUPS = [
  { title: 'Options' },
  {
    title: 'Filters',
    note: 'Repeat one to match any of its values. Different ones must all match.',
  },
] as const

/** Returns the sections of a command's help, or of the program's; empty ones are left out. */
export function manualOf(command: Command | undefined): Section[] {
  const { options } = command ?? DEFAULT_COMMAND
  const sections = [
    { title: 'Examples', items: examplesOf(command).map(([term, text]) => ({ term, text })) },
    {
      title: 'Arguments',
      items: (command?.arguments ?? []).map(({ name, summary }) => ({ term: name, text: summary })),
    },
    {
      title: 'Commands',
      items: (command ? (command.commands ?? []) : COMMANDS).map(commandItem),
    },
    ...optionSections(options, commonItems(command)),
    { title: 'Marks', items: (command?.marks ?? []).map((mark) => MARKS[mark]) },
  ]
  return sections.filter(({ items }) => items.length > 0)
}

function commandItem({ name, summary }: Command): HelpItem {
  return { term: name, text: summary }
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
  if (command.commands) return `esfomo ${command.name} [command] [options]`
  const takesSeveral = command.joined ? ({ variadic: true } as const) : {}
  const terms = command.arguments.map((argument) => argumentTerm({ ...argument, ...takesSeveral }))
  return ['esfomo', command.name, '[options]', ...terms].join(' ')
}

/** Returns the options of the program without a command in brief: `<filters> -p --tz --at`. */
export function briefOptions(): string[] {
  const own = Object.entries(DEFAULT_COMMAND.options)
  const flags = own.map(([name, { short, group }]) => {
    if (group !== undefined) return `<${group.toLowerCase()}>`
    return short ? `-${short}` : longFlag(name)
  })
  // Those that all commands have, -V and -h, need no mention: the text has to fit a screen.
  return [...new Set(flags)]
}

function commonItems(command: Command | undefined): HelpItem[] {
  return commonOptions(command).map(({ flags, summary }) => {
    return { term: flags.join(', '), text: summary }
  })
}

function optionSections(options: Options, common: readonly HelpItem[]): Section[] {
  return GROUPS.map(({ title, ...note }) => {
    const items = Object.entries(options)
      .filter(([, { group = 'Options' }]) => group === title)
      .flatMap(([name, option]) => optionItems(name, option))
    return { title, ...note, items: title === 'Options' ? [...items, ...common] : items }
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
