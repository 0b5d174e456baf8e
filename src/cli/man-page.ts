/** Writes the man page, in the man(7) language, from the same definitions as the help. */
import { ALL_COMMANDS } from '../commands/index.ts'
import type { Command } from '../definition/command.ts'
import { DEFAULT_COMMAND, HELP_COMMAND } from './command-first.ts'
import { manualOf, type Section, SUMMARY, summaryOf, usageOf } from './manual.ts'
import { type HelpItem, MARKS, TOPICS } from './topics.ts'

/** Returns the source of esfomo(1). */
export function manPage(): string {
  const common = sharedOptions()
  const filters = ALL_COMMANDS.map((command) => sectionOf(command, 'Filters')).find(hasItems)
  const lines = [
    '.TH ESFOMO 1 "" esfomo "User Commands"',
    '.SH NAME',
    `esfomo \\- ${escapeText(lowerFirst(SUMMARY.replace(/\.$/, '')))}`,
    '.SH SYNOPSIS',
    `.B ${escapeText(usageOf(undefined))}`,
    ...sectionLines(sectionOf(undefined, 'Examples')),
    '.SH COMMANDS',
    'Without a command, esfomo runs',
    `.BR ${DEFAULT_COMMAND.name} .`,
    ...ALL_COMMANDS.flatMap((command) => commandLines(command, common)),
    '.SS "esfomo help [command or topic]"',
    escapeText(`${HELP_COMMAND.summary}.`),
    ...sectionLines({ title: 'Common options', items: common }),
    ...(filters ? sectionLines(filters) : []),
    ...sectionLines({ title: 'Marks', items: Object.values(MARKS) }),
    ...Object.values(TOPICS).flatMap((topic) => {
      return sectionLines({ ...topic, note: topic.summary })
    }),
  ]
  return `${lines.join('\n')}\n`
}

function sectionOf(command: Command | undefined, title: string): Section {
  return manualOf(command).find((section) => section.title === title) ?? { title, items: [] }
}

function hasItems({ items }: Section): boolean {
  return items.length > 0
}

/** Returns the options of three or more commands, which the page lists once. */
function sharedOptions(): HelpItem[] {
  const items = ALL_COMMANDS.flatMap((one) => sectionOf(one, 'Options').items)
  const count = (term: string) => items.filter((item) => item.term === term).length
  const terms = new Set(items.map(({ term }) => term).filter((term) => count(term) > 2))
  return [...terms].flatMap((term) => items.find((item) => item.term === term) ?? [])
}

function commandLines(command: Command, common: readonly HelpItem[]): string[] {
  const options = sectionOf(command, 'Options').items
  const isCommon = ({ term }: HelpItem) => common.some((item) => item.term === term)
  const flags = options.filter(isCommon).map(({ term }) => term.split(/[ ,]/, 1)[0] ?? '')
  const filters = hasItems(sectionOf(command, 'Filters')) ? ' The filters apply too.' : ''
  const own = [...sectionOf(command, 'Arguments').items, ...options.filter((one) => !isCommon(one))]
  return [
    `.SS ${quoted(usageOf(command))}`,
    escapeText(`${summaryOf(command)}.`),
    ...own.flatMap(itemLines),
    '.P',
    `Common options: ${escapeText(flags.join(', '))}.${filters}`,
    ...sectionOf(command, 'Examples').items.flatMap(itemLines),
  ]
}

function sectionLines({ title, note, items }: Section): string[] {
  const before = note === undefined ? [] : [escapeText(note)]
  return [`.SH ${quoted(title.toUpperCase())}`, ...before, ...items.flatMap(itemLines)]
}

function itemLines({ term, text }: HelpItem): string[] {
  return ['.TP 4', `.B ${escapeText(term)}`, escapeText(text)]
}

/** Returns an argument of a macro, in which a quote is doubled. */
function quoted(text: string): string {
  return `"${escapeText(text).replaceAll('"', '""')}"`
}

/** Escapes text, with hyphens and tildes that can be copied into a shell. */
function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('~', '\\(ti')
    .replaceAll("'", '\\(aq')
    .replaceAll('"', '\\(dq')
    .replace(/^\./, '\\&.')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
