/** Errors and exit statuses. */
import type { Problem } from './model/problem.ts'
import { didYouMean } from './text/did-you-mean.ts'
import { listed } from './text/listed.ts'
import { nearest } from './text/nearest.ts'

/** Exit statuses, the same for every command. `no` is an answer, not a failure. */
export const EXIT = {
  ok: 0,
  no: 1,
  trouble: 2,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** An error that the user can fix. It is reported in one line, without a stack trace. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
  /** Lines to print below the message, such as a list of choices. */
  readonly details: readonly string[]
  /** The message without its advice. */
  readonly problem: string

  constructor(message: string, details: readonly string[] = [], problem = message) {
    super(message)
    this.details = details
    this.problem = problem
  }
}

/** An argument, or a value of an option, that the program does not know. */
export class UnknownArgument extends UserError {
  override readonly name = 'UnknownArgument'
  readonly word: string
  /** Command lines that can replace the word; the other arguments and options are added to them. */
  readonly lines: readonly (readonly string[])[]

  constructor(
    message: string,
    word: string,
    problem: string,
    lines: readonly (readonly string[])[] = [],
  ) {
    super(message, [], problem)
    this.word = word
    this.lines = lines
  }
}

/** A program file with errors. `source` is its name as the user knows it. */
export class InvalidProgram extends UserError {
  override readonly name = 'InvalidProgram'
  readonly source: string
  readonly problems: readonly Problem[]
  /** False if reading stopped at an error: there may be more behind it. */
  readonly isComplete: boolean

  constructor(source: string, problems: readonly Problem[], isComplete: boolean) {
    super(`${source} is not a valid program`)
    this.source = source
    this.problems = problems
    this.isComplete = isComplete
  }
}

/** Several programs of which none can be read. */
export class UnreadablePrograms extends UserError {
  override readonly name = 'UnreadablePrograms'
  readonly errors: readonly UserError[]

  constructor(errors: readonly UserError[]) {
    super('no program can be read')
    this.errors = errors
  }
}

/** A file or stream that can't be read or written. The message is the system's reason. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

interface NetworkErrorOptions extends ErrorOptions {
  readonly isMissing?: boolean
}

/** A server that can't be asked, or an answer that can't be read. The message is the reason. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  /** There is nothing at this address, as its server says. */
  readonly isMissing: boolean

  constructor(message: string, { isMissing = false, ...options }: NetworkErrorOptions = {}) {
    super(message, options)
    this.isMissing = isMissing
  }
}

/** Returns a `catch` handler that turns a FileError into a UserError and rethrows other errors. */
export function cannot(action: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof FileError) throw new UserError(`can't ${action}: ${error.message}`)
    throw error
  }
}

/** Returns the error for a word that is not among the known ones, with the nearest as a guess. */
export function unknownWord(unknown: {
  /** The kind of word: `room`. */
  readonly what: string
  readonly word: string
  readonly known: readonly string[]
  /** Name of the program that lacks it, for the message. */
  readonly where?: string
  /** Advice when no known word is near, or the words to choose from. */
  readonly otherwise: string | readonly string[]
  /** The word is an argument of the command, and perhaps one for another option or command. */
  readonly isArgument?: true
}): UserError {
  const { what, word, known, where, otherwise, isArgument } = unknown
  const place = where === undefined ? '' : ` in ${where}`
  const advice = typeof otherwise === 'string' ? otherwise : `choose from ${listed(otherwise)}`
  const problem = `no ${what} "${word}"${place}`
  const guess = nearest(word, known)
  const message = problem + didYouMean(guess, advice)
  const isMisplaced = isArgument && guess === null
  return isMisplaced ? new UnknownArgument(message, word, problem) : new UserError(message)
}
