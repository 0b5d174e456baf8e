/** What can be typed next on a command line, for the completion of shells. */
import { DEADLINE_TYPES, type Program, SESSION_TYPES } from '../model/program.ts'
import { slotsOf } from '../query/slots.ts'
import { SHORT_NAMES, zoneNames } from '../time/zone-names.ts'

/** What there is to know of a command; commander's are such. */
export interface Command {
  name(): string
  description(): string
  readonly options: readonly Option[]
  readonly commands: readonly Command[]
}

interface Option {
  readonly short?: string | undefined
  readonly long?: string | undefined
  readonly description: string
  /** Whether it takes a value. */
  readonly required: boolean
  readonly argChoices?: readonly string[] | undefined
}

interface Candidate {
  readonly value: string
  /** What it stands for; it may hold text that others wrote. */
  readonly text: string
}

export interface Completion {
  readonly candidates: readonly Candidate[]
  /** Whether a file can be named too. */
  readonly files: boolean
}

/** What the words of a command line are completed with. */
export interface CompletionSettings {
  readonly root: Command
  readonly builtIn: readonly string[]
  /** The program that the line names with `-p`, if it does; null where it can't be loaded. */
  load(name: string | undefined): Promise<Program | null>
}

const NOTHING: Completion = { candidates: [], files: false }

/**
 * The candidates for the last of the words, which may be empty or the beginning of one. Some shells
 * give `--tz=as` as one word, others as three.
 */
export async function complete(
  words: readonly string[],
  settings: CompletionSettings,
): Promise<Completion> {
  const joined = joinEquals(words)
  const before = joined.slice(0, -1)
  const last = joined.at(-1) ?? ''
  const line = readLine(before, settings.root)
  const [, flag, begun] = /^(--[\w-]+)=(.*)$/s.exec(last) ?? []
  if (flag !== undefined && !line.operandsOnly) {
    const found = await valuesOf(optionNamed(flag, line.command), settings, begun ?? '')
    // A shell that splits at the sign replaces what is behind it.
    const prefix = words.at(-1) === last ? `${flag}=` : ''
    return beginning({ ...found, candidates: withPrefix(found.candidates, prefix) }, prefix + begun)
  }
  if (line.expects) return beginning(await valuesOf(line.expects, settings, last), last)
  if (last.startsWith('-') && !line.operandsOnly) return beginning(optionsOf(line.command), last)
  if (!line.named) return beginning(commandsOf(settings.root), last)
  return beginning(await operandsOf(line, settings), last)
}

interface Line {
  /** The command, or the root where none is named yet. */
  readonly command: Command
  readonly named: boolean
  readonly operands: readonly string[]
  /** The option whose value comes next. */
  readonly expects: Option | undefined
  /** Behind `--`. */
  readonly operandsOnly: boolean
  readonly program: string | undefined
}

function joinEquals(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const [index, word] of words.entries()) {
    const previous = joined.at(-1)
    const glued = word === '=' || words[index - 1] === '='
    if (previous?.startsWith('--') && glued) joined[joined.length - 1] = previous + word
    else joined.push(word)
  }
  return joined
}

function readLine(words: readonly string[], root: Command): Line {
  let command = root
  let expects: Option | undefined
  let operandsOnly = false
  let program: string | undefined
  const operands: string[] = []
  for (const word of words) {
    const assigned = /^--program=(.*)$/s.exec(word)?.[1]
    if (expects) {
      if (expects.long === '--program') program = word
      expects = undefined
    } else if (word === '--' && !operandsOnly) operandsOnly = true
    else if (assigned !== undefined) program = assigned
    else if (/^-[^-]/.test(word) && !operandsOnly) {
      const [option, value] = valuedOf(word, command)
      if (value === '') expects = option
      else if (option?.long === '--program') program = value
    } else if (word.startsWith('--') && !operandsOnly) {
      const option = optionNamed(word, command)
      if (option?.required) expects = option
    } else if (command === root) {
      command = root.commands.find((one) => one.name() === word) ?? root
      if (command === root) operands.push(word)
    } else operands.push(word)
  }
  const named = command !== root || operands.length > 0
  return { command, named, operands, expects, operandsOnly, program }
}

/** The option of a cluster of short ones that takes a value, and what stands of the value: `-qp`. */
function valuedOf(word: string, command: Command): [Option | undefined, string] {
  const letters = [...word.slice(1)]
  const options = letters.map((letter) => optionNamed(`-${letter}`, command))
  const at = options.findIndex((option) => option?.required)
  return at === -1 ? [undefined, ''] : [options[at], letters.slice(at + 1).join('')]
}

/** Of a command; before one is named, of any. */
function optionNamed(word: string, command: Command): Option | undefined {
  const all = [command, ...command.commands].flatMap(({ options }) => options)
  return all.find(({ long, short }) => word === long || word === short)
}

async function valuesOf(
  option: Option | undefined,
  settings: CompletionSettings,
  begun: string,
): Promise<Completion> {
  if (!option) return NOTHING
  if (option.argChoices) return choices(option.argChoices)
  switch (option.long) {
    case '--program':
      return { ...choices(settings.builtIn), files: true }
    case '--output':
      return { ...NOTHING, files: true }
    case '--tz':
      return choices(['local', 'venue', 'UTC', ...shortZones(), ...zoneNames(), ...cities(begun)])
    case '--type':
      return choices(SESSION_TYPES)
    default:
      return NOTHING
  }
}

function shortZones(): string[] {
  return [...SHORT_NAMES.values()].map(({ label }) => label).filter((label) => label !== 'UTC')
}

/** The last parts of clocks, which `--tz` takes too; only once one is begun, or they double the list. */
function cities(begun: string): string[] {
  if (begun === '') return []
  return zoneNames().map((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase())
}

function choices(values: readonly string[]): Completion {
  return { candidates: values.map((value) => ({ value, text: '' })), files: false }
}

function optionsOf(command: Command): Completion {
  const now = command.commands.find((one) => one.name() === 'now')
  const options = [...(now?.options ?? []), ...command.options]
  const candidates = options.flatMap(({ long, description }) => {
    return long ? [{ value: long, text: description }] : []
  })
  return { candidates: [...candidates, { value: '--help', text: 'print this help' }], files: false }
}

function commandsOf(root: Command): Completion {
  const commands = root.commands.map((one) => ({ value: one.name(), text: one.description() }))
  return {
    candidates: [...commands, { value: 'help', text: 'The help of a command' }],
    files: false,
  }
}

async function operandsOf(
  { command, operands, program: name }: Line,
  settings: CompletionSettings,
): Promise<Completion> {
  const first = operands.length === 0
  const ids = async () => {
    const program = await settings.load(name)
    if (!program) return []
    const items = [...slotsOf(program).map(({ item }) => item), ...program.deadlines]
    return items.map(({ id, title }) => ({ value: id, text: title }))
  }
  switch (command.name()) {
    case 'schedule':
      return first
        ? choices(['today', 'tomorrow', 'all', ...(await datesOf(name, settings))])
        : NOTHING
    case 'show':
      return first ? { candidates: await ids(), files: false } : NOTHING
    case 'deadlines': {
      const program = await settings.load(name)
      const own = (program?.deadlines ?? []).map(({ id, title }) => ({ value: id, text: title }))
      return { candidates: [...own, ...choices(DEADLINE_TYPES).candidates], files: false }
    }
    case 'export': {
      const formats = first ? choices(['ics', 'json', 'csv', 'md']).candidates : []
      return { candidates: [...formats, ...(await ids())], files: false }
    }
    case 'validate':
    case 'init':
      return { ...NOTHING, files: true }
    case 'completion':
      return first ? choices(['bash', 'zsh', 'fish']) : NOTHING
    default:
      // commander's own command is not among them.
      return operands.join() === 'help' ? commandsOf(settings.root) : NOTHING
  }
}

async function datesOf(name: string | undefined, settings: CompletionSettings): Promise<string[]> {
  return (await settings.load(name))?.days.map(({ date }) => date) ?? []
}

function withPrefix(candidates: readonly Candidate[], prefix: string): Candidate[] {
  return candidates.map(({ value, text }) => ({ value: prefix + value, text }))
}

/** In any case: `--tz asia/to` is Asia/Tokyo. Each value once. */
function beginning({ candidates, files }: Completion, begun: string): Completion {
  const wanted = begun.toLowerCase()
  const seen = new Set<string>()
  return {
    candidates: candidates.filter(({ value }) => {
      const fits = value.toLowerCase().startsWith(wanted) && !seen.has(value)
      seen.add(value)
      return fits
    }),
    files,
  }
}
