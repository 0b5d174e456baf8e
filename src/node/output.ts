/**
 * Writes to standard output and standard error. Node's streams are created only when needed, for a
 * terminal or a slow reader: creating one loads all of Node's networking, which takes a fifth of
 * the start-up time.
 */
import { fstatSync, writeSync } from 'node:fs'
import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { Output } from '../context.ts'
import { fileError, isCode } from './file-error.ts'

export interface OutputSettings {
  /** Called before each write. */
  readonly beforeWrite: () => void
  /** Returns whether writes to a pipe may block on a slow reader, which delays signals. */
  readonly mayBlock: () => boolean
}

/** Returns an output for a file descriptor. `makeStream` returns Node's stream, and runs once. */
export function output(
  fd: 1 | 2,
  makeStream: () => NodeJS.WriteStream,
  { beforeWrite, mayBlock }: OutputSettings,
): Output {
  let isOpen = true
  let created: NodeJS.WriteStream | undefined
  const stream = () => {
    // Without a listener a closed pipe would end the process with a stack trace. Each write reports
    // its own failure below.
    created ??= makeStream().on('error', () => {
      isOpen = false
    })
    return created
  }
  const kind = kindOf(fd)
  return {
    async write(text) {
      beforeWrite()
      if (kind === 'device' || (kind === 'pipe' && !mayBlock())) return writeAll(stream(), text)
      const rest = writeAtOnce(fd, Buffer.from(text))
      if (rest === 'closed') isOpen = false
      else if (rest.length > 0) await writeAll(stream(), rest)
    },
    get isTerminal() {
      return kind === 'device' && stream().isTTY === true
    },
    get columns() {
      return kind === 'device' ? stream().columns : undefined
    },
    get rows() {
      return kind === 'device' ? stream().rows : undefined
    },
    get hasLinks() {
      return createSupportsHyperlinks(stream())
    },
    get isOpen() {
      return isOpen
    },
  }
}

/** Device number of /dev/null on Linux, which takes everything at once, as a file does. */
const NULL_DEVICE = 0x103

function kindOf(fd: number): 'file' | 'pipe' | 'device' {
  try {
    const stats = fstatSync(fd)
    if (stats.isFile() || stats.rdev === NULL_DEVICE) return 'file'
    return stats.isFIFO() || stats.isSocket() ? 'pipe' : 'device'
  } catch {
    return 'device'
  }
}

/**
 * Writes bytes synchronously. Returns those that a slow reader has not taken yet, or `closed` if
 * the reader has gone. Also used for files: Node's own stream reports success when a full disk cuts
 * a write short. Throws a FileError.
 */
function writeAtOnce(fd: number, bytes: Uint8Array): Uint8Array | 'closed' {
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written)
  } catch (error) {
    // The reader has seen enough: `esfomo schedule | head -1` is no failure.
    if (isCode(error, 'EPIPE')) return 'closed'
    if (!isCode(error, 'EAGAIN')) throw fileError(error)
  }
  return bytes.subarray(written)
}

function writeAll(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || isCode(error, 'EPIPE')) resolve()
      else reject(fileError(error))
    })
  })
}
