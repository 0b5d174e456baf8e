/** Reads the language of a session from the forms that other formats have. */
import { oneLine } from '../../text/one-line.ts'

/** Tags of the languages that events name in words. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['englisch', 'en'],
  ['anglais', 'en'],
  ['german', 'de'],
  ['deutsch', 'de'],
  ['allemand', 'de'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['französisch', 'fr'],
  ['spanish', 'es'],
  ['español', 'es'],
  ['italian', 'it'],
  ['italiano', 'it'],
  ['portuguese', 'pt'],
  ['português', 'pt'],
  ['dutch', 'nl'],
  ['nederlands', 'nl'],
  ['polish', 'pl'],
  ['polski', 'pl'],
  ['czech', 'cs'],
  ['čeština', 'cs'],
  ['russian', 'ru'],
  ['japanese', 'ja'],
  ['日本語', 'ja'],
  ['chinese', 'zh'],
  ['中文', 'zh'],
  ['korean', 'ko'],
  ['swedish', 'sv'],
  ['norwegian', 'no'],
  ['danish', 'da'],
  ['finnish', 'fi'],
])
/** Matches a BCP 47 tag as program files take it. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i
const MAX_LENGTH = 100

/** Returns the languages that a text names, as tags; null if it names none, or something else too. */
export function languagesIn(text: string): string[] | null {
  const words = oneLine(text.slice(0, MAX_LENGTH)).split(/\s*(?:[,;/+&|]|\b(?:and|und|et)\b)\s*/)
  const tags = words.filter(Boolean).map((word) => {
    const name = NAMES.get(word.toLowerCase())
    return name ?? (TAG.test(word.replaceAll('_', '-')) ? word.replaceAll('_', '-') : null)
  })
  const known = tags.filter((tag) => tag !== null)
  return known.length === 0 || known.length < tags.length ? null : known
}
