/** Writes the command line to write instead of a wrong one. */
import { COMMANDS } from '../commands/index.ts'
import type { Command } from '../definition/command.ts'
import { commandLine } from '../text/shell-word.ts'
import { commandNamed } from './command-first.ts'
import { commanderFor } from './commander.ts'
import type { GivenLine, GivenOption } from './line.ts'
import { takesOperands } from './operands.ts'
import type { Lines } from './replacements.ts'
import { optionsOf } from './tokens.ts'

/** What to replace: an option, each time it is given, or operands. */
export type Wrong =
  | { readonly kind: 'option'; readonly name: string }
  | { readonly kind: 'operands'; readonly operands: readonly string[] }

/**
 * Returns the first of some lines that is valid, with what else was given as far as its command
 * takes that, or null. Replaces what is `wrong`.
 */
export function rewrite(line: GivenLine, lines: Lines, wrong: Wrong): string | null {
  for (const template of [lines].flat()) {
    if (template.startsWith('--')) return `esfomo ${template}`
    const words = template.replace('@', line.command.name).split(' ')
    const target = commandNamed(words[0] === '{}' ? valuesOf(line, wrong)[0] : words[0], COMMANDS)
    const written = target && firstValid(target, words.slice(1), line, wrong)
    if (written) return written
  }
  return null
}

/** Returns the line with other arguments and all of its options. */
export function withArguments(line: GivenLine, words: readonly string[]): string {
  const { command } = line
  return commandLine([
    command.name,
    ...words,
    ...optionsLeft(line, command, { kind: 'operands', operands: [] }),
  ])
}

function firstValid(
  target: Command,
  words: readonly string[],
  line: GivenLine,
  wrong: Wrong,
): string | null {
  const values = valuesOf(line, wrong)
  const operands = target === line.command ? operandsLeft(line, target, wrong, words) : []
  const options = optionsLeft(line, target, wrong)
  for (const given of values.length > 1 ? [values, values.slice(0, 1)] : [values]) {
    const main = given.flatMap((value) => {
      return words.map((word) => {
        if (word === '{last}') return line.operands.at(-1) ?? value
        return word.replace('{}', () => value)
      })
    })
    const isOption = main[0]?.startsWith('-')
    const ordered = isOption ? [...operands, ...main] : [...main, ...operands]
    for (const args of [[...ordered, ...options], ordered, main]) {
      if (isValid(target, args)) return commandLine([target.name, ...args])
    }
  }
  return null
}

/** Returns what `{}` stands for: each value of a repeated option, or the operands as one. */
function valuesOf({ options }: GivenLine, wrong: Wrong): readonly string[] {
  if (wrong.kind === 'operands') return [wrong.operands.join(' ')]
  const same = options.filter(({ name }) => name === wrong.name)
  return same.map(({ name, value }) => value ?? name.toUpperCase())
}

/** Returns the operands to keep: not those to replace, nor another choice for the same one. */
function operandsLeft(
  { operands }: GivenLine,
  target: Command,
  wrong: Wrong,
  words: readonly string[],
): string[] {
  const replaced = new Set(wrong.kind === 'option' ? [] : wrong.operands)
  const fillsFirst = words[0] !== undefined && !words[0].startsWith('-')
  const choices = fillsFirst ? (target.arguments[0]?.complete?.words?.('') ?? []) : []
  return operands.filter((text) => !replaced.has(text) && !choices.includes(text))
}

function optionsLeft({ options }: GivenLine, target: Command, wrong: Wrong): string[] {
  const isLeft = ({ name }: GivenOption) => !(wrong.kind === 'option' && name === wrong.name)
  const known = optionsOf([target])
  return options.filter(isLeft).flatMap(({ flag, name, value }) => {
    const option = known.get(name)
    if (!option) return []
    return option.kind === 'flag' ? flag : [flag, value ?? '']
  })
}

function isValid(command: Command, args: readonly string[]): boolean {
  const root = commanderFor([command])
  try {
    root.parse([command.name, ...args], { from: 'user' })
  } catch {
    return false
  }
  return takesOperands(command, root.commands[0]?.args ?? [])
}
