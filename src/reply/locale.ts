/** Limits text to the characters of the user's locale. */
import type { Context } from '../context.ts'
import { inAscii } from '../render/layout/ascii.ts'

/**
 * Returns whether the locale has only ASCII: `C`, `POSIX` or any charset but UTF-8. As POSIX
 * specifies, LC_ALL comes first, then LC_CTYPE, then LANG.
 */
export function hasOnlyAscii(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  if (locale === 'C' || locale === 'POSIX') return true
  const [, charset] = /\.([^@]+)/.exec(locale) ?? []
  return charset !== undefined && !/^utf-?8$/i.test(charset)
}

/** Returns text with our own marks in ASCII if the user's locale has only ASCII. */
export function toLocale(text: string, { env }: Pick<Context, 'env'>): string {
  return hasOnlyAscii(env) ? inAscii(text) : text
}
