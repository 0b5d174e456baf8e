/** What the README shows is what the program does. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { withTables } from '../src/cli/readme.ts'
import { load } from './readers/esfomo/read.ts'
import { files, readCommand } from './transcript.ts'
import { esfomo } from './world.ts'

const path = fileURLToPath(new URL('../README.md', import.meta.url))
const text = readFileSync(path, 'utf8')
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

  /** `npx vitest run readme -u` renews them. */
  it('lists the commands and formats that there are', async () => {
    await expect(withTables(text)).toMatchFileSnapshot(path)
  })

  it('has tables whose columns line up in the source', () => {
    for (const [table] of text.matchAll(/(?:^\|.*\n)+/gm)) {
      const widths = new Set(
        table
          .trimEnd()
          .split('\n')
          .map((line) => stringWidth(line)),
      )
      expect([...widths], table).toHaveLength(1)
    }
  })
})
