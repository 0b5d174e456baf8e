/** Standard input, and how any stream is read to its end. */
import type { Input } from '../context.ts'
import { FileError } from '../errors.ts'
import { fileError } from './file-error.ts'

/** Node makes its stream when it is first asked for: that takes a while. */
export function standardInput(): Input {
  return {
    read: (limit) => readAll(process.stdin, limit),
    get isTerminal() {
      return process.stdin.isTTY === true
    },
  }
}

/** Rejects with a FileError, also past the limit in bytes. */
export async function readAll(stream: NodeJS.ReadableStream, limit: number): Promise<Uint8Array> {
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
