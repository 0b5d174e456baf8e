/**
 * Lists the replacements for options, arguments and commands that do not exist. Each entry is a
 * command line, or several of which the first valid one is suggested. `@` is the command itself,
 * `{}` the value as it was written, `{last}` the last argument, and `{rest}` the words behind a
 * command.
 */
import { sessionTypeNamed } from '../request/resolve-names.ts'
import { BUILT_IN } from '../sources/built-in.ts'
import { formatNamed, otherFormat } from '../writers/index.ts'
import { DAY, MOMENT, TIME } from './time-words.ts'

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

/** Returns the replacements for an option that a command lacks. */
export function replacementsOfOption(
  command: string,
  name: string,
  value: string | undefined,
): Lines {
  const linesFor = (option: string) => {
    const own = OF_COMMAND[command]
    if (own && Object.hasOwn(own, option)) return own[option]
    const any = Object.hasOwn(OF_ANY_COMMAND, option) ? OF_ANY_COMMAND[option] : undefined
    return any ?? exportAs(option, command)
  }
  if (!FORMAT_OPTIONS.includes(name)) return linesFor(name) ?? []
  const isFile = name === 'f' && value !== undefined && /[./]/.test(value)
  return linesFor(isFile ? name : (value ?? '')) ?? []
}

/** Returns the line that exports to a format, or to what comes closest to it. */
function exportAs(name: string, command?: string): string | undefined {
  const format = formatNamed(name)
  const line = format ? `export ${format}` : otherFormat(name)?.command
  const isOfDeadlines = command === 'deadlines' && line?.startsWith('export ')
  return isOfDeadlines ? `${line} --only deadlines` : line
}

type Rule = readonly [matches: Pick<RegExp, 'test'>, lines: Lines]

const PROGRAM = new RegExp(`^\\S+\\.ya?ml$|^(?:${BUILT_IN.join('|')})$`, 'i')
const WORDS = /\p{L}/u
/** Matches types of sessions. */
const TYPE = { test: (text: string) => sessionTypeNamed(text) !== undefined }

/** By command, for arguments that it does not take, or that the program does not know. */
const OF_ARGUMENTS: Readonly<Record<string, readonly Rule[]>> = {
  now: [
    [MOMENT, 'now --at {}'],
    [DAY, 'schedule {}'],
    [TIME, 'now --at {}'],
    [TYPE, 'now --type {}'],
    [WORDS, SEARCH],
  ],
  next: [
    [MOMENT, 'next --at {}'],
    [TIME, 'next --at {}'],
    [DAY, 'schedule {}'],
    [/^(?:sessions|talks)$/i, 'next'],
    [TYPE, 'next --type {}'],
    [WORDS, 'next --search {}'],
  ],
  schedule: [
    [TIME, 'schedule --from {}'],
    [/^now\b/i, 'schedule --from {}'],
    [TYPE, 'schedule --type {}'],
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

/** Returns the replacements for an argument that a command does not take. */
export function replacementsOfArgument(command: string, text: string): Lines {
  const rules = OF_ARGUMENTS[command] ?? []
  return linesOf([[PROGRAM, '@ -p {}'], ...rules], text)
}

/** Returns the replacements for arguments that are a day or a time together. */
export function replacementsOfTime(command: string, text: string): Lines {
  const rules = OF_ARGUMENTS[command] ?? []
  return linesOf(
    rules.filter(([matches]) => matches === DAY || matches === MOMENT),
    text,
  )
}

const OF_COMMANDS: readonly Rule[] = [
  [PROGRAM, 'now -p {}'],
  [MOMENT, 'now --at {}'],
  [DAY, 'schedule {}'],
  [TIME, 'now --at {}'],
  [/^(?:search|find|grep|filter)$/, 'schedule --search {rest}'],
  [/^(?:list|ls|agenda|sessions|talks|timetable|day)$/, 'schedule'],
  [/^rooms$/, 'schedule --grid'],
  [/^(?:people|authors|who)$/, 'speakers'],
  [/^(?:due|cfp)$/, 'deadlines'],
  [/^watch$/, 'now --watch'],
  [/^(?:environment|exit-status)$/, 'help {}'],
  [/^env$/, 'help environment'],
  [/^version$/, '--version'],
]

/** Returns the replacements for an unknown command. */
export function replacementsOfCommand(name: string): Lines {
  const text = name.toLowerCase()
  return [...linesOf(OF_COMMANDS, text), exportAs(text) ?? []].flat()
}

function linesOf(rules: readonly Rule[], text: string): readonly string[] {
  return rules.flatMap(([matches, lines]) => (matches.test(text) ? lines : []))
}
