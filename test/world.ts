/** Runs commands in memory: a test provides all that they read, and gets all that they write. */
import { readFileSync } from 'node:fs'
import { vi } from 'vitest'
import type { Context, Output, Store, WakeReason } from '../src/context.ts'
import { FileError, NetworkError } from '../src/errors.ts'
import { main } from '../src/main.ts'
import { compileAll } from '../src/sources/compile.ts'
import { digest } from '../src/text/digest.ts'
import { checkOutput } from './answers-schema.ts'

export interface WorldSettings {
  /** Current time in ISO 8601. */
  now?: string
  /** Width of the terminal in columns; null, the default, for a pipe. */
  columns?: number | null
  /** Zone of the machine. */
  zone?: string
  env?: Record<string, string>
  /** Contents by path. */
  files?: Record<string, string | Uint8Array>
  /** What links lead to while they are read, and not when their marks are taken. */
  meanwhile?: Readonly<Record<string, string>>
  /** When the files changed last; long ago by default. */
  changed?: number
  /** Changes of files, each with the seconds since the start; null removes a file. */
  edits?: readonly (readonly [seconds: number, path: string, content: string | null])[]
  /** Answers of servers by address. What is missing can't be reached. */
  web?: Web
  /** What keeps programs, instead of `kept`. */
  store?: Store
  stdin?: string
  /** The terminal shows OSC 8 as links. */
  links?: boolean
  /** Wakeups of a command that keeps running, each with the seconds since the previous one. */
  wakeups?: readonly (readonly [seconds: number, WakeReason])[]
  /** Number of writes to standard output that succeed before its reader has gone. */
  writes?: number
}

/** Answers by address; those of a function depend on the seconds since the start. */
type Web = Record<string, Served | ((seconds: number) => Served)>
type Served = string | Partial<WebAnswer>

/** What a server answers, and after how many milliseconds. */
export interface WebAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  readonly after: number
}

export interface Run {
  status: number
  stdout: string
  stderr: string
  /** Progress messages, in order. */
  progress: string[]
}

export interface World {
  run(...argv: string[]): Promise<Run>
  /** Entries of the store by name; they are kept from one run to the next. */
  readonly kept: Map<string, Uint8Array>
  /** Addresses that were asked, in order, with what was sent. */
  readonly asked: { readonly address: string; readonly headers: Readonly<Record<string, string>> }[]
  /** Contents of the files that were written, by path. */
  readonly written: Map<string, string>
}

export function world(settings: WorldSettings = {}): World {
  const written = new Map<string, string>()
  const kept: World['kept'] = new Map()
  const asked: World['asked'] = []
  return {
    written,
    kept,
    asked,
    async run(...argv) {
      const stdout = sink(settings.columns ?? null, settings.writes, settings.links)
      const stderr = sink(settings.columns ?? null)
      const progress: string[] = []
      const status = await main(
        argv,
        contextOf(settings, stdout, stderr, { written, kept, asked, progress }),
      )
      checkOutput(argv, stdout.text())
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
  {
    written,
    kept,
    asked,
    progress,
  }: Pick<World, 'written' | 'kept' | 'asked'> & Pick<Run, 'progress'>,
): Context {
  const { now = '2026-11-22T18:00:00Z', zone = 'America/Vancouver', env, files, stdin } = settings
  const { wakeups = [], edits = [] } = settings
  const start = Date.parse(now)
  let time = start
  let isListening = false
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const contentOf = (path: string) => {
    const edit = edits.findLast(
      ([seconds, name]) => name === path && start + seconds * 1000 <= time,
    )
    if (edit) return edit[2] ?? undefined
    // As a disk does it: a file beside a source may be in another folder.
    return files?.[path.replace(CURRENT_FOLDER, '').replace(/[^/]+\/\.\.\//, '')]
  }
  const ownFile = (path: string) => {
    const content = written.get(path) ?? contentOf(path)
    return content === undefined ? null : bytes(content)
  }
  return {
    stdin: { read: async () => bytes(stdin ?? ''), isTerminal: false },
    stdout,
    stderr,
    env: { NO_COLOR: '1', ...env },
    files: {
      async read(path) {
        const content = settings.meanwhile?.[path] ?? contentOf(path)
        if (content === undefined) throw new FileError('no such file or directory')
        return { body: bytes(content), version: digest(content) }
      },
      async write(path, text) {
        if (path.startsWith('/full/')) throw new FileError('no space left on device')
        written.set(path, text)
      },
      async create(path, text) {
        if (files?.[path] !== undefined) throw new FileError('file already exists')
        written.set(path, text)
      },
      readOwn: async (path) => ownFile(path),
      async changeOwn(path, limit, change) {
        const text = change(ownFile(path))
        if (text === null) return
        if (path.startsWith('/full/')) throw new FileError('no space left on device')
        if (text.length > limit) throw new FileError('it would be too large')
        written.set(path, text)
      },
      absolute: (path) => (path.startsWith('/') ? path : CURRENT_FOLDER + path),
      async identify(path) {
        return contentOf(path) === undefined ? null : path
      },
      async list(path) {
        const folder = `${path}/`.replace(CURRENT_FOLDER, '').replace(/\/+$/, '/')
        const names = Object.keys(files ?? {}).filter((name) => name.startsWith(folder))
        const inFolder = names.map((name) => name.slice(folder.length).split('/')[0] ?? '')
        return names.length === 0 ? null : [...new Set(inFolder)]
      },
      version: async (path) => String(contentOf(path)),
      async mark(path) {
        const content = contentOf(path)
        return content === undefined
          ? null
          : { path: `/${path}`, version: digest(content), changed: settings.changed ?? -Infinity }
      },
      readCompiled: (id) => compiledPrograms().get(id) ?? null,
      readData: async (name) => readData(name),
    },
    network: {
      async get(address, { headers, maxBytes, milliseconds }) {
        asked.push({ address, headers })
        const served = settings.web?.[address]
        const answer = typeof served === 'function' ? served((time - start) / 1000) : served
        if (answer === undefined) throw new NetworkError('no such host')
        const {
          status = 200,
          headers: answered = {},
          body = '',
          after = 0,
        } = typeof answer === 'string' ? { body: answer } : answer
        const until = time + Math.min(after, milliseconds)
        // A command that keeps running does not wait for an answer.
        while (isListening && time < until) await new Promise(setImmediate)
        time = Math.max(time, until)
        if (after > milliseconds) throw new NetworkError('no answer')
        if (bytes(body).length > maxBytes) throw new NetworkError('it is larger than 8 MB')
        return { status, header: (name) => answered[name] ?? null, body: bytes(body) }
      },
    },
    store: settings.store ?? {
      isOn: true,
      has: (name) => kept.has(name),
      read: (name) => kept.get(name) ?? null,
      write: (name, content) => {
        kept.set(name, content)
      },
    },
    versions: { esfomo: '0.1.0', build: 'test', node: '20.19.0' },
    machine: { zoneFile: () => null, nodeZone: () => zone, offsetAt: () => 0 },
    async showProgress(text) {
      if (text !== '') progress.push(text)
    },
    now: () => time,
    listen() {
      isListening = true
      const pending = [...wakeups]
      return {
        async next(milliseconds) {
          // For what goes on meanwhile: vitest takes its time to load a module that is imported first.
          if (settings.web) await new Promise(setImmediate)
          if (settings.web) await vi.dynamicImportSettled()
          const [first] = pending
          if (!first) return 'terminated'
          // A `time` wakeup comes at once: the clock was set back, or the machine slept.
          if (first[0] * 1000 > milliseconds && first[1] !== 'time') {
            pending[0] = [first[0] - milliseconds / 1000, first[1]]
            time += milliseconds
            return 'time'
          }
          pending.shift()
          time += first[0] * 1000
          return first[1]
        },
        suspend: async () => stdout.write('(stopped)'),
        stop: () => {},
      }
    },
  }
}

/** The folder that commands run in. */
const CURRENT_FOLDER = '/here/'

let compiled: ReadonlyMap<string, string> | undefined

/** Returns the built-in programs as compiled from data/ now, since those in dist/ may be older. */
function compiledPrograms(): ReadonlyMap<string, string> {
  compiled ??= new Map(compileAll(readData).map(([id, program]) => [id, JSON.stringify(program)]))
  return compiled
}

function readData(name: string): Buffer {
  return readFileSync(new URL(`../data/${name}`, import.meta.url))
}

function sink(
  columns: number | null,
  writes = Infinity,
  links = false,
): Output & { text(): string } {
  let text = ''
  let writesLeft = writes
  return {
    write: async (chunk) => {
      if (writesLeft-- > 0) text += chunk
    },
    isTerminal: columns !== null,
    columns: columns ?? undefined,
    rows: columns === null ? undefined : 24,
    hasLinks: links,
    get isOpen() {
      return writesLeft >= 0
    },
    text: () => text,
  }
}
