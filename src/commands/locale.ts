/** Whether the locale has only ASCII, as POSIX lets users choose it: LC_ALL, then LC_CTYPE, then LANG. */
export function hasOnlyAscii(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  if (locale === 'C' || locale === 'POSIX') return true
  const [, charset] = /\.([^@]+)/.exec(locale) ?? []
  return charset !== undefined && !/^utf-?8$/i.test(charset)
}
