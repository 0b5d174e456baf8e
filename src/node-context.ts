/** The world of a real process: the only module that knows `process`, the clock and the disk. */
import { createReadStream } from 'node:fs'
import { readFile, readlink, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { getSystemErrorMap } from 'node:util'
import type { Context, Output } from './context.ts'
import { FileError } from './errors.ts'

export async function nodeContext(): Promise<Context> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const stdin = process.stdin
  return {
    stdin: {
      read: (limit) => readAll(stdin, limit),
      isTerminal: stdin.isTTY === true,
    },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
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
    now: () => Date.now(),
  }
}

function output(stream: NodeJS.WriteStream): Output {
  // Without a listener a closed pipe would end the process with a stack trace; each write is
  // told of its own failure below.
  stream.on('error', () => {})
  return {
    write: (text) => writeAll(stream, text),
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns
    },
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

/** Through a temporary file beside it; a device or a pipe can only be written straight into. */
async function writeWhole(path: string, text: string): Promise<void> {
  try {
    const found = await stat(path).catch(() => null)
    if (found?.isDirectory()) throw new FileError('it is a directory')
    if (found && !found.isFile()) return await writeFile(path, text)
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await writeFileAtomic(found ? path : await targetOf(path), text)
  } catch (error) {
    throw fileError(error)
  }
}

/** Where a link without a target points: there the file is to appear, and the link to stay. */
async function targetOf(path: string, hops = 40): Promise<string> {
  const link = await readlink(path).catch(() => null)
  return link === null || hops === 0 ? path : targetOf(resolve(dirname(path), link), hops - 1)
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
