/** Runs commands in a pseudo-terminal, with an emulator that shows their screen. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const bin = fileURLToPath(new URL('../../bin/esfomo.cjs', import.meta.url))

/** Folder for PATH that holds an `esfomo` script. */
export const binFolder = mkdtempSync(join(tmpdir(), 'esfomo-bin-'))
writeFileSync(join(binFolder, 'esfomo'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`)
chmodSync(join(binFolder, 'esfomo'), 0o755)

export interface TerminalSettings {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

export interface Terminal {
  type(text: string): void
  resize(columns: number, rows: number): void
  /** Resolves to the screen once it meets a condition. Rejects after TIMEOUT. */
  until(condition: (screen: string) => boolean): Promise<string>
  /** Returns the rows of the screen and its scrollback, without whitespace at their ends. */
  screen(): string
  /** Resolves once the emulator has processed all output. */
  flushed(): Promise<void>
  /** Returns all output, with its escape sequences. */
  output(): string
  /** Resolves to the exit status, or 128 plus the number of the signal that ended the process. */
  readonly ended: Promise<number>
  kill(signal: string): void
  /** Closes the terminal, as closing its window does. */
  close(): void
}

/** Maximum time to wait for the screen to meet a condition, in milliseconds. */
const TIMEOUT = 20_000

export function terminal(
  file: string,
  argv: readonly string[],
  { columns = 80, rows = 24, env = {}, cwd = tmpdir() }: TerminalSettings = {},
): Terminal {
  const emulator = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    scrollback: 5000,
  })
  const child = spawn(file, [...argv], {
    ...{ cols: columns, rows, cwd, name: env.TERM ?? 'xterm-256color' },
    env: {
      PATH: `${binFolder}:${process.env.PATH}`,
      TZ: 'America/Vancouver',
      LANG: 'C.UTF-8',
      ...env,
    },
  })
  let output = ''
  let onUpdate = () => {}
  child.onData((data) => {
    output += data
    emulator.write(data, () => onUpdate())
  })
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode))
  })
  const screen = () => {
    const { active } = emulator.buffer
    // The emulator keeps text beyond the right edge of a screen that has become narrower.
    const lines = Array.from({ length: active.length }, (_, row) => {
      return active.getLine(row)?.translateToString(true, 0, emulator.cols) ?? ''
    })
    return lines.join('\n').trimEnd()
  }
  return {
    type: (text) => child.write(text),
    resize(width, height) {
      emulator.resize(width, height)
      child.resize(width, height)
    },
    until(condition) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(
            new Error(`the screen did not meet the condition within ${TIMEOUT} ms:\n${screen()}`),
          )
        }, TIMEOUT)
        onUpdate = () => {
          if (!condition(screen())) return
          clearTimeout(timer)
          onUpdate = () => {}
          resolve(screen())
        }
        onUpdate()
      })
    },
    screen,
    flushed: () => new Promise((resolve) => emulator.write('', resolve)),
    output: () => output,
    ended,
    kill: (signal) => child.kill(signal),
    // node-pty's own destroy() would send SIGHUP besides.
    close: () => (child as unknown as { _socket: Duplex })._socket.destroy(),
  }
}

/** Runs `esfomo` in a terminal until it exits. */
export async function esfomo(
  argv: readonly string[],
  settings?: TerminalSettings,
): Promise<{ status: number; screen: string; output: string }> {
  const run = terminal(join(binFolder, 'esfomo'), argv, settings)
  const status = await run.ended
  await run.flushed()
  return { status, screen: run.screen(), output: run.output() }
}
