import { shownWord } from './shown-address.ts'

/** Returns a text as one word of a POSIX shell, in quotes if it needs them. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./:@+,-]+$/u.test(text)
    ? text
    : `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/**
 * Returns the command line of esfomo with some arguments, for a POSIX shell. It is there to be shown:
 * addresses are without what may be secret in them.
 */
export function commandLine(words: readonly string[]): string {
  return ['esfomo', ...words.map((word) => shellWord(shownWord(word)))].join(' ')
}

/** Returns a path that esfomo takes for a file, not for a name or an option. */
export function filePath(path: string): string {
  return /[/.]/.test(path) && !path.startsWith('-') ? path : `./${path}`
}

/** Returns a path as one shell word that esfomo takes for a file. */
export function fileWord(path: string): string {
  return shellWord(filePath(path))
}
