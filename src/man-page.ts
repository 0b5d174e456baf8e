/** The man page, in the language of man(7): from the same definitions as the help. */
import type { Command } from 'commander'
import { type Item, manualOf, type Section, usageOf } from './manual.ts'

/** The source of esfomo(1). */
export function manPage(root: Command): string {
  const sections = manualOf(root)
  const named = (title: string) => sections.filter((section) => section.title === title)
  const shared = new Set(sections.flatMap(({ items }) => items.map(({ term }) => term)))
  const commands = root.commands.flatMap((command) => {
    const own = manualOf(command).filter(({ title }) => !GENERAL.has(title))
    return commandLines(command, own, shared)
  })
  const filters = root.commands.flatMap((command) => manualOf(command)).find(isFilters)
  const lines = [
    '.TH ESFOMO 1 "" esfomo "User Commands"',
    '.SH NAME',
    `esfomo \\- ${escapeText(lowerFirst(root.description().replace(/\.$/, '')))}`,
    '.SH SYNOPSIS',
    `.B ${escapeText(usageOf(root))}`,
    ...named('Examples').flatMap(sectionLines),
    ...named('Options').flatMap(sectionLines),
    ...(filters ? sectionLines(filters) : []),
    '.SH COMMANDS',
    ...commands,
    ...named('Environment').flatMap(sectionLines),
    ...named('Exit status').flatMap(sectionLines),
  ]
  return `${lines.join('\n')}\n`
}

/** What is said once for all commands. */
const GENERAL = new Set(['Filters', 'Environment', 'Exit status'])

function isFilters({ title }: Section): boolean {
  return title === 'Filters'
}

function commandLines(
  command: Command,
  sections: readonly Section[],
  shared: ReadonlySet<string>,
): string[] {
  const items = sections.flatMap(({ items }) => items).filter(({ term }) => !shared.has(term))
  return [
    `.SS ${quoted(usageOf(command))}`,
    escapeText(command.description()),
    ...items.flatMap(itemLines),
  ]
}

function sectionLines({ title, items }: Section): string[] {
  return [`.SH ${quoted(title.toUpperCase())}`, ...items.flatMap(itemLines)]
}

function itemLines({ term, text }: Item): string[] {
  return ['.TP', `.B ${escapeText(term)}`, escapeText(text)]
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
