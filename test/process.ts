/** Runs the built esfomo as a process in a temporary folder. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const bin = fileURLToPath(new URL('../bin/esfomo.cjs', import.meta.url))
export const folder = mkdtempSync(join(tmpdir(), 'esfomo-'))

/** Path of a script that runs esfomo; it needs no quotes in a shell. */
const script = join(folder, 'esfomo')
writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`, { mode: 0o755 })

/** Returns the path of a file in the temporary folder. */
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

/** Runs a line of bash, with pipefail. $E runs esfomo, and $BIN is the path of its launcher. */
export function shell(line: string) {
  return spawnSync('bash', ['--norc', '-o', 'pipefail', '-c', line], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, E: script, BIN: bin },
    cwd: folder,
  })
}
