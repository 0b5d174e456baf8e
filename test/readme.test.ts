/** Checks that what the README shows is what esfomo does. */
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
const codeBlocks = (language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code = '']) => code,
  )
describe('README', () => {
  it.each(codeBlocks('console').map((code) => [code.split('\n', 1)[0] ?? '', code]))(
    'shows the output of "%s"',
    async (line, code) => {
      const { env, argv } = readCommand(line.slice(2))
      const stars = argv[0] === 'star' ? { XDG_DATA_HOME: '/here/plan' } : {}
      const settings = { zone: 'America/Vancouver', columns: 80, files, env: { ...stars, ...env } }
      const { stdout, stderr } = await esfomo(argv, settings)
      expect(`${line}\n${stdout}${stderr}`).toBe(code)
    },
  )

  it('has a program file that loads without problems', () => {
    const [example = ''] = codeBlocks('yaml')
    expect(load(example)).toMatchObject({ program: { id: 'our-workshop' }, problems: [] })
  })

  // `npx vitest run readme -u` renews the tables.
  it('has up-to-date tables of commands and formats', async () => {
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
