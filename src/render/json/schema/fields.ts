/** Defines the values that the fields of JSON answers have, each with a description. */
import * as z from 'zod/mini'

const DATE = String.raw`\d{4}-\d{2}-\d{2}`
const TIME = new RegExp(String.raw`^${DATE}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$`)
const DATE_OR_TIME = new RegExp(String.raw`^${DATE}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$`)

export function text(description: string) {
  return z.string().check(z.describe(description))
}

export function textOrNull(description: string) {
  return z.nullable(z.string()).check(z.describe(description))
}

export function flag(description: string) {
  return z.boolean().check(z.describe(description))
}

/** A date at the venue. */
export function date(description: string) {
  return z.string().check(z.regex(new RegExp(`^${DATE}$`)), z.meta({ format: 'date', description }))
}

/** An instant, in the shown zone. */
export function time(description: string) {
  return instant.check(z.describe(description))
}

export function timeOrNull(description: string) {
  return z.nullable(instant).check(z.describe(description))
}

const instant = z.string().check(z.regex(TIME), z.meta({ format: 'date-time' }))

/** A former date, of which the hour may be unknown. */
export const dateOrTimeOrNull = z.nullable(z.string().check(z.regex(DATE_OR_TIME)))

export function seconds(description: string) {
  return z.int().check(z.describe(description))
}

export function secondsOrNull(description: string) {
  return z.nullable(z.int()).check(z.describe(description))
}

export function count(description: string) {
  return z.int().check(z.nonnegative(), z.describe(description))
}

export function countOrNull(description: string) {
  return z.nullable(z.int().check(z.nonnegative())).check(z.describe(description))
}

/** A position in a file. */
export function position(description: string) {
  return z.int().check(z.positive(), z.describe(description))
}

export function listOf<T extends z.core.$ZodType>(item: T, description: string) {
  return z.array(item).check(z.describe(description))
}

/** Text of which each value is described. A member of the union that is missing does not compile. */
export function oneOf<T extends string>(
  description: string,
  meanings: { readonly [Value in T]: string },
) {
  const values = Object.keys(meanings) as T[]
  const list = values.map((value) => `\`${value}\`: ${meanings[value]}`).join('; ')
  return z.enum(values).check(z.describe(`${description}. ${list}`))
}
