/**
 * Lists the replacements for options that do not exist. Each entry is a command line, or several of
 * which the first valid one is suggested. `@` is the command itself, `{}` the value as it was
 * written, `{last}` the last argument, and `{format}` the format of a file of that name.
 */
import { isWebAddress } from '../../text/web-address.ts'
import { formatNamed, otherFormat } from '../../writers/index.ts'

/** A command line, or several; values may have spaces in a line that is split into words. */
export type Lines = string | readonly (string | readonly string[])[]

export const SEARCH = ['@ --search {}', 'schedule --search {}']
const SPEAKER = ['@ --speaker {}', 'schedule --speaker {}']
const COUNT = 'next {}'
const RING = 'now --watch --alarm {}'

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
  starred: 'star',
  stars: 'star',
  mine: ['@ --starred', 'star'],
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
  ago: '@ --at {}',
  within: [],
  alarm: 'export --alarm {}',
  output: [],
  o: [],
  programs: ['@ -p {}', 'programs'],
}

/** The name stands before the option. */
const ADD = 'programs add {last} {}'

export const OPEN = 'deadlines --open'

/** Options without a replacement have an empty list: what others do with them is something else. */
const OF_COMMAND: Readonly<Record<string, Readonly<Record<string, Lines>>>> = {
  schedule: { date: 'schedule {}', output: 'export {format} -o {}' },
  now: { within: 'next --until +{}', bell: RING, notify: RING, remind: RING },
  next: { within: 'next --until +{}', alarm: RING },
  deadlines: {
    type: 'deadlines {}',
    id: 'deadlines {}',
    search: 'show {}',
    title: 'show {}',
    output: 'export {format} --only deadlines -o {}',
    until: [],
    from: [],
    since: [],
    date: [],
    day: [],
    today: [],
    tomorrow: [],
    n: [],
    count: [],
    number: [],
    limit: [],
    next: OPEN,
    soon: OPEN,
    upcoming: OPEN,
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
  diff: {
    program: ['@ {last} {}', '@ {}'],
    p: ['@ {last} {}', '@ {}'],
    markdown: '@ --md',
  },
  programs: { program: 'info -p {}' },
  'programs add': { program: ADD, file: ADD, source: ADD, json: [] },
  'programs remove': { program: 'programs remove {}', name: 'programs remove {}', json: [] },
  'programs refresh': { program: 'programs refresh {}', name: 'programs refresh {}' },
  init: {
    json: [],
    output: 'init {}',
    o: 'init {}',
    file: 'init {}',
    f: 'init {}',
    program: 'init --from {}',
    p: 'init --from {}',
    source: 'init --from {}',
    input: 'init --from {}',
    i: 'init --from {}',
  },
  completion: { json: [] },
}

/** Options of `export` whose value may be meant for --ics-url. */
const FEED_OPTIONS = ['ics', 'ical', 'calendar', 'webcal', 'feed', 'subscribe', 'url']

/** Options that may name a format, as in `--format csv`. */
const FORMAT_OPTIONS = ['format', 'f', 'as', 'to']

/** Returns the replacements for an option that a command lacks, or undefined if none is known. */
export function replacementsOfOption(
  command: string,
  name: string,
  value: string | undefined,
): Lines | undefined {
  const linesFor = (option: string) => {
    const own = OF_COMMAND[command]
    if (own && Object.hasOwn(own, option)) return withFormat(own[option] ?? [], value)
    const any = Object.hasOwn(OF_ANY_COMMAND, option) ? OF_ANY_COMMAND[option] : undefined
    return any ?? exportAs(option, command)
  }
  if (command === 'export' && FEED_OPTIONS.includes(name) && isWebAddress(value ?? '')) {
    return 'export html --ics-url {}'
  }
  if (!FORMAT_OPTIONS.includes(name)) return linesFor(name)
  const isFile = name === 'f' && value !== undefined && /[./]/.test(value)
  return linesFor(isFile ? name : (value ?? '')) ?? []
}

/** Returns a line with the format that a file's name ends in, or none if it ends in no format. */
function withFormat(lines: Lines, file = ''): Lines {
  if (typeof lines !== 'string' || !lines.includes('{format}')) return lines
  const format = formatNamed(/\.(\w+)$/.exec(file)?.[1] ?? '')
  return format ? lines.replace('{format}', format) : []
}

/** Returns the line that exports to a format, or to what comes closest to it. */
export function exportAs(name: string, command?: string): string | undefined {
  const format = formatNamed(name)
  const line = format ? `export ${format}` : otherFormat(name)?.command
  const isOfDeadlines = command === 'deadlines' && line?.startsWith('export ')
  return isOfDeadlines ? `${line} --only deadlines` : line
}
