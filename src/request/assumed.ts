/** Parses what the user says about a source that lacks it: --assume-zone and --assume-date. */
import { parseAssumedDate, parseAssumedZone } from '../sources/assumed.ts'
import type { Assumed } from '../sources/source.ts'
import type { AssumedOptions } from './request-words.ts'
import { parsedValue } from './setting.ts'

/** Parses the options. Throws a UserError that names the wrong one. */
export function parseAssumed({ assumeZone: zone, assumeDate: date }: AssumedOptions): Assumed {
  return {
    zone: zone === undefined ? null : parsedValue('--assume-zone', parseAssumedZone(zone)),
    date: date === undefined ? null : parsedValue('--assume-date', parseAssumedDate(date)),
  }
}
