/** Parses what the file with the names says about a source that lacks it. */
import type { Parsed } from '../../time/types.ts'
import { parseAssumedDate, parseAssumedZone } from '../assumed.ts'
import type { Assumed } from '../source.ts'
import type { NamedProgram } from './names.ts'

/** Returns what is assumed of a program. It has been checked. */
export function assumedOf({ assumeZone, assumeDate }: NamedProgram): Assumed {
  return {
    zone: assumeZone === null ? null : valueOrNull(parseAssumedZone(assumeZone)),
    date: assumeDate === null ? null : valueOrNull(parseAssumedDate(assumeDate)),
  }
}

function valueOrNull<T>(parsed: Parsed<T>): T | null {
  return parsed.ok ? parsed.value : null
}
