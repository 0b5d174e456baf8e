/** What the README shows is what the program does. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { load } from './program/read.ts'
import { esfomo } from './world.ts'

const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block = '']) => block,
  )
const programs = new URL('programs/', import.meta.url)
const files = Object.fromEntries(
  readdirSync(programs).map((name) => [name, readFileSync(new URL(name, programs), 'utf8')]),
)

function argvOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)]
  return words.map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1)
}

describe('README', () => {
  it.each(blocks('console').map((block) => [block.split('\n', 1)[0] ?? '', block]))(
    '%s',
    async (line, block) => {
      const settings = { zone: 'Asia/Tokyo', columns: 80, files }
      const { stdout, stderr } = await esfomo(argvOf(line.slice(2)), settings)
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
      const { status } = await esfomo(argvOf(command))
      expect(status).toBeLessThan(2)
    },
  )
})
