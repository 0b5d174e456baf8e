/** Resolves settings: an option, else its environment variable. */
import { UserError } from '../errors.ts'
import type { Parsed } from '../time/types.ts'
import { adviceWithForms, REQUESTED_ZONE_FORMS } from '../time/zone.ts'

export interface Setting {
  /** The option or the variable, for errors. */
  readonly name: string
  readonly text: string | undefined
}

/** Returns an option, else its environment variable; empty variables count as unset. */
export function setting(
  [option, value]: readonly [option: string, value: string | undefined],
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
): Setting {
  if (value !== undefined) return { name: option, text: value }
  return { name: variable, text: env[variable] || undefined }
}

/** Returns the parsed value of an option. Throws a UserError that names the option. */
export function parsedValue<T>(option: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value
  const write = adviceWithForms(parsed, REQUESTED_ZONE_FORMS)
  throw new UserError(`${option}: ${parsed.reason}${write === null ? '' : `; write ${write}`}`)
}
