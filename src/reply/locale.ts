/** What the locale of the user can show. */
import type { Context } from '../context.ts'
import { inAscii } from '../render/layout/ascii.ts'

/** Whether the locale has only ASCII, as POSIX lets users choose it: LC_ALL, then LC_CTYPE, then LANG. */
export function hasOnlyAscii(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  if (locale === 'C' || locale === 'POSIX') return true
  const [, charset] = /\.([^@]+)/.exec(locale) ?? []
  return charset !== undefined && !/^utf-?8$/i.test(charset)
}

/** A text as the locale of the user can show it. */
export function toLocale(text: string, { env }: Pick<Context, 'env'>): string {
  return hasOnlyAscii(env) ? inAscii(text) : text
}
