/** The built program in places and with settings that are not its own. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { file, shell } from './process.ts'

describe('surroundings', () => {
  it('needs no HOME, no writable disk and no folder to be in', () => {
    expect(shell('env -i "$(command -v node)" "$BIN" schedule').status).toBe(0)
    expect(shell('mkdir gone; cd gone; rmdir ../gone; $E schedule').stdout).toContain('FPTQuant')
    // A file system on which nothing can be written, as far as the process can tell.
    expect(shell('ulimit -f 0; $E schedule | wc -l').stdout.trim()).toBe('23')
  })

  it('runs from a path with blanks, through a link', () => {
    const line = 'mkdir "a b"; ln -s "$BIN" "a b/esfomo"; "a b/esfomo" --version'
    expect(shell(line).stdout).toMatch(/^esfomo \d/)
  })

  it('reads nothing from its folder unasked, and writes nothing', () => {
    shell('mkdir empty; echo "format: 7" > empty/esfomo.yaml')
    expect(shell('cd empty; $E now; $E deadlines; $E info').stderr).toBe('')
    expect(readdirSync(file('empty'))).toEqual(['esfomo.yaml'])
  })

  it('takes options before environment variables, and those before defaults', () => {
    const ask = (more: string) =>
      shell(`ESFOMO_TZ=tokyo ESFOMO_AT=2025-07-19T12:00Z $E next 1 ${more}`).stdout
    expect(ask('')).toContain('21:00 Tokyo')
    expect(ask('--tz UTC')).toContain('12:00 UTC')
    expect(ask('--at 2025-07-19T13:00Z')).toContain('22:00 Tokyo')
    expect(shell('ESFOMO_TZ= ESFOMO_AT= ESFOMO_PROGRAM= $E info').stdout).toContain('ES-FoMo III')
  })

  it('takes options behind operands, with a sign of equality, and no more behind --', () => {
    expect(shell('$E schedule all --tz=UTC').stdout).toBe(shell('$E --tz UTC schedule all').stdout)
    expect(shell('$E show -- fptquant').status).toBe(0)
    expect(shell('$E show -- --json').stderr).toContain('nothing in esfomo-2025 is called "--json"')
  })
})
