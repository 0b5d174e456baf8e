/** Writes the tables of README.md that the definitions of commands, formats and help provide. */
import { markdownTable } from 'markdown-table'
import { ALL_COMMANDS } from '../commands/index.ts'
import { FORMATS as SOURCE_FORMATS } from '../readers/index.ts'
import { FORMAT_NAMES, FORMATS } from '../writers/index.ts'
import { type HelpItem, MARKS, TOPICS } from './topics.ts'

/** The generated tables, by the name that their markers in README.md have. */
const TABLES: Readonly<Record<string, () => string>> = {
  commands: () => table(['command', 'effect'], commandRows()),
  formats: () => table(['format', 'for', 'example'], formatRows()),
  sources: () => SOURCE_FORMATS.map(sourceLine).join('\n'),
  marks: () => table(['mark', 'meaning'], itemRows(Object.values(MARKS))),
  environment: () => table(['variable', 'effect'], itemRows(TOPICS.environment.items)),
  status: () => table(['status', 'meaning'], itemRows(TOPICS['exit-status'].items)),
}

/** Returns README.md with each generated table renewed between its markers. Throws if one is missing. */
export function withTables(readme: string): string {
  for (const name of Object.keys(TABLES)) {
    if (!readme.includes(`<!-- table: ${name} -->`)) throw new Error(`no table "${name}"`)
  }
  return readme.replace(
    /(<!-- table: (\w+) -->\n).*?(<!-- end -->)/gs,
    (_all, start: string, name: string, end: string) => `${start}${TABLES[name]?.()}\n${end}`,
  )
}

/** Returns the examples of all commands; the ones for shells are in a section of their own. */
function commandRows(): string[][] {
  return ALL_COMMANDS.filter(({ name }) => name !== 'completion').flatMap(({ examples }) => {
    return examples.map(([line, effect]) => [`\`${line}\``, effect])
  })
}

function itemRows(items: readonly HelpItem[]): string[][] {
  return items.map(({ term, text }) => {
    const words = term.split(', ').map((word) => `\`${word}\``)
    return [words.join(', '), text]
  })
}

function formatRows(): string[][] {
  return FORMAT_NAMES.map((name) => {
    const { purpose, example } = FORMATS[name]
    return [`\`${name}\``, purpose, `\`${example[0]}\``]
  })
}

/** Returns an item of a list: a table of these texts would be too wide to read as source. */
function sourceLine({ name, writtenBy, loses }: (typeof SOURCE_FORMATS)[number]): string {
  return `- **${name}**: ${writtenBy}. Left out: ${loses}.`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([head, ...rows])
}
