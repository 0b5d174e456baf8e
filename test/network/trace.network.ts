/** The network is used for an address that was named, and for nothing else. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { programOf } from './commands.ts'
import { closeServers, esfomo, newStore, serve } from './servers.ts'

afterAll(closeServers)

const hook = fileURLToPath(new URL('trace.cjs', import.meta.url))
const at = (name: string) => fileURLToPath(new URL(`../programs/${name}`, import.meta.url))

/** Returns what of the network a command uses, whatever it answers. */
async function usedBy(argv: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const TRACE = newStore()
  const hooked = { NODE_OPTIONS: `-r "${hook}"`, TRACE, ESFOMO_AT: '2025-07-19 10:35', ...env }
  const { stdout, stderr } = await esfomo(argv, hooked)
  expect(stdout + stderr).not.toMatch(/internal error/)
  return existsSync(TRACE) ? readFileSync(TRACE, 'utf8') : ''
}

/** Command lines by command. A source follows all that read a program. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  schedule: ['schedule', 'schedule all --grid'],
  now: ['', 'now', 'now --oneline', 'now --json'],
  next: ['next'],
  deadlines: ['deadlines'],
  star: ['star'],
  export: ['export', 'export json', 'export csv', 'export md'],
  show: ['show a'],
  speakers: ['speakers'],
  info: ['info'],
  diff: ['diff esfomo-2024'],
  programs: ['programs'],
  validate: ['validate'],
  init: ['init -', 'init --schema -'],
  completion: ['completion bash', '__complete -- show'],
}

// With links, with files beside it, in other formats.
const SOURCES = [
  'esfomo-2025',
  at('rich.yaml'),
  at('lanternfest.xml'),
  at('reef'),
  at('nordlys.ics'),
]

describe('the network is not used', () => {
  it.each(COMMANDS.map(({ name }) => name))('by %s', async (name) => {
    const lines = LINES[name] ?? []
    expect(lines).not.toEqual([])
    const isOfNone = ['programs', 'init', 'completion'].includes(name)
    for (const line of lines) {
      const words = line.split(' ').filter((word) => word !== '')
      for (const source of isOfNone ? [''] : SOURCES) {
        const argv = name === 'diff' ? [...words, source] : words
        expect([line, source, await usedBy(argv, { ESFOMO_PROGRAM: source })]).toEqual([
          line,
          source,
          '',
        ])
      }
    }
  })

  it.each(SOURCES)('to convert %s', async (source) => {
    expect(await usedBy(['init', '--from', source, '-'])).toBe('')
  })

  it('for an address with --offline, nor for one that is no address to ask, nor to complete', async () => {
    const address = await serve((_, response) => response.end(programOf('Oolong')))
    const env = { ESFOMO_CACHE: newStore() }
    expect(await usedBy(['next', '-p', address], env)).toMatch(/^fetch /)
    expect(await usedBy(['next', '-p', address], env)).toBe('')
    expect(await usedBy(['next', '-p', address, '--offline'], env)).toBe('')
    expect(await usedBy(['__complete', '--', 'show', '-p', address, ''])).toBe('')
    expect(await usedBy(['next', '-p', address, '--refresh'], env)).toMatch(/^fetch .*connect/)
  })
})
