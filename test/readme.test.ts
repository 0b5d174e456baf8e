/** What the README shows is what the program does. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { load } from './readers/esfomo/read.ts'
import { files, readCommand } from './transcript.ts'
import { esfomo } from './world.ts'

const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block = '']) => block,
  )
describe('README', () => {
  it.each(blocks('console').map((block) => [block.split('\n', 1)[0] ?? '', block]))(
    '%s',
    async (line, block) => {
      const { env, argv } = readCommand(line.slice(2))
      const settings = { zone: 'America/Vancouver', columns: 80, files, env }
      const { stdout, stderr } = await esfomo(argv, settings)
      expect(`${line}\n${stdout}${stderr}`).toBe(block)
    },
  )

  it('has an example without a problem', () => {
    const [example = ''] = blocks('yaml')
    expect(load(example)).toMatchObject({ program: { id: 'our-workshop' }, problems: [] })
  })

  it.each([...text.matchAll(/^\|.*\| `(esfomo[^`]*)`/gm)].map(([, command = '']) => command))(
    '%s',
    async (command) => {
      const { status } = await esfomo(readCommand(command).argv, {
        wakeups: [[1, 'interrupted']],
      })
      expect(status === 130 ? 0 : status).toBeLessThan(2)
    },
  )
})
