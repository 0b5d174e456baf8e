/** The formats that a program can be exported to. Help, completion and README derive from them. */
import type { Example } from '../definition/command.ts'
import type { Writer } from './writer.ts'

interface Format {
  readonly purpose: string
  readonly example: Example
  /** Loads the writer with its libraries. */
  load(): Promise<{ readonly write: Writer }>
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
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

export const DEFAULT_FORMAT: FormatName = 'ics'
