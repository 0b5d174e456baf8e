import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { SCRIPT, SCRIPT_HASH, START, STYLE } from 'virtual:page'
import { build } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { fewerAccents, htmlPage } from '../../bin/build/html-page.js'
import { fold } from '../../src/text/match.ts'

const script = inflateRawSync(Buffer.from(SCRIPT, 'base64')).toString()

/** Returns text/match.ts as the page has it. */
async function bundledMatch(): Promise<typeof import('../../src/text/match.ts')> {
  const { output } = await build({
    input: fileURLToPath(new URL('../../src/text/match.ts', import.meta.url)),
    plugins: [fewerAccents],
    tsconfig: false,
    write: false,
  })
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}

describe('the script of the page', () => {
  it.each([
    [
      'parses HTML',
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc|setHTML/,
    ],
    [
      'runs code that is not its own',
      /\beval\b|\bnew Function\b|\bFunction\(|\bimport\(|importScripts|javascript:/,
    ],
    [
      'sends or asks for anything',
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bcookie\b/,
    ],
    ['has libraries or modules of Node', /luxon|moment|["'`]node:|\brequire\(/],
  ])('has nothing that %s', (_what, pattern) => {
    expect([script.match(pattern), START.match(pattern)]).toEqual([null, null])
  })

  it('is run by the only script of the page that is not deflated', () => {
    expect(START.length).toBeLessThan(700)
    expect(START).toContain('_script')
    expect(SCRIPT_HASH).toMatch(/^[\w+/]{43}=$/)
  })

  it('takes the offsets of zones from the browser', () => {
    expect(script).toContain('longOffset')
    expect(script).not.toMatch(/zones\.txt|zone data/)
  })

  it('folds texts as searches of the program do', async () => {
    const bundled = await bundledMatch()
    const rows = Array.from({ length: 0x100 }, (_, row) => {
      return Array.from({ length: 0x100 }, (_, code) =>
        String.fromCharCode(row * 0x100 + code),
      ).join('x')
    })
    for (const row of rows) expect(bundled.fold(row)).toBe(fold(row))
    // Long texts are taken apart in another way.
    expect(bundled.fold(rows.join('')) === fold(rows.join(''))).toBe(true)
  })
})

describe('the styles of the page', () => {
  it('ask for nothing, and end no element', () => {
    expect(STYLE.match(/@import|url\((?!["']?data:)|<[/!]/)).toBeNull()
  })
})

describe('htmlPage', () => {
  it('provides one module', async () => {
    const { resolveId, load } = htmlPage() as unknown as Record<string, (id: string) => unknown>
    expect(resolveId?.('virtual:other')).toBeNull()
    expect(await load?.('virtual:page')).toBeNull()
  })
})
