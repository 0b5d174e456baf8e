import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { manPage } from '../../src/cli/man-page.ts'
import { examplesOf, manualOf } from '../../src/cli/manual.ts'
import { MARKS, TOPICS } from '../../src/cli/topics.ts'
import { ALL_COMMANDS as COMMANDS } from '../../src/commands/index.ts'
import { longFlag } from '../../src/definition/option.ts'
import { readCommand, files as transcriptFiles } from '../transcript.ts'
import { world } from '../world.ts'

/** All commands, and undefined for esfomo itself. */
const commands = [undefined, ...COMMANDS]

/** Returns the man page without the escapes of troff. */
function plainText(): string {
  const characters: Record<string, string> = { '-': '-', '(dq': '"', '(aq': "'", '(ti': '~' }
  return manPage().replace(/\\(-|\(\w\w)/g, (_all, name: string) => characters[name] ?? '')
}

// `npx vitest run man-page -u` renews it.
it('data/esfomo.1 is the up-to-date man page', async () => {
  const path = fileURLToPath(new URL('../../data/esfomo.1', import.meta.url))
  await expect(manPage()).toMatchFileSnapshot(path)
})

it('the man page is plain ASCII, which every output device of troff can show', () => {
  expect(manPage()).toMatch(/^[\n -~]*$/)
})

it('the man page has a section for each command with its arguments, options and examples', () => {
  const plain = plainText()
  const [, ...sections] = plain.split('.SS "esfomo ')
  for (const command of COMMANDS) {
    const section = sections.find((text) => text.startsWith(`${command.name} `)) ?? ''
    for (const { title, items } of manualOf(command)) {
      if (!['Options', 'Arguments', 'Examples'].includes(title)) continue
      for (const { term } of items) {
        // Options that many commands have are listed by one flag, and explained once.
        const [flag = ''] = /^-[\w-]+/.exec(term) ?? []
        const isListed =
          flag !== '' && new RegExp(`^Common options: .*${flag}\\b`, 'm').test(section)
        expect(section.includes(`.B ${term}\n`) || isListed, term).toBe(true)
      }
    }
    expect(section.includes('The filters apply too')).toBe('track' in command.options)
  }
})

it('the man page explains every mark, variable and exit status', () => {
  const items = [...Object.values(MARKS), ...Object.values(TOPICS).flatMap(({ items }) => items)]
  const plain = plainText()
  for (const { term, text } of items) expect(plain).toContain(`.B ${term}\n${text}\n`)
})

it('README.md names every command, and only options that exist', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const command of COMMANDS) {
    expect(readme).toMatch(new RegExp(`[\`(]esfomo ${command.name}\\b`))
  }
  const flags = COMMANDS.flatMap(({ options }) => Object.keys(options).map(longFlag))
  // Options of khal and check-jsonschema, and those of esfomo itself.
  const others = ['--batch', '--schemafile', '--version', '--help']
  const named = readme.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? []
  expect([...new Set(named)].filter((flag) => ![...flags, ...others].includes(flag))).toEqual([])
})

const FOSDEM = 'https://fosdem.org/2026/schedule/xml'

describe('the examples in the help', () => {
  const examples = commands.flatMap((command) => examplesOf(command).map(([line]) => line))
  const ours = `format: 1\nid: a\nname: A\ntimezone: UTC\ndeadlines: [{title: A, due: TBD}]\n`

  it('exist for each command', () => {
    for (const command of commands) expect(examplesOf(command)).not.toEqual([])
  })

  it.each(examples)('include "%s", which runs without an error', async (line) => {
    const schedule = transcriptFiles['lanternfest.xml'] ?? ''
    const written = line.includes('init')
      ? {}
      : { 'ours.yaml': ours, 'old.yaml': ours, '*.yaml': ours }
    const named = `programs: {reef: {source: /here/ours.yaml}, fosdem: {source: '${FOSDEM}'}}`
    const own = line.includes('programs add') ? {} : { '.config/esfomo/programs.yaml': named }
    const files = { ...written, ...own, 'schedule.xml': schedule }
    const web = { [FOSDEM]: schedule }
    const command = line.replace(/^source <\((.*)\)$/, '$1').replace(/ > .*/, '')
    const settings = { files, web, env: { HOME: '/here' }, wakeups: [[1, 'closed']] as const }
    const { status, stderr } = await world(settings).run(...readCommand(command).argv)
    expect(status, stderr).toBeLessThan(2)
  })
})
