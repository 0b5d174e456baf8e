import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { helpText } from '../../src/cli/help.ts'
import { ALL_COMMANDS, COMMANDS } from '../../src/commands/index.ts'
import type { Mark } from '../../src/definition/mark.ts'
import { readCommand } from '../transcript.ts'

describe('esfomo --help', () => {
  const lines = helpText(undefined, 80).trimEnd().split('\n')

  it('fits a terminal of 24 rows, with the command line above and a prompt below', () => {
    expect(lines.length).toBeLessThanOrEqual(22)
  })

  it('has each command on a line of its own', () => {
    const names = lines.flatMap((line) => /^ {2}(\S+) {2,}\S/.exec(line)?.[1] ?? [])
    expect(names).toEqual(COMMANDS.map(({ name }) => name))
  })

  it('names the options of now, the filters in one word, and the help of commands and topics', () => {
    const text = lines.join(' ')
    expect(text).toMatch(/Options of now: .*--watch .*<filters> -p .*--json/)
    expect(text).toMatch(/help <command>, or one of: sources, environment, exit-status/)
  })
})

describe('the help of a command', () => {
  const order: readonly string[] = [
    'Examples',
    'Arguments',
    'Commands',
    'Options',
    'Filters',
    'Marks',
  ]

  it.each(ALL_COMMANDS)('$name has its sections in the usual order', (command) => {
    const titles: readonly string[] = helpText(command, 80).match(/^\w+(?=:$)/gm) ?? []
    expect(titles).toEqual(order.filter((title) => titles.includes(title)))
  })
})

describe('the marks that the help of a command explains', () => {
  const PATTERNS: Readonly<Record<Mark, RegExp>> = {
    inferred: /~\d/,
    otherDate: /\d [+-]1d\b/,
    onNow: /(?:^| {2})>\*? /m,
    starred: /(?:^| {2})>?\* /m,
  }
  const folder = new URL('../golden/', import.meta.url)
  const transcripts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const runs = transcripts.flatMap((text) => text.split(/^\$ /m).slice(1)).map(runOf)

  it.each(COMMANDS)('of $name are those that it prints', ({ name, marks = [] }) => {
    const answers = runs.filter(({ command }) => command === name).map(({ answer }) => answer)
    const printed = Object.entries(PATTERNS).filter(([, pattern]) => {
      return answers.some((answer) => pattern.test(answer))
    })
    expect(marks).toEqual(expect.arrayContaining(printed.map(([mark]) => mark)))
  })

  function runOf(text: string) {
    const [line = ''] = text.split('\n', 1)
    const { argv } = readCommand(line)
    const isHelp = argv.some((word) => ['help', '--help', '-h', '--json', 'json'].includes(word))
    const names = COMMANDS.map(({ name }) => name)
    const command = isHelp
      ? null
      : (argv.find((word) => names.some((name) => name === word)) ?? 'now')
    const answer = text.slice(line.length).replace(/^! .*/gm, '')
    return { command, answer }
  }
})
