/** Fills in dates that repeat, as lists of security conferences have them: `%y-%m-15 23:59`. */

/** Maximum length of a template, in characters. */
const MAX_LENGTH = 60

/**
 * Returns the dates of a template in a year: `%y` is that year, `%Y` the one before, and `%m` is each
 * month. Returns any other text as it is, and nothing for an empty one.
 */
export function fillTemplate(text: string, year: string | null): string[] {
  if (text === '') return []
  const isTemplate = text.length <= MAX_LENGTH && /%[yYm]/.test(text)
  if (!isTemplate || year === null || !/^\d{4}$/.test(year)) return [text]
  const dated = text.replaceAll('%y', year).replaceAll('%Y', String(Number(year) - 1))
  if (!dated.includes('%m')) return [dated]
  return Array.from({ length: 12 }, (_, month) => {
    return dated.replaceAll('%m', String(month + 1).padStart(2, '0'))
  })
}
