/** Finds the words that can come next on a command line, for completion in shells. */
import { ALL_COMMANDS, COMMANDS } from '../commands/index.ts'
import type { Command } from '../definition/command.ts'
import { type Candidate, type Completer, longFlag, type Option } from '../definition/option.ts'
import type { Program } from '../model/program.ts'
import type { Selected } from '../request/open-to-complete.ts'
import {
  commandOf,
  commonOptions,
  DEFAULT_COMMAND,
  HELP_COMMAND,
  TOPIC_NAMES,
} from './command-first.ts'
import { optionsOf, type Token, tokenize } from './tokens.ts'

export interface Completion {
  readonly candidates: readonly Candidate[]
  /** The shell should offer file names too. */
  readonly files: boolean
}

/** Looks up words that are not in the definitions. */
export interface LookUp {
  /** Loads the program that the line selects, or one of several. Resolves to null if it can't be loaded. */
  program(selected: Selected): Promise<Program | null>
  /** Returns the names of the user's own programs; `all` are those of broken entries too. */
  ownNames(which: true | 'all'): Promise<readonly Candidate[]>
  /** Returns what is starred in a program. */
  starred(program: Program): Promise<readonly Candidate[]>
}

/**
 * Returns the candidates for the last of the words, which may be empty or incomplete. Some shells
 * pass `--tz=as` as one word, others as three.
 */
export async function completeWords(words: readonly string[], lookUp: LookUp): Promise<Completion> {
  const joined = joinEquals(words)
  const last = joined.at(-1) ?? ''
  const line = parseLine(joined.slice(0, -1))
  const complete = (completer: Completer | undefined, typed: string) => {
    return candidatesOf(completer, typed, {
      program: () => lookUp.program(line.selects),
      ownNames: (which) => lookUp.ownNames(which),
      starred: lookUp.starred,
      flags: line.flags,
    })
  }
  const [, flag, value = ''] = /^(--[\w-]+)=(.*)$/s.exec(last) ?? []
  if (flag !== undefined && !line.operandsOnly) {
    const { candidates, files } = await complete(
      completerOf(optionNamed(flag.slice(2), line)),
      value,
    )
    // A shell that splits words at "=" replaces only what comes after it.
    const prefix = words.at(-1) === last ? `${flag}=` : ''
    const prefixed = candidates.map((one) => ({ ...one, value: prefix + one.value }))
    return startingWith(prefix + value, { candidates: prefixed, files })
  }
  const attached = line.operandsOnly ? null : attachedValue(last, line)
  if (attached && !line.expects) {
    const { option, flags, value } = attached
    const { candidates } = await complete(completerOf(option), value)
    const prefixed = candidates.map((one) => ({ ...one, value: flags + one.value }))
    // A shell would look for files with the flag before their names.
    return startingWith(last, { candidates: prefixed, files: false })
  }
  if (line.expects) return startingWith(last, await complete(completerOf(line.expects), last))
  if (last.startsWith('-') && !line.operandsOnly) return startingWith(last, flagsOf(line.command))
  if (!line.command) {
    if (line.help) return startingWith(last, helpSubjects(line.help))
    return startingWith(last, line.operands.length === 0 ? COMMAND_NAMES : NOTHING)
  }
  const { commands = [] } = line.command
  if (line.operands.length === 0 && commands.length > 0)
    return startingWith(last, lastWords(commands))
  const argument = line.command.arguments[line.operands.length] ?? variadicOf(line.command)
  return startingWith(last, await complete(argument?.complete, last))
}

const NOTHING: Completion = { candidates: [], files: false }

const COMMAND_NAMES: Completion = {
  candidates: [...COMMANDS, HELP_COMMAND].map(({ name, summary }) => {
    return { value: name, text: summary }
  }),
  files: false,
}

/** Offers the commands within another by the last words of their names. */
function lastWords(commands: readonly Command[]): Completion {
  const candidates = commands.map(({ name, summary }) => {
    return { value: name.slice(name.indexOf(' ') + 1), text: summary }
  })
  return { candidates, files: false }
}

const HELP_SUBJECTS: Completion = {
  candidates: [...COMMAND_NAMES.candidates, ...TOPIC_NAMES.map((value) => ({ value, text: '' }))],
  files: false,
}

/** Returns what `help` takes behind some words: also a command within another. */
function helpSubjects([name, ...more]: readonly string[]): Completion {
  if (name === undefined) return HELP_SUBJECTS
  const { commands = [] } = commandOf([name], COMMANDS)?.command ?? {}
  return more.length === 0 ? lastWords(commands) : NOTHING
}

interface TypedLine {
  /** Undefined if none is named yet. */
  readonly command: Command | undefined
  /** The words behind `help`; null without it. */
  readonly help: readonly string[] | null
  readonly operands: readonly string[]
  /** The option whose value comes next. */
  readonly expects: Option | undefined
  /** The line has a `--`. */
  readonly operandsOnly: boolean
  /** Names of the options on the line. */
  readonly flags: readonly string[]
  readonly selects: Selected
}

/** Joins `--tz`, `=` and `as` into one word. */
function joinEquals(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const [index, word] of words.entries()) {
    const previous = joined.at(-1)
    const isPart = word === '=' || words[index - 1] === '='
    if (previous?.startsWith('--') && isPart) joined[joined.length - 1] = previous + word
    else joined.push(word)
  }
  return joined
}

function parseLine(words: readonly string[]): TypedLine {
  const tokens = tokenize(words, ALL_COMMANDS)
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []))
  const named = commandOf(positionals, COMMANDS)
  const options = tokens.filter((token) => token.kind === 'option')
  const last = tokens.at(-1)
  return {
    command: named?.command,
    help: positionals[0] === HELP_COMMAND.name ? positionals.slice(1) : null,
    operands: named?.args ?? positionals,
    expects: openOption(last, named?.command),
    operandsOnly: tokens.some(({ kind }) => kind === 'option-terminator'),
    flags: options.map(({ name }) => name),
    selects: selectionIn(options, named?.command),
  }
}

/** Returns what the options select: the last program, or all of them if the command takes several. */
function selectionIn(options: readonly Token[], command: Command | undefined): Selected {
  const valuesOf = (name: string) => {
    return options.flatMap((token) => {
      const isIt = token.kind === 'option' && `--${token.name}` === longFlag(name)
      return isIt ? token.value || [] : []
    })
  }
  const names = valuesOf('program')
  const maySelectSeveral = command?.options.program?.kind === 'list'
  const assumed = (['assumeZone', 'assumeDate'] as const).flatMap((name) => {
    return valuesOf(name)
      .slice(-1)
      .map((value) => [name, value])
  })
  return {
    names: maySelectSeveral ? names : names.slice(-1),
    maySelectSeveral,
    ...Object.fromEntries(assumed),
  }
}

/** Returns the option of a token that still lacks its value. */
function openOption(token: Token | undefined, command: Command | undefined): Option | undefined {
  if (token?.kind !== 'option' || token.value !== undefined) return undefined
  const option = optionNamed(token.name, { command })
  return option?.kind === 'flag' ? undefined : option
}

/** Returns an option of a command, or of any command if none is named yet. */
function optionNamed(name: string, { command }: Pick<TypedLine, 'command'>): Option | undefined {
  return optionsOf(command ? [command] : ALL_COMMANDS).get(name)
}

/** Returns the option and the value of `-pVALUE` or `-qpVALUE`, or null. */
function attachedValue(word: string, { command }: Pick<TypedLine, 'command'>) {
  if (!/^-[a-z]/i.test(word)) return null
  const options = [...optionsOf(command ? [command] : ALL_COMMANDS).values()]
  for (let at = 1; at < word.length - 1; at++) {
    const option = options.find(({ short }) => short === word[at])
    if (!option) return null
    if (option.kind === 'flag') continue
    return { option, flags: word.slice(0, at + 1), value: word.slice(at + 1) }
  }
  return null
}

function variadicOf(command: Command) {
  return command.arguments.find(({ variadic }) => variadic)
}

function completerOf(option: Option | undefined): Completer | undefined {
  if (option?.kind === 'value' && option.choices) {
    const { choices } = option
    return { words: () => choices }
  }
  return option && 'complete' in option ? option.complete : undefined
}

async function candidatesOf(
  { words, wordsLast, ownNames, fromProgram, starredWith, files = false }: Completer = {},
  typed: string,
  lookUp: Omit<LookUp, 'program'> & {
    program(): Promise<Program | null>
    readonly flags: readonly string[]
  },
): Promise<Completion> {
  const names = ownNames ? await lookUp.ownNames(ownNames) : []
  const fixed = [...(words?.(typed) ?? []).map((value) => ({ value, text: '' })), ...names]
  const program = fromProgram ? await lookUp.program() : null
  const isStarred = starredWith !== undefined && lookUp.flags.includes(starredWith)
  const candidates = isStarred ? lookUp.starred : fromProgram
  const own = program ? ((await candidates?.(program, typed)) ?? []) : []
  return { candidates: wordsLast ? [...own, ...fixed] : [...fixed, ...own], files }
}

function flagsOf(command: Command | undefined): Completion {
  const { options } = command ?? DEFAULT_COMMAND
  const flags = Object.entries(options).flatMap(([name, option]) => [
    { value: longFlag(name), text: option.summary },
    ...(option.kind === 'value' && option.negation
      ? [{ value: longFlag(`no-${name}`), text: option.negation }]
      : []),
  ])
  const common = commonOptions(command).map(({ flags, summary }) => {
    return { value: flags[1], text: summary }
  })
  return { candidates: [...flags, ...common], files: false }
}

/** Keeps the candidates that start with what is typed, in any case, each once. */
function startingWith(typed: string, { candidates, files }: Completion): Completion {
  const wanted = typed.toLowerCase()
  const seen = new Set<string>()
  const kept = candidates.filter(({ value }) => {
    const fits = value.toLowerCase().startsWith(wanted) && !seen.has(value)
    seen.add(value)
    return fits
  })
  return { candidates: kept, files }
}
