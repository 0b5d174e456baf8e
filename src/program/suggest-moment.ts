/** Suggests how to write dates that the format does not take: `May 26, 2026 11:59pm AoE`. */
import { parseMoment, suggestUndetermined } from '../time/parse.ts'
import { meantTime } from '../time/suggest-time.ts'
import type { Parsed } from '../time/types.ts'
import { findDate } from '../time/written-date.ts'
import { adviceWithForms } from '../time/zone.ts'

/** Why a text is not a date, and what to write instead. */
export interface Rejected {
  readonly reason: string
  readonly write: string | null
}

/** Returns a date and time as program files have them for a text that has them otherwise, or null. */
export function suggestMoment(text: string): string | null {
  const found = findDate(withCentury(text))
  if (!found?.ok || found.value.year === null) return null
  const { year, month, day, rest } = found.value
  const date = isoDateOf(year, month, day)
  const forms = [rest, ...(meantTime(rest)?.write ?? [])].map((time) => `${date} ${time}`.trim())
  return forms.find((form) => form !== text && parseMoment(form).ok) ?? null
}

/** Returns a date without a time, in ISO form, for a text that has one in another form, or null. */
export function suggestDate(text: string): string | null {
  const found = findDate(withCentury(text))
  if (!found?.ok || found.value.year === null) return null
  return isoDateOf(found.value.year, found.value.month, found.value.day)
}

/** Returns the better of two explanations: what a parser says, or what is wrong with the date. */
export function explainDate(
  text: string,
  { reason, write }: Rejected,
  suggest: (text: string) => string | null,
): Rejected {
  const failure = { reason, write: adviceWithForms({ reason, write }) }
  const undetermined = suggestUndetermined(text)
  if (undetermined !== null) return { ...failure, write: undetermined }
  const whole = replaceWord(text, failure.write)
  if (whole !== null) return { ...failure, write: whole }
  const form = suggest(text)
  if (form !== null) return { ...failure, write: form }
  const found = findDate(withCentury(text))
  if (found === null) return failure
  return found.ok ? withoutYear(found, text, failure) : ambiguous(found, text)
}

/** Returns a date and time with the one word replaced that made it fail, or null. */
function replaceWord(text: string, write: string | null): string | null {
  const words = text.trim().split(/\s+/)
  if (write === null || words.length > MAX_WORDS) return null
  for (let index = words.length - 1; index > 0; index--) {
    const forms = write.split(' or ').map((word) => words.with(index, word).join(' '))
    // The whole day without a zone is read as AoE: with it, no doubt is left.
    if (forms.every((form) => parseMoment(form).ok)) {
      return forms.map((form) => form.replace(/ (?:23:59|24:00)$/, '$& AoE')).join(' or ')
    }
  }
  return null
}

/** Maximum number of words of a date and time. */
const MAX_WORDS = 6

/** Returns the alternatives of an ambiguous date with the rest of the text behind each. */
function ambiguous(found: Extract<Parsed<unknown>, { ok: false }>, text: string): Rejected {
  const { reason, write } = found
  const [, , rest = ''] = /^\s*(\S+?),?(?:\s+(.*))?$/.exec(text) ?? []
  if (write === null || rest === '') return { reason, write }
  return { reason, write: write.replace(/\d(?= or |$)/g, `$& ${rest.replaceAll('$', '$$$$')}`) }
}

function withoutYear(
  { value }: Extract<ReturnType<typeof findDate>, { ok: true }>,
  text: string,
  failure: Rejected,
): Rejected {
  if (value.year !== null) return failure
  const date = isoDateOf('YYYY', value.month, value.day)
  return { reason: `"${text.trim()}" has no year`, write: `${date}, with the year for YYYY` }
}

/** Completes years of two digits: `26.5.26`, `5/26/26`. */
function withCentury(text: string): string {
  return text.replace(/^(\s*\d{1,2}([./])\d{1,2}\2)(\d\d)(?![\d./])/, '$120$3')
}

function isoDateOf(year: number | string, month: number, day: number): string {
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}
