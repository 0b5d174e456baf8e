/** Finds times of several words that lack their quotes: `--at sat 10:35`. */
import { UserError } from '../../errors.ts'
import { commandLine } from '../../text/shell-word.ts'
import { countTimeWords, MAX_TIME_WORDS } from './time-words.ts'

export interface Quoted {
  /** The first option whose time lacked its quotes. */
  readonly flag: string
  /** The arguments with each time as one. */
  readonly argv: readonly string[]
}

/** Returns the error for times that lack their quotes. */
export function unquotedTime({ flag, argv }: Quoted): UserError {
  return new UserError(`the time of ${flag} needs quotes; write: ${commandLine(argv)}`)
}

/** Makes each time of several words one argument, or returns null if there is none. */
export function quoteTimes(argv: readonly string[], timeOption: RegExp): Quoted | null {
  const quoted: string[] = []
  let first: string | null = null
  for (let index = 0; index < argv.length; ) {
    const [flag = '', time = '', size = 1] = timeAt(argv, index, timeOption) ?? [argv[index]]
    quoted.push(flag, ...(time === '' ? [] : [time]))
    if (time !== '') first ??= flag
    index += size
  }
  return first === null ? null : { flag: first, argv: quoted }
}

/** Returns an option and its time of several words, with the number of arguments they take up. */
function timeAt(argv: readonly string[], index: number, timeOption: RegExp) {
  const option = argv[index] ?? ''
  if (!timeOption.test(option)) return null
  const [flag = '', ...value] = option.split('=')
  const behind = argv.slice(index + 1, index + 1 + MAX_TIME_WORDS)
  const end = behind.findIndex((word) => word.startsWith('-'))
  const words = [...value, ...behind.slice(0, end < 0 ? undefined : end)]
  const count = /^\d+ (?:[mhdw](?!\S)|min|hour|day|week)/.test(words.join(' '))
    ? 2
    : countTimeWords(words)
  return count < 2
    ? null
    : ([flag, words.slice(0, count).join(' '), 1 + count - value.length] as const)
}
