/** Reads standard input and other streams to their end. */
import type { Input } from '../context.ts'
import { FileError } from '../errors.ts'
import { fileError } from './file-error.ts'

/** Returns standard input. Node's stream is slow to create, so it is first accessed when needed. */
export function standardInput(): Input {
  return {
    read: (limit) => readAll(process.stdin, limit),
    get isTerminal() {
      return process.stdin.isTTY === true
    },
  }
}

/** Reads a stream to its end. Rejects with a FileError, also if it has more than `limit` bytes. */
export async function readAll(stream: NodeJS.ReadableStream, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > limit)
        throw new FileError(`it is larger than ${Number((limit / 2 ** 20).toFixed(1))} MB`)
      chunks.push(bytes)
    }
  } catch (error) {
    throw fileError(error)
  }
  return Buffer.concat(chunks)
}
