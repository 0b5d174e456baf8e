/**
 * Writes the command line to write instead of a wrong one. Whatever else was given is kept: where the
 * new command can't take it, there is no line to suggest.
 */
import { COMMANDS } from '../../commands/index.ts'
import type { Command } from '../../definition/command.ts'
import { commandLine } from '../../text/shell-word.ts'
import { formatNamed } from '../../writers/index.ts'
import { commandOf } from '../command-first.ts'
import { COMMAND, commanderFor } from '../commander.ts'
import { takesOperands } from '../operands.ts'
import { optionsOf } from '../tokens.ts'
import type { GivenLine, GivenOption } from './line.ts'
import type { Lines } from './replacements.ts'

/** What to replace: an option, each time it is given, or operands. */
export type Wrong =
  | { readonly kind: 'option'; readonly name: string }
  | { readonly kind: 'operands'; readonly operands: readonly string[] }

/** Options that change only how an answer is laid out. */
const LAYOUT: readonly string[] = ['json', 'grid', 'oneline', 'color', 'no-color']

/** Commands that take the name of `speakers` as a filter. */
const FILTER_SPEAKERS: readonly string[] = ['now', 'next', 'schedule', 'export']

/** Returns the first of some lines that is valid with all else that was given, or null. */
export function rewrite(line: GivenLine, lines: Lines, wrong: Wrong): string | null {
  for (const template of typeof lines === 'string' ? [lines] : lines) {
    const words = typeof template === 'string' ? template.split(' ') : template
    if (words[0]?.startsWith('--') || words[0] === 'help') return commandLine(words)
    const target = commandOf(fill(words, line, wrong) ?? [], COMMANDS)
    const replacesAll = words.includes('{rest}') || words.includes('{others}')
    const args = target && argsFor(target.command, target.args, line, replacesAll ? ALL : wrong)
    if (args) return commandLine([...target.command.name.split(' '), ...args])
  }
  return null
}

const ALL = 'all operands'

/** Returns a template with its values, or null if one is missing. */
function fill(words: readonly string[], line: GivenLine, wrong: Wrong): readonly string[] | null {
  const { command, options, operands } = line
  const values =
    wrong.kind === 'operands'
      ? [wrong.operands.join(' ')]
      : options.filter(({ name }) => name === wrong.name).flatMap(valuesOf)
  const [first = '', ...rest] = words
  const isRepeated = rest.some((word) => word.includes('{}'))
  const main = (isRepeated ? values : [values[0]]).flatMap((value) => {
    return rest.flatMap((word) => {
      if (word === '{last}') return operands.at(-1)
      if (word === '{rest}') return operands.slice(1).join(' ') || 'WORDS'
      if (word === '{others}') return operands.slice(1)
      return word.includes('{}') && !value ? undefined : [word.replace('{}', () => value ?? '')]
    })
  })
  const name = first === '@' ? command.name : first === '{}' ? values[0] : first
  const filled = [name, ...main]
  return filled.every((word) => word !== undefined) ? filled : null
}

/** Returns the value of an option, or several types or ids: `paper,demo`. */
function valuesOf({ name, value }: GivenOption): readonly (string | undefined)[] {
  const isList = value !== undefined && ['type', 'id'].includes(name)
  return isList ? value.split(',') : [value]
}

/** Returns valid arguments with all that was given but what is wrong, or null. */
function argsFor(
  target: Command,
  main: readonly string[],
  line: GivenLine,
  wrong: Wrong | typeof ALL,
): readonly string[] | null {
  const operands = wrong === ALL ? [] : operandsFor(target, main, line, wrong)
  const options = optionsFor(target, main, line, wrong)
  if (!operands || !options) return null
  const ordered = main[0]?.startsWith('-') ? [...operands, ...main] : [...main, ...operands]
  const isLayout = ([flag = '']: readonly string[]) => LAYOUT.includes(flag.slice(2))
  const choices = [options, options.filter((option) => !isLayout(option))]
  const lines = choices.map((chosen) => [...ordered, ...chosen.flat()])
  return lines.find((args) => isValid(target, args)) ?? null
}

/** Returns the operands to keep, as the new command takes them, or null if it can't. */
function operandsFor(
  target: Command,
  main: readonly string[],
  { command, operands }: GivenLine,
  wrong: Wrong,
): readonly string[] | null {
  const replaced = new Set(wrong.kind === 'option' ? [] : wrong.operands)
  const left = operands.filter((text) => !replaced.has(text))
  if (left.length === 0) return []
  if (target === command) {
    // There is one format.
    const isOther = formatNamed(main[0] ?? '') ? (text: string) => !formatNamed(text) : () => true
    return left.filter((text, index) => (isOther(text) || index > 0) && !main.includes(text))
  }
  const isName = command.name === 'speakers' && FILTER_SPEAKERS.includes(target.name)
  return isName ? ['--speaker', left.join(' ')] : null
}

/** Returns the options to keep, each with its value, or null if the new command lacks one. */
function optionsFor(
  target: Command,
  main: readonly string[],
  { options }: GivenLine,
  wrong: Wrong | typeof ALL,
): readonly (readonly string[])[] | null {
  const known = optionsOf([target])
  const kept: string[][] = []
  for (const { flag, name, value } of options) {
    if (wrong !== ALL && wrong.kind === 'option' && name === wrong.name) continue
    const option = known.get(name)
    if (!option && LAYOUT.includes(name)) continue
    const isGiven = main.includes(`--${name}`) || main.includes(flag)
    if (!option || (isGiven && !takesSeveral(target, name))) return null
    if (option.kind === 'flag') kept.push([flag])
    else if (value) kept.push([flag, value])
    else return null
  }
  return kept
}

/** Returns whether an option of a command is for several programs; `export` takes them as ics alone. */
export function takesSeveral({ name, options }: Command, option = 'program'): boolean {
  return option === 'program' && options.program?.kind === 'list' && name !== 'export'
}

function isValid(command: Command, args: readonly string[]): boolean {
  const root = commanderFor(command)
  try {
    root.parse([COMMAND, ...args], { from: 'user' })
  } catch {
    return false
  }
  return takesOperands(command, root.commands[0]?.args ?? [])
}
