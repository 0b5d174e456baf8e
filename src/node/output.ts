/**
 * Standard output and error. Node's streams are made only where they are needed, for a terminal or
 * a slow reader: to make one loads all that Node has for networks, a fifth of the time it takes to
 * start.
 */
import { fstatSync, writeSync } from 'node:fs'
import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { Output } from '../context.ts'
import { fileError, isCode } from './file-error.ts'

export interface OutputSettings {
  /** Called before anything is written. */
  readonly settle: () => void
  /** Whether a write may wait for a slow reader: no signal is heard meanwhile. */
  readonly mayWait: () => boolean
}

/** `made` is how Node makes the stream, once. */
export function output(
  fd: 1 | 2,
  made: () => NodeJS.WriteStream,
  { settle, mayWait }: OutputSettings,
): Output {
  let isOpen = true
  let known: NodeJS.WriteStream | undefined
  const stream = () => {
    // Without a listener a closed pipe would end the process with a stack trace; each write is
    // told of its own failure below.
    known ??= made().on('error', () => {
      isOpen = false
    })
    return known
  }
  const kind = kindOf(fd)
  return {
    async write(text) {
      settle()
      if (kind === 'device' || (kind === 'pipe' && !mayWait())) return writeAll(stream(), text)
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

/** /dev/null of Linux, which takes everything as a file does. */
const NULL_DEVICE = 0x103

function kindOf(fd: number): 'file' | 'pipe' | 'device' {
  try {
    const found = fstatSync(fd)
    if (found.isFile() || found.rdev === NULL_DEVICE) return 'file'
    return found.isFIFO() || found.isSocket() ? 'pipe' : 'device'
  } catch {
    return 'device'
  }
}

/**
 * What is left of the bytes for a reader who is slow. Node's own stream into a file takes a write
 * that a full disk cut short for done. Throws a FileError.
 */
function writeAtOnce(fd: number, bytes: Uint8Array): Uint8Array | 'closed' {
  let done = 0
  try {
    while (done < bytes.length) done += writeSync(fd, bytes, done)
  } catch (error) {
    // Whoever reads has seen enough: `esfomo schedule | head -1` has not failed.
    if (isCode(error, 'EPIPE')) return 'closed'
    if (!isCode(error, 'EAGAIN')) throw fileError(error)
  }
  return bytes.subarray(done)
}

function writeAll(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || isCode(error, 'EPIPE')) resolve()
      else reject(fileError(error))
    })
  })
}
