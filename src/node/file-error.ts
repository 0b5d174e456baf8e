/** Turns system errors about files into FileErrors. */
import { getSystemErrorMap } from 'node:util'
import { FileError } from '../errors.ts'

/** Returns a FileError with the system's description of an error, or else the error's message. */
export function fileError(error: unknown): FileError {
  if (error instanceof FileError) return error
  const { errno, message } = error as NodeJS.ErrnoException
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)
  return new FileError(known?.[1] ?? message, { cause: error })
}

export function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code
}
