/** A program in a pseudo-terminal, and the screen as an emulator shows it. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const bin = fileURLToPath(new URL('../../bin/esfomo.cjs', import.meta.url))

/** A folder with `esfomo` in it, to be put on a PATH. */
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
  /** The rows of the screen without what is blank at their ends; fails after a while. */
  until(isSeen: (screen: string) => boolean): Promise<string>
  screen(): string
  /** Resolves once the emulator has taken all that was written. */
  flushed(): Promise<void>
  /** All that was written, escape sequences and all. */
  output(): string
  /** The exit status, 128 + the number of a signal that ended it. */
  readonly ended: Promise<number>
  kill(signal: string): void
}

const PATIENCE = 20_000

export function terminal(
  file: string,
  argv: readonly string[],
  { columns = 80, rows = 24, env = {}, cwd = tmpdir() }: TerminalSettings = {},
): Terminal {
  const view = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 })
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
  let watching = () => {}
  child.onData((data) => {
    output += data
    view.write(data, () => watching())
  })
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode))
  })
  const screen = () => {
    const { active } = view.buffer
    // An emulator keeps what was beside a screen that has become narrower.
    const lines = Array.from({ length: active.length }, (_, row) => {
      return active.getLine(row)?.translateToString(true, 0, view.cols) ?? ''
    })
    return lines.join('\n').trimEnd()
  }
  return {
    type: (text) => child.write(text),
    resize(width, height) {
      view.resize(width, height)
      child.resize(width, height)
    },
    until(isSeen) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error(`not seen within ${PATIENCE} ms:\n${screen()}`))
        }, PATIENCE)
        watching = () => {
          if (!isSeen(screen())) return
          clearTimeout(timer)
          watching = () => {}
          resolve(screen())
        }
        watching()
      })
    },
    screen,
    flushed: () => new Promise((resolve) => view.write('', resolve)),
    output: () => output,
    ended,
    kill: (signal) => child.kill(signal),
  }
}

/** Runs `esfomo` to its end in a terminal. */
export async function esfomo(
  argv: readonly string[],
  settings?: TerminalSettings,
): Promise<{ status: number; screen: string; output: string }> {
  const run = terminal(join(binFolder, 'esfomo'), argv, settings)
  const status = await run.ended
  await run.flushed()
  return { status, screen: run.screen(), output: run.output() }
}
