/**
 * Lists what serves instead of options, arguments and commands that do not exist. Each entry is a
 * command line, or several of which the first valid one is suggested. `@` is the command itself,
 * `{}` the value as it was written, `{all}` all arguments as one, `{last}` the last of them, and
 * `{rest}` the words behind a command.
 */
import { DAY_WORDS } from '../request/day-words.ts'
import { BUILT_IN } from '../sources/built-in.ts'

export type Lines = string | readonly string[]

const SEARCH = ['@ --search {}', 'schedule --search {}']
const SPEAKER = ['@ --speaker {}', 'schedule --speaker {}']
const COUNT = 'next {}'

/** By option, for commands that have no entry of their own in OF_COMMAND. */
const OF_ANY_COMMAND: Readonly<Record<string, Lines>> = {
  type: 'schedule --type {}',
  speaker: SPEAKER,
  person: SPEAKER,
  author: SPEAKER,
  room: 'schedule --room {}',
  track: 'schedule --track {}',
  language: 'schedule --language {}',
  search: SEARCH,
  title: SEARCH,
  query: SEARCH,
  grep: SEARCH,
  filter: SEARCH,
  from: 'schedule --from {}',
  until: 'schedule --until {}',
  since: ['@ --from {}', 'schedule --from {}'],
  day: 'schedule {}',
  today: 'schedule today',
  tomorrow: 'schedule tomorrow',
  all: 'schedule all',
  v: '--version',
  version: '--version',
  n: COUNT,
  count: COUNT,
  number: COUNT,
  limit: COUNT,
  file: '@ -p {}',
  f: '@ -p {}',
  timezone: '@ --tz {}',
  zone: '@ --tz {}',
  utc: '@ --tz UTC',
  local: '@ --tz local',
  date: '@ --at {}',
  time: '@ --at {}',
  json: ['@ --json', 'export json'],
  ics: 'export ics',
  ical: 'export ics',
  csv: 'export csv',
  excel: 'export csv',
  md: 'export md',
  markdown: 'export md',
}

const OF_COMMAND: Readonly<Record<string, Readonly<Record<string, Lines>>>> = {
  schedule: { date: 'schedule {}' },
  deadlines: {
    type: 'deadlines {}',
    id: 'deadlines {}',
    search: 'show {}',
    title: 'show {}',
    until: 'deadlines --within 7d',
    in: 'deadlines --within {}',
    due: 'deadlines --within {}',
    days: 'deadlines --within {}d',
    status: 'deadlines --{}',
    all: 'deadlines',
    past: 'deadlines --passed',
    closed: 'deadlines --passed',
    ics: 'export ics --only deadlines',
    csv: 'export csv --only deadlines',
    md: 'export md --only deadlines',
  },
  show: { id: 'show {}', search: 'show {}', title: 'show {}', speaker: 'speakers {}' },
  speakers: { speaker: 'speakers {}', name: 'speakers {}' },
  info: { speaker: 'speakers {}' },
  export: {
    deadlines: 'export --only deadlines',
    sessions: 'export --only sessions',
    file: 'export -o {}',
    f: 'export -o {}',
  },
  programs: { program: 'info -p {}' },
  init: { json: [] },
  completion: { json: [] },
}

/** Options that may name a format, as in `--format csv`. */
const FORMAT_OPTIONS = ['format', 'f', 'as', 'to']

/** Returns the lines that serve instead of an option that a command lacks. */
export function insteadOfOption(command: string, name: string, value: string | undefined): Lines {
  const linesFor = (option: string) => {
    const own = OF_COMMAND[command]
    if (own && Object.hasOwn(own, option)) return own[option]
    return Object.hasOwn(OF_ANY_COMMAND, option) ? OF_ANY_COMMAND[option] : undefined
  }
  if (!FORMAT_OPTIONS.includes(name)) return linesFor(name) ?? []
  const isFile = name === 'f' && value !== undefined && /[./]/.test(value)
  return isFile ? (linesFor(name) ?? []) : (linesFor(value ?? '') ?? 'export {}')
}

type Rule = readonly [matches: RegExp, lines: Lines]

const DAY = new RegExp(
  `^(?:${DAY_WORDS.join('|')}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\\d{4}-\\d\\d?-\\d\\d?|\\d\\d? [a-z]{3,}.*)$`,
  'i',
)
const TIME = /^(?:\d\d?[:.h]\d\d\b|\d\d?\s*[ap]m\b|noon\b|\+\d)/i
/** A day and a time, in the forms that `--at` takes. */
const MOMENT = /^(?:\d{4}-|\d\d? [a-z]|[a-z]{3,} (?=\d)).*\d(?::\d\d|\s*[ap]m)/i
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{4})?$/i
const PROGRAM = new RegExp(`^\\S+\\.ya?ml$|^(?:${BUILT_IN.join('|')})$`, 'i')
const WORDS = /\p{L}/u

/** By command, for arguments that it does not take, or that the program does not know. */
const OF_ARGUMENTS: Readonly<Record<string, readonly Rule[]>> = {
  now: [
    [MOMENT, 'now --at {}'],
    [DAY, 'schedule {}'],
    [TIME, 'now --at {}'],
    [WORDS, SEARCH],
  ],
  next: [
    [MOMENT, 'next --at {}'],
    [TIME, 'next --at {}'],
    [DAY, 'schedule {}'],
    [MONTH, 'schedule {all}'],
    [/^(?:sessions|talks)$/i, 'next'],
    [WORDS, 'next --search {}'],
  ],
  schedule: [
    [TIME, 'schedule --from {}'],
    [/^\p{L}/u, 'schedule --search {}'],
  ],
  deadlines: [
    [/^\d+\s*[mhdw]/i, 'deadlines --within {}'],
    [/^open$/i, 'deadlines --open'],
    [/^(?:passed|past|closed)$/i, 'deadlines --passed'],
    [/^all$/i, 'deadlines'],
  ],
  export: [
    [/\.csv$/i, 'export csv -o {}'],
    [/\.md$/i, 'export md -o {}'],
    [/\.json$/i, 'export json -o {}'],
    [/\.ics$/i, 'export ics -o {}'],
    [/^deadlines?$/i, 'export --only deadlines'],
    [/^sessions?$/i, 'export --only sessions'],
    [/^all$/i, 'export'],
  ],
  info: [[WORDS, 'show {}']],
  programs: [
    [/^(?:list|ls)$/, 'programs'],
    [WORDS, 'info -p {last}'],
  ],
}

/** Returns the lines that serve instead of an argument that a command does not take. */
export function insteadOfArgument(command: string, text: string): Lines {
  const rules = OF_ARGUMENTS[command] ?? []
  return linesOf([[PROGRAM, '@ -p {}'], ...rules], text)
}

const OF_COMMANDS: readonly Rule[] = [
  [PROGRAM, 'now -p {}'],
  [DAY, 'schedule {}'],
  [TIME, 'now --at {}'],
  [/^(?:search|find|grep|filter)$/, 'schedule --search {rest}'],
  [/^(?:list|ls|agenda|sessions|talks|timetable|day)$/, 'schedule'],
  [/^rooms$/, 'schedule --grid'],
  [/^(?:people|authors|who)$/, 'speakers'],
  [/^(?:due|cfp)$/, 'deadlines'],
  [/^watch$/, 'now --watch'],
  [/^(?:ics|json|csv|md)$/, 'export {}'],
  [/^(?:ical|calendar)$/, 'export ics'],
  [/^(?:environment|exit-status)$/, 'help {}'],
  [/^env$/, 'help environment'],
  [/^version$/, '--version'],
]

/** Returns the lines that serve instead of an unknown command. */
export function insteadOfCommand(name: string): Lines {
  return linesOf(OF_COMMANDS, name.toLowerCase())
}

function linesOf(rules: readonly Rule[], text: string): Lines {
  return rules.find(([matches]) => matches.test(text))?.[1] ?? []
}
