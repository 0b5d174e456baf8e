/** A world in memory: what a command reads is given, what it writes is kept. */
import { readFile } from 'node:fs/promises'
import type { Context, Output, WakeReason } from '../src/context.ts'
import { FileError } from '../src/errors.ts'
import { main } from '../src/main.ts'

export interface WorldSettings {
  /** ISO 8601. */
  now?: string
  /** The width of the terminal; null for a pipe. */
  columns?: number | null
  zone?: string
  env?: Record<string, string>
  files?: Record<string, string | Uint8Array>
  stdin?: string
  /** Whether the terminal makes links of OSC 8. */
  links?: boolean
  /** What goes on around a command that runs on, each some seconds after the one before. */
  wakeups?: readonly (readonly [seconds: number, WakeReason])[]
  /** How often can be written before whoever reads has gone. */
  writes?: number
}

export interface Run {
  status: number
  stdout: string
  stderr: string
  /** What someone at a terminal was told while they waited. */
  progress: string[]
}

export interface World {
  run(...argv: string[]): Promise<Run>
  /** What was written to files. */
  readonly written: Map<string, string>
}

export function world(settings: WorldSettings = {}): World {
  const written = new Map<string, string>()
  return {
    written,
    async run(...argv) {
      const stdout = sink(settings.columns ?? null, settings.writes, settings.links)
      const stderr = sink(settings.columns ?? null)
      const progress: string[] = []
      const status = await main(argv, contextOf(settings, stdout, stderr, written, progress))
      return { status, stdout: stdout.text(), stderr: stderr.text(), progress }
    },
  }
}

/** Runs one command in a world of its own. */
export function esfomo(argv: readonly string[], settings: WorldSettings = {}): Promise<Run> {
  return world(settings).run(...argv)
}

function contextOf(
  settings: WorldSettings,
  stdout: Output,
  stderr: Output,
  written: Map<string, string>,
  progress: string[],
): Context {
  const { now = '2026-11-22T18:00:00Z', zone = 'America/Vancouver', env, files, stdin } = settings
  const { wakeups = [] } = settings
  let time = Date.parse(now)
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    stdin: { read: async () => bytes(stdin ?? ''), isTerminal: false },
    stdout,
    stderr,
    env: { NO_COLOR: '1', ...env },
    files: {
      async read(path) {
        const content = files?.[path]
        if (content === undefined) throw new FileError('no such file or directory')
        return bytes(content)
      },
      async write(path, text) {
        if (path.startsWith('/full/')) throw new FileError('no space left on device')
        written.set(path, text)
      },
      async create(path, text) {
        if (files?.[path] !== undefined) throw new FileError('file already exists')
        written.set(path, text)
      },
      // Programs are read as they stand in data/: what is built may be older.
      readCompiled: () => null,
      readData: (name) => readFile(new URL(`../data/${name}`, import.meta.url)),
    },
    versions: { esfomo: '0.1.0', node: '20.19.0', tz: '2025b' },
    machine: { zoneFile: () => null, nodeZone: () => zone, offsetAt: () => 0 },
    async showProgress(text) {
      if (text !== '') progress.push(text)
    },
    now: () => time,
    listen() {
      const coming = [...wakeups]
      return {
        async next(milliseconds) {
          const [first] = coming
          if (!first) return 'terminated'
          // The clock can be set back, and a machine can sleep: a reason may be anywhere in time.
          if (first[0] * 1000 > milliseconds && first[1] !== 'time') {
            coming[0] = [first[0] - milliseconds / 1000, first[1]]
            time += milliseconds
            return 'time'
          }
          coming.shift()
          time += first[0] * 1000
          return first[1]
        },
        suspend: async () => stdout.write('(stopped)'),
        stop: () => {},
      }
    },
  }
}

function sink(
  columns: number | null,
  writes = Infinity,
  links = false,
): Output & { text(): string } {
  let text = ''
  let left = writes
  return {
    write: async (more) => {
      if (left-- > 0) text += more
    },
    isTerminal: columns !== null,
    columns: columns ?? undefined,
    rows: columns === null ? undefined : 24,
    hasLinks: links,
    get isOpen() {
      return left >= 0
    },
    text: () => text,
  }
}
