/** Runs the built esfomo in unusual folders and environments. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { file, shell } from './process.ts'

describe('esfomo', () => {
  it('runs with an empty environment, in a deleted folder, and unable to write files', () => {
    expect(shell('env -i "$(command -v node)" "$BIN" schedule').status).toBe(0)
    expect(shell('mkdir gone; cd gone; rmdir ../gone; $E schedule').stdout).toContain('FPTQuant')
    // Simulates a file system on which nothing can be written.
    expect(shell('ulimit -f 0; $E schedule | wc -l').stdout.trim()).toBe('23')
  })

  it('runs through a symbolic link whose path contains a space', () => {
    const line = 'mkdir "a b"; ln -s "$BIN" "a b/esfomo"; "a b/esfomo" --version'
    expect(shell(line).stdout).toMatch(/^esfomo \d/)
  })

  it('neither reads nor writes files in the current folder unless asked to', () => {
    shell('mkdir empty; echo "format: 7" > empty/esfomo.yaml')
    expect(shell('cd empty; $E now; $E deadlines; $E info').stderr).toBe('')
    expect(readdirSync(file('empty'))).toEqual(['esfomo.yaml'])
  })

  it('prefers options to environment variables, those to defaults, and ignores empty ones', () => {
    const next = (options: string) =>
      shell(`ESFOMO_TZ=tokyo ESFOMO_AT=2025-07-19T12:00Z $E next 1 ${options}`).stdout
    expect(next('')).toContain('21:00 Tokyo')
    expect(next('--tz UTC')).toContain('12:00 UTC')
    expect(next('--at 2025-07-19T13:00Z')).toContain('22:00 Tokyo')
    expect(shell('ESFOMO_TZ= ESFOMO_AT= ESFOMO_PROGRAM= $E info').stdout).toContain('ES-FoMo III')
  })

  it('accepts options after operands and with an equals sign, but none after --', () => {
    expect(shell('$E schedule all --tz=UTC').stdout).toBe(shell('$E --tz UTC schedule all').stdout)
    expect(shell('$E show -- fptquant').status).toBe(0)
    expect(shell('$E show -- --json').stderr).toContain('no id, title or person "--json"')
  })
})
