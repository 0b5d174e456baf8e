/** Explains errors to the user. */
import type { Context } from '../context.ts'
import { FileError, InvalidProgram, UnreadablePrograms, UserError } from '../errors.ts'
import { problemLines } from '../render/problems.ts'

/** Returns the lines that report an error. */
export function explain(error: unknown, context: Pick<Context, 'env'>): string[] {
  if (error instanceof UnreadablePrograms) {
    return error.errors.flatMap((one) => explain(one, context))
  }
  if (error instanceof InvalidProgram) return problemLines(error)
  if (error instanceof UserError) return [`esfomo: ${error.message}`, ...error.details]
  if (error instanceof FileError) return [`esfomo: can't write the answer: ${error.message}`]
  const { message, stack, code } = asError(error)
  if (code === 'MODULE_NOT_FOUND') {
    const [reason] = message.split('\n')
    return [`esfomo: a part of esfomo is missing: ${reason}; reinstall it, or build it in a clone`]
  }
  const trace = context.env.ESFOMO_DEBUG ? (stack ?? '').split('\n').slice(1) : []
  return [`esfomo: internal error: ${message} (ESFOMO_DEBUG=1 prints a stack trace)`, ...trace]
}

/** Returns what was thrown as an error. Those of a library may be none of JavaScript's own. */
function asError(thrown: unknown): { message: string; stack?: string; code?: unknown } {
  const isError = typeof thrown === 'object' && thrown !== null && 'message' in thrown
  return isError ? (thrown as Error) : new Error(String(thrown))
}
