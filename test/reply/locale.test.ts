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
])('%j', (env, ascii) => {
  expect(hasOnlyAscii(env)).toBe(ascii)
})

it('then every mark of ours is ASCII, and as wide as before', async () => {
  const settings = { columns: 60, zone: 'Asia/Tokyo', now: '2025-07-19T17:35:00Z' }
  for (const command of ['now', 'schedule', 'deadlines', 'info', 'show gu', 'speakers', 'next']) {
    const argv = command.split(' ')
    const plain = await esfomo(argv, { ...settings, env: { LC_ALL: 'C' } })
    const usual = await esfomo(argv, settings)
    // The dash of the motto is data, and stays.
    expect(plain.stdout.replace('it–restart', '')).toMatch(/^[\n -~]*$/)
    expect(plain.stdout.includes('it–restart')).toBe(command === 'info')
    expect(plain.stdout.length).toBe(usual.stdout.length)
  }
})
