import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { manPage } from '../../src/cli/man-page.ts'
import { examplesOf, manualOf } from '../../src/cli/manual.ts'
import { COMMANDS } from '../../src/commands/index.ts'
import { longFlag } from '../../src/definition/option.ts'
import { readCommand } from '../transcript.ts'
import { world } from '../world.ts'

const commands = [undefined, ...COMMANDS]

/** `npx vitest run man-page -u` writes it anew. */
it('data/esfomo.1 is what the program says of itself', async () => {
  const path = fileURLToPath(new URL('../../data/esfomo.1', import.meta.url))
  await expect(manPage()).toMatchFileSnapshot(path)
})

it('is plain ASCII, which every device of troff has', () => {
  expect(manPage()).toMatch(/^[\n -~]*$/)
})

it('has a section for each command, with its arguments and options', () => {
  const plain = manPage().replaceAll('\\-', '-').replaceAll('\\(dq', '"').replaceAll('\\(aq', "'")
  const [, ...sections] = plain.split('.SS "esfomo ')
  for (const command of COMMANDS) {
    const section = sections.find((text) => text.startsWith(`${command.name} `)) ?? ''
    for (const { title, items } of manualOf(command)) {
      if (!['Options', 'Arguments', 'Examples'].includes(title)) continue
      for (const { term } of items) {
        const [short = ''] = term.split(/[ ,]/, 1)
        expect(section.includes(`.B ${term}\n`) || section.includes(short), term).toBe(true)
      }
    }
    expect(section.includes('The filters apply too')).toBe('track' in command.options)
  }
})

it('README names every command, and no option that there is not', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const command of COMMANDS) {
    expect(readme).toMatch(new RegExp(`[\`(]esfomo ${command.name}\\b`))
  }
  const flags = COMMANDS.flatMap(({ options }) => Object.keys(options).map(longFlag))
  // What other programs take: npm, tmux, khal.
  const others = ['--no-color', '--help', '--version', '--import', '--batch', '--check']
  const named = readme.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? []
  expect([...new Set(named)].filter((flag) => ![...flags, ...others].includes(flag))).toEqual([])
})

describe('the examples of the help', () => {
  const examples = commands.flatMap((command) => examplesOf(command).map(([line]) => line))
  const ours = `format: 1\nid: a\nname: A\ntimezone: UTC\ndeadlines: [{title: A, due: TBD}]\n`

  it('there are some for each command', () => {
    for (const command of commands) expect(examplesOf(command)).not.toEqual([])
  })

  it.each(examples)('%s', async (line) => {
    const files = { 'ours.yaml': ours, '*.yaml': ours }
    const target = line.includes('init') ? {} : files
    const command = line.replace(/^source <\((.*)\)$/, '$1').replace(/ > .*/, '')
    const { status, stderr } = await world({ files: target, wakeups: [[1, 'closed']] }).run(
      ...readCommand(command).argv,
    )
    expect(status, stderr).toBeLessThan(2)
  })
})
