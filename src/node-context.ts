/** The world of a real process: the only module that knows `process`, the clock and the disk. */
import { constants, createReadStream, fstatSync, type Stats, writeSync } from 'node:fs'
import {
  access,
  type FileHandle,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { getSystemErrorMap } from 'node:util'
import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { Context, Happening, Happenings, Output } from './context.ts'
import { FileError } from './errors.ts'

export async function nodeContext(): Promise<Context> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const stdin = process.stdin
  let isBusy = false
  const settle = () => {
    if (isBusy) process.stderr.write('\r\u001b[K')
    isBusy = false
  }
  const stderr = output(process.stderr, settle)
  return {
    stdin: {
      read: (limit) => readAll(stdin, limit),
      isTerminal: stdin.isTTY === true,
    },
    stdout: output(process.stdout, settle),
    stderr,
    env: process.env,
    files: {
      read: (path, limit) => readBounded(path, limit),
      write: writeWhole,
      create: (path, text) => writeFile(path, text, { flag: 'wx' }).catch(rethrow),
      readData: (name) => readFile(new URL(`../data/${name}`, import.meta.url)),
    },
    versions: {
      esfomo: JSON.parse(manifest).version,
      node: process.versions.node,
      tz: process.versions.tz ?? 'unknown',
    },
    machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    async busy(text) {
      settle()
      const { TERM } = process.env
      if (text === '' || !stderr.isTerminal || !TERM || TERM === 'dumb') return
      await stderr.write(text)
      isBusy = true
    },
    now: () => Date.now(),
    listen,
  }
}

/** `settle` is called before anything is written. */
function output(stream: NodeJS.WriteStream, settle: () => void): Output {
  let isOpen = true
  // Without a listener a closed pipe would end the process with a stack trace; each write is
  // told of its own failure below.
  stream.on('error', () => {
    isOpen = false
  })
  const { fd } = stream as NodeJS.WriteStream & { fd: number }
  return {
    write(text) {
      settle()
      return isFile(fd) ? writeToFile(fd, text) : writeAll(stream, text)
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns
    },
    get rows() {
      return stream.rows
    },
    hasLinks: createSupportsHyperlinks(stream),
    get isOpen() {
      return isOpen
    },
  }
}

function listen(): Happenings {
  const waiting: Happening[] = []
  let wake = () => {}
  const tell = (happening: Happening) => () => {
    waiting.push(happening)
    wake()
  }
  const signals = Object.entries(SIGNALS).map(([signal, happening]) => {
    return [signal as NodeJS.Signals, tell(happening)] as const
  })
  for (const [signal, listener] of signals) process.on(signal, listener)
  const onKeys = (keys: Buffer) => {
    for (const key of keys.toString()) {
      const happening = KEYS.get(key)
      if (happening) tell(happening)()
    }
  }
  readKeys(onKeys)
  return {
    async next(milliseconds) {
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      return waiting.shift() ?? 'time'
    },
    async suspend() {
      leaveKeys(onKeys)
      // The group, as the terminal would: whoever started this process is to stop with it.
      process.kill(0, 'SIGSTOP')
      // Here it goes on, perhaps a moment before it stops.
      await new Promise((resolve) => setTimeout(resolve, 50))
      readKeys(onKeys)
    },
    stop() {
      leaveKeys(onKeys)
      for (const [signal, listener] of signals) process.off(signal, listener)
    },
  }
}

const SIGNALS = {
  SIGINT: 'interrupted',
  SIGTERM: 'terminated',
  SIGHUP: 'terminated',
  SIGQUIT: 'terminated',
  SIGTSTP: 'suspended',
  SIGWINCH: 'resized',
} as const satisfies Partial<Record<NodeJS.Signals, Happening>>

/** What the terminal makes no signals of while it hands out single keys. */
const KEYS: ReadonlyMap<string, Happening> = new Map([
  ['q', 'closed'],
  ['\u0003', 'interrupted'],
  ['\u001c', 'terminated'],
  ['\u001a', 'suspended'],
])

/** Else what is typed would stand in what is drawn. */
function readKeys(listener: (keys: Buffer) => void): void {
  if (!process.stdin.isTTY) return
  process.stdin.setRawMode(true).on('data', listener).resume()
}

function leaveKeys(listener: (keys: Buffer) => void): void {
  if (!process.stdin.isTTY) return
  process.stdin.off('data', listener).setRawMode(false).pause()
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile()
  } catch {
    return false
  }
}

/** Node's stream into a file takes a write that a full disk cut short for done. */
async function writeToFile(fd: number, text: string): Promise<void> {
  try {
    const bytes = Buffer.from(text)
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
  } catch (error) {
    throw fileError(error)
  }
}

function writeAll(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      // Whoever reads has seen enough: `esfomo schedule | head -1` has not failed.
      if (!error || isCode(error, 'EPIPE')) resolve()
      else reject(fileError(error))
    })
  })
}

async function readBounded(path: string, limit: number): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new FileError('it is a directory')
    return await readAll(createReadStream(path), limit)
  } catch (error) {
    throw fileError(error)
  }
}

async function readAll(stream: NodeJS.ReadableStream, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > limit) throw new FileError(`it is larger than ${limit / 2 ** 20} MB`)
      chunks.push(bytes)
    }
  } catch (error) {
    throw fileError(error)
  }
  return Buffer.concat(chunks)
}

/**
 * Through a temporary file beside it and a rename; a device or a pipe can only be written straight
 * into. write-file-atomic 7 would do the same, but takes a write that a full disk cut short for done.
 */
async function writeWhole(path: string, text: string): Promise<void> {
  try {
    const found = await statIfThere(path)
    if (found?.isDirectory()) throw new FileError('it is a directory')
    if (DESCRIPTOR.test(path)) return await writeFile(path, text, { flag: 'a' })
    if (found && !found.isFile()) return await writeFile(path, text)
    if (found) await access(path, constants.W_OK)
    await replaceFile(found ? await realpath(path) : await targetOf(path), text, found)
  } catch (error) {
    throw fileError(error)
  }
}

/** An open file under a name: to replace it would be to take it from whoever has it open. */
const DESCRIPTOR = /^\/(?:dev\/(?:std\w+|fd\/\d+)|proc\/.*)$/

async function statIfThere(path: string): Promise<Stats | null> {
  return stat(path).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return null
    throw error
  })
}

async function replaceFile(path: string, text: string, old: Stats | null): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  const file = await open(temporary, 'wx')
  try {
    try {
      await file.writeFile(text)
      if (old) await keepOwner(file, old)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

/** The new file is as readable as the old one was, and whose it was where that is allowed. */
async function keepOwner(file: FileHandle, old: Stats): Promise<void> {
  await file.chown(old.uid, old.gid).catch(() => {})
  await file.chmod(old.mode & 0o7777)
}

/** Where a link without a target points: there the file is to appear, and the link to stay. */
async function targetOf(path: string): Promise<string> {
  const link = await readlink(path).catch(() => null)
  return link === null ? path : targetOf(resolve(await realpath(dirname(path)), link))
}

function rethrow(error: unknown): never {
  throw fileError(error)
}

function fileError(error: unknown): FileError {
  if (error instanceof FileError) return error
  const { errno, message } = error as NodeJS.ErrnoException
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)
  return new FileError(known?.[1] ?? message, { cause: error })
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code
}
