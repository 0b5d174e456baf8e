/** The built program as a process, in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const bin = fileURLToPath(new URL('../bin/esfomo.cjs', import.meta.url))
export const folder = mkdtempSync(join(tmpdir(), 'esfomo-'))

/** The program under a path that can stand in a line of shell as it is. */
const program = join(folder, 'esfomo')
writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`, { mode: 0o755 })

/** A file of that folder. */
export function file(name: string): string {
  return join(folder, name)
}

export function esfomo(argv: readonly string[], { env = {}, input = '' } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
    input,
    cwd: folder,
  })
  return { status, stdout, stderr }
}

/** A line of shell in which $E is the program, and $BIN its file. */
export function shell(line: string) {
  return spawnSync('bash', ['--norc', '-o', 'pipefail', '-c', line], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, E: program, BIN: bin },
    cwd: folder,
  })
}
