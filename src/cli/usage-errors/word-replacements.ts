/**
 * Lists the replacements for arguments and commands that do not exist. Each entry is a command line,
 * or several of which the first valid one is suggested. `@` is the command itself, `{}` the value as
 * it was written, `{last}` the last argument, and `{rest}` the words behind a command.
 */
import { COMMANDS } from '../../commands/index.ts'
import type { Command } from '../../definition/command.ts'
import { deadlineTypeNamed, sessionTypeNamed } from '../../request/resolve-names.ts'
import { BUILT_IN } from '../../sources/built-in.ts'
import { FORMAT_NAMES } from '../../writers/index.ts'
import { exportAs, type Lines, OPEN, SEARCH } from './replacements.ts'
import { scheduleOfRange } from './time-range.ts'
import { DAY, MOMENT, TIME } from './time-words.ts'

type Rule = readonly [matches: Pick<RegExp, 'test'>, lines: Lines]

/** Matches paths by the name of the file or by their start or end, addresses, and built-in programs. */
const PROGRAM = new RegExp(
  [
    '^\\S.*\\.(?:ya?ml|xml|ics|json|csv)(?:#.*)?$',
    '^(?:https?:|webcals?:|~|\\.{1,2})?/+\\S',
    '^\\S+(?:/_\\S+|/)$',
    `^(?:${BUILT_IN.join('|')})$`,
  ].join('|'),
  'i',
)
const ADDRESS = /^[a-z]+:\/\//i
/** Matches files to write in a format. */
const OUTPUT: readonly Rule[] = [
  ...FORMAT_NAMES.map((name): Rule => [new RegExp(`\\.${name}$`, 'i'), `export ${name} -o {}`]),
  [/\.htm$/i, 'export html -o {}'],
]
const COMMAND = new RegExp(`^(?:${COMMANDS.map(({ name }) => name).join('|')})$`)
/** Matches words that are not a command and do not begin with a time: those are not searched for. */
const WORDS = {
  test(text: string) {
    const [first = ''] = text.split(' ')
    return /\p{L}/u.test(text) && ![DAY, MOMENT, TIME, COMMAND].some((form) => form.test(first))
  },
}
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
    [TIME, ['schedule --from {}', 'schedule --until {}']],
    [/^now\b/i, 'schedule --from {}'],
    [TYPE, 'schedule --type {}'],
    [WORDS, 'schedule --search {}'],
  ],
  deadlines: [
    [/^\d+\s*[mhdw]/i, 'deadlines --within {}'],
    [/^(?:next|soon|upcoming)$/i, OPEN],
    [/^(?:past|closed)$/i, 'deadlines --passed'],
    [/^all$/i, 'deadlines'],
  ],
  export: [
    [/^deadlines?$/i, 'export --only deadlines'],
    [/^sessions?$/i, 'export --only sessions'],
    [/^all$/i, 'export'],
  ],
  info: [[WORDS, 'show {}']],
  show: [
    [PROGRAM, 'info -p {}'],
    [DAY, 'schedule {}'],
    [/^(?:sessions|talks)$/i, 'schedule all'],
  ],
  speakers: [[DAY, 'schedule {}']],
  star: [
    [/^(?:list|ls|show|all)$/i, 'star'],
    [/^(?:add|new) \S/i, 'star {others}'],
    [/^(?:rm|remove|delete|del|unset) \S/i, 'star --remove {others}'],
  ],
  programs: [
    [/^(?:list|ls|show)$/, 'programs'],
    [/^(?:add|new|set|save|register|name)\b/, 'programs add {others}'],
    [/^(?:rm|delete|del|unset|forget|uninstall)\b/, 'programs remove {others}'],
    [/^(?:update|fetch|pull|sync|reload|download)\b/, 'programs refresh {others}'],
    [{ test: (text) => isProgram(text.split(' ').at(-1) ?? '') }, 'info -p {last}'],
  ],
}

/** Returns the replacements for arguments that a command does not take. */
export function replacementsOfArgument(
  { name, options }: Command,
  words: readonly string[],
): Lines {
  const text = words.join(' ')
  const isFlag = Object.hasOwn(options, text) && options[text]?.kind === 'flag'
  const rules = OF_ARGUMENTS[name] ?? []
  const output = name === 'export' && !ADDRESS.test(text) ? OUTPUT : []
  const file: Rule[] = words.length === 1 ? [[PROGRAM, '@ -p {}']] : []
  const lines = linesOf([...output, ...file, ...rules, [COMMAND, '{}']], text)
  return isFlag ? [`@ --${text}`, ...lines] : lines
}

/** Returns the replacements for arguments that are a day or a time together. */
export function replacementsOfTime(command: string, words: readonly string[]): Lines {
  const rules = OF_ARGUMENTS[command] ?? []
  const times = rules.filter(([matches]) => matches === DAY || matches === MOMENT)
  const range = ['now', 'next', 'schedule'].includes(command) ? scheduleOfRange(words) : null
  const isOwn = command === 'schedule' || range?.includes('--until')
  return [...linesOf(times, words.join(' ')), ...(range && isOwn ? [range] : [])]
}

/** Returns whether a word has the form of a file with a program, or names a built-in one. */
export function isProgram(word: string): boolean {
  return PROGRAM.test(word)
}

/** Returns whether a text is only words: neither a time, a type, a program nor a command. */
export function isPlainText(text: string): boolean {
  return ![DAY, MOMENT, TIME, TYPE, PROGRAM, COMMAND].some((form) => form.test(text))
}

const OF_COMMANDS: readonly Rule[] = [
  [/^(?:check|lint|verify)$/, 'validate'],
  [/^(?:new|create)$/, 'init'],
  [/^(?:convert|import) \S+$/, 'init --from {rest}'],
  [MOMENT, 'now --at {}'],
  [DAY, 'schedule {}'],
  [TIME, 'now --at {}'],
  [/^(?:search|find|grep|filter)$/, 'schedule --search {rest}'],
  [/^(?:list|ls|agenda|sessions|talks|timetable|day)$/, 'schedule'],
  [/^rooms$/, 'schedule --grid'],
  [/^(?:people|authors|who)$/, 'speakers'],
  [/^(?:due|cfp)$/, 'deadlines'],
  [/^(?:add|save)$/, 'programs add'],
  [/^(?:rm|remove|delete|forget)$/, 'programs remove'],
  [/^(?:refresh|update|fetch|sync|pull)$/, 'programs refresh'],
  [/^watch$/, 'now --watch'],
  [/^(?:stars|starred|mine|favou?rites|bookmarks|plan)$/, 'star'],
  [/^(?:unstar|unmark|unbookmark) \S/, 'star --remove {rest}'],
  [/^(?:mark|bookmark|favou?rite|attend) \S/, 'star {rest}'],
  [/^env(?:ironment)?$/, 'help environment'],
  [/^exit-status$/, 'help exit-status'],
  [/^version$/, '--version'],
  [TYPE, 'schedule --type {}'],
  [{ test: (text) => deadlineTypeNamed(text) !== undefined }, 'deadlines {}'],
]

/** Returns the replacements for an unknown command. */
export function replacementsOfCommand(
  words: readonly string[],
): readonly (string | readonly string[])[] {
  const text = words.join(' ').toLowerCase()
  const isOne = words.length === 1
  const file = isOne && isProgram(text) ? ['now -p {}'] : []
  const range = isOne ? null : scheduleOfRange(words)
  return [...file, ...linesOf(OF_COMMANDS, text), exportAs(text) ?? [], range ? [range] : []].flat()
}

function linesOf(rules: readonly Rule[], text: string) {
  return rules.flatMap(([matches, lines]) => (matches.test(text) ? lines : []))
}
