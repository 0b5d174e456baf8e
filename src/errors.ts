/** How things go wrong, and what the shell is told about it. */
import type { Problem } from './model/problem.ts'

/** The same for every command. `no` is an answer, not a failure. */
export const EXIT = { ok: 0, no: 1, trouble: 2, interrupted: 130, terminated: 143 } as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** Something that a user can put right: one line, and no stack trace. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
  /** Lines below it: what there is to choose from. */
  readonly details: readonly string[]

  constructor(message: string, details: readonly string[] = []) {
    super(message)
    this.details = details
  }
}

/** A program file that can't be used; `source` is its name as the user knows it. */
export class InvalidProgram extends UserError {
  override readonly name = 'InvalidProgram'
  readonly source: string
  readonly problems: readonly Problem[]

  constructor(source: string, problems: readonly Problem[]) {
    super(`${source} is no valid program`)
    this.source = source
    this.problems = problems
  }
}

/** For a `catch`: what the system would not do becomes a UserError; what else went wrong goes on. */
export function cannot(what: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof FileError) throw new UserError(`can't ${what}: ${error.message}`)
    throw error
  }
}

/** A file or stream that the system would not read or write; the message is its reason. */
export class FileError extends Error {
  override readonly name = 'FileError'
}
