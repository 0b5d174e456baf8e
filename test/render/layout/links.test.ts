import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { screen } from '../../../src/render/layout/screen.ts'
import { wrap } from '../../../src/render/layout/wrap.ts'
import { esfomo } from '../../world.ts'

const open = (url: string) => `\u001b]8;;${url}\u0007`
const { link } = screen(80, false, { links: true })

describe('link', () => {
  it.each([
    ['https://es-fomo.com/?a=%20b', 'https://es-fomo.com/?a=%20b'],
    ['https://example.org/Zürich "x"', 'https://example.org/Z%C3%BCrich%20%22x%22'],
    ['mailto:a%3Fb@example.org', 'mailto:a%3Fb@example.org'],
    ['https://a.b/\u0007\u001b]0;x', 'https://a.b/%07%1B%5D0;x'],
  ])('turns the address %j into the URL %j', (address, url) => {
    expect(link('text', address)).toBe(`${open(url)}text${open('')}`)
  })

  it('returns the text alone without an address, or on a terminal without links', () => {
    expect(link('text', null)).toBe('text')
    expect(screen(80, false).link('text', 'https://a.b')).toBe('text')
  })

  it('takes no width, and continues on each line of wrapped text', () => {
    const lines = wrap(link('one two three', 'https://a.b/c-d'), 8)
    expect(lines.map((line) => stringWidth(line))).toEqual([7, 5])
    for (const line of lines) expect(line.startsWith(open('https://a.b/c-d'))).toBe(true)
  })
})

it('answers have links on a terminal that shows them, and the same text on any other', async () => {
  const files = {
    'a.yaml': `format: 1
id: a
name: A
timezone: UTC
contact: me@example.org
deadlines: [{id: b, title: Bee, due: 2026-01-01, url: https://example.org/b}]
days: [{date: 2026-02-01, sessions: [{id: c, start: 9:00, title: Cee, url: https://example.org/c}]}]
`,
  }
  const run = async (command: string, links: boolean) => {
    const argv = [...command.split(' '), '-p', 'a.yaml', '--at', '2025-12-01']
    return (await esfomo(argv, { files, columns: 80, links })).stdout
  }
  for (const [command, ...urls] of [
    ['schedule', 'https://example.org/c'],
    ['now', 'https://example.org/c', 'https://example.org/b'],
    ['next', 'https://example.org/c'],
    ['deadlines', 'https://example.org/b'],
    ['show c', 'https://example.org/c'],
    ['show b', 'https://example.org/b'],
    ['info', 'mailto:me@example.org'],
  ] as const) {
    const linked = await run(command, true)
    for (const url of urls) expect(linked).toContain(open(url))
    expect(linked.replace(/\u001b\]8;;.*?\u0007/g, '')).toBe(await run(command, false))
  }
  expect(await run('show c', false)).toContain('https://example.org/c')
})
