/** The man page, in the language of man(7): from the same definitions as the help. */
import type { Command } from 'commander'
import { type Item, manualOf, type Section, usageOf } from './manual.ts'

/** The source of esfomo(1). */
export function manPage(root: Command): string {
  const sections = root.commands.map((command) => manualOf(command))
  const all = [...manualOf(root), ...sections.flat()]
  const filters = all.find(({ title }) => title === 'Filters')
  const common = commonOptions(root)
  const lines = [
    '.TH ESFOMO 1 "" esfomo "User Commands"',
    '.SH NAME',
    `esfomo \\- ${escapeText(lowerFirst(root.description().replace(/\.$/, '')))}`,
    '.SH SYNOPSIS',
    `.B ${escapeText(usageOf(root))}`,
    ...sectionLines(sectionOf(root, 'Examples')),
    '.SH COMMANDS',
    'Without a command it is',
    '.BR now .',
    ...root.commands.flatMap((command) => commandLines(command, common)),
    '.SS "esfomo help [command]"',
    'The help of a command',
    ...sectionLines({ title: 'Common options', items: common }),
    ...(filters ? sectionLines(filters) : []),
    ...sectionLines(sectionOf(root, 'Environment')),
    ...sectionLines(sectionOf(root, 'Exit status')),
  ]
  return `${lines.join('\n')}\n`
}

function sectionOf(command: Command, title: string): Section {
  return manualOf(command).find((section) => section.title === title) ?? { title, items: [] }
}

/** What most commands have is said once. */
function commonOptions(root: Command): Item[] {
  const items = [root, ...root.commands].flatMap((one) => sectionOf(one, 'Options').items)
  const count = (term: string) => items.filter((item) => item.term === term).length
  const terms = new Set(items.map(({ term }) => term).filter((term) => count(term) > 2))
  return [...terms].flatMap((term) => items.find((item) => item.term === term) ?? [])
}

function commandLines(command: Command, common: readonly Item[]): string[] {
  const options = sectionOf(command, 'Options').items
  const isCommon = ({ term }: Item) => common.some((item) => item.term === term)
  const flags = options.filter(isCommon).map(({ term }) => term.split(/[ ,]/, 1)[0] ?? '')
  const filters = sectionOf(command, 'Filters').items.length > 0 ? ' And the filters.' : ''
  const own = [...sectionOf(command, 'Arguments').items, ...options.filter((one) => !isCommon(one))]
  return [
    `.SS ${quoted(usageOf(command))}`,
    escapeText(`${command.description()}.`),
    ...own.flatMap(itemLines),
    '.P',
    `Common options: ${escapeText(flags.join(', '))}.${filters}`,
    ...sectionOf(command, 'Examples').items.flatMap(itemLines),
  ]
}

function sectionLines({ title, items }: Section): string[] {
  return [`.SH ${quoted(title.toUpperCase())}`, ...items.flatMap(itemLines)]
}

function itemLines({ term, text }: Item): string[] {
  return ['.TP 4', `.B ${escapeText(term)}`, escapeText(text)]
}

/** An argument of a macro: a quote within quotes is two. */
function quoted(text: string): string {
  return `"${escapeText(text).replaceAll('"', '""')}"`
}

/** Text that is taken for nothing but text, with hyphens that can be copied into a shell. */
function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('"', '\\(dq')
    .replace(/^\./, '\\&.')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
