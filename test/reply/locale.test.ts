import { expect, it } from 'vitest'
import { hasOnlyAscii } from '../../src/reply/locale.ts'
import { esfomo } from '../world.ts'

it.each([
  [{}, false],
  [{ LANG: 'en_US.UTF-8' }, false],
  [{ LANG: 'C.UTF-8' }, false],
  [{ LANG: 'C.utf8' }, false],
  [{ LANG: 'de_DE' }, false],
  [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
  [{ LC_ALL: 'POSIX' }, true],
  [{ LC_ALL: '', LANG: 'C' }, true],
  [{ LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, true],
  [{ LC_ALL: 'en_US.UTF-8', LC_CTYPE: 'C' }, false],
  [{ LANG: 'de_DE.ISO-8859-1@euro' }, true],
])('hasOnlyAscii(%j) is %s', (env, ascii) => {
  expect(hasOnlyAscii(env)).toBe(ascii)
})

it('in an ASCII locale, esfomo uses ASCII marks, and answers keep their length', async () => {
  const settings = { columns: 60, zone: 'Asia/Tokyo', now: '2025-07-19T17:35:00Z' }
  for (const command of ['now', 'schedule', 'deadlines', 'info', 'show gu', 'speakers', 'next']) {
    const argv = command.split(' ')
    const ascii = await esfomo(argv, { ...settings, env: { LC_ALL: 'C' } })
    const unicode = await esfomo(argv, settings)
    // The dash in the motto comes from the program file, so it is kept.
    expect(ascii.stdout.replace('it–restart', '')).toMatch(/^[\n -~]*$/)
    expect(ascii.stdout.includes('it–restart')).toBe(command === 'info')
    expect(ascii.stdout.length).toBe(unicode.stdout.length)
  }
})
