/** Asks the browser about zones. The bundle has it in the place of time/zone-data.ts. */
import type { Instant } from '../../../time/types.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns the minutes that a zone with an IANA name is ahead of UTC. */
export function zoneOffset(name: string, instant: Instant): number {
  const format =
    formats.get(name) ??
    new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
  formats.set(name, format)
  const part = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')
  // `GMT`, `GMT+05:45` or, in the 19th century, `GMT-00:25:21`.
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /([+\u2212-])(\d+):(\d+)(?::(\d+))?/.exec(part?.value ?? '') ?? []
  const size = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
  return sign === '+' ? size : -size
}

/** Returns the names of all zones that the browser knows. */
export function zoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone')
}

/** Returns the visitor's zone. */
export function visitorZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
