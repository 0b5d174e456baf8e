/** The formats that a program can be exported to. Help, completion and README derive from them. */
import type { Example } from '../definition/command.ts'
import type { WriterModule } from './writer.ts'

interface Format {
  readonly purpose: string
  readonly example: Example
  /** Loads the writer with its libraries. */
  load(): Promise<WriterModule>
}

export const FORMATS = {
  ics: {
    purpose: 'calendars',
    example: ['esfomo export -o esfomo.ics', 'the program for your calendar'],
    load: () => import('./calendar/ics.ts'),
  },
  json: {
    purpose: 'other programs',
    example: ['esfomo export json', 'everything in the program file, as data'],
    load: () => import('./json.ts'),
  },
  csv: {
    purpose: 'spreadsheets',
    example: ['esfomo export csv -o esfomo.csv', 'a table for a spreadsheet'],
    load: () => import('./csv.ts'),
  },
  md: {
    purpose: 'a README or website',
    example: ['esfomo export md -o program.md', 'Markdown for a README or a website'],
    load: () => import('./markdown/markdown.ts'),
  },
  html: {
    purpose: 'a web page of its own',
    example: ['esfomo export html -o index.html', 'a web page in one file, to publish'],
    load: () => import('./html/html.ts'),
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

export const DEFAULT_FORMAT: FormatName = 'ics'

/** Words that people write for a format, and the command that comes closest to it. */
interface OtherFormat {
  readonly words: readonly string[]
  /** The use of what the command writes, if its name does not say so. */
  readonly why: string | null
  readonly command: string
}

const OTHER_FORMATS: readonly OtherFormat[] = [
  { words: ['ical', 'icalendar', 'vcalendar', 'calendar'], why: null, command: 'export ics' },
  { words: ['markdown', 'mdown', 'gfm'], why: null, command: 'export md' },
  {
    words: ['excel', 'xlsx', 'xls', 'ods', 'spreadsheet', 'tsv'],
    why: 'Excel and LibreOffice open csv',
    command: 'export csv',
  },
  {
    words: ['htm', 'xhtml', 'web', 'website', 'page', 'webpage'],
    why: null,
    command: 'export html',
  },
  { words: ['pdf'], why: 'browsers print html as PDF', command: 'export html' },
  { words: ['docx', 'tex', 'latex'], why: 'pandoc makes it from md', command: 'export md' },
  { words: ['text', 'txt'], why: 'the schedule is text', command: 'schedule all' },
  {
    words: ['yaml', 'yml', 'xml'],
    why: 'json has everything in the program file',
    command: 'export json',
  },
]

/** Returns the format of a name, in any case. */
export function formatNamed(text: string): FormatName | undefined {
  return FORMAT_NAMES.find((name) => name === text.toLowerCase())
}

/** Returns the replacement for a format that does not exist, or undefined. */
export function otherFormat(text: string): OtherFormat | undefined {
  return formatNamed(text)
    ? undefined
    : OTHER_FORMATS.find(({ words }) => words.includes(text.toLowerCase()))
}
