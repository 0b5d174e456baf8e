/** Resolves the zones of an answer. */
import type { Context } from '../context.ts'
import { machineZone } from '../time/machine-zone.ts'
import type { Zone } from '../time/types.ts'
import { parseRequestedZone } from '../time/zone.ts'
import type { RequestOptions } from './options.ts'
import { parsedValue, setting } from './setting.ts'

export interface RequestZones {
  /** The requested zone, else the venue's. */
  readonly primary: Zone
  /** The zone to show beside it: the venue's if another was requested, else the viewer's. */
  readonly second: Zone
  /** The viewer's own zone. */
  readonly viewer: Zone
  /** The zone deadlines are shown in: the requested one, else the viewer's. */
  readonly deadlines: Zone
  /** Warning for the user about the zone of this machine, or null. */
  readonly warning: string | null
}

/** Resolves zones, given the venue's. Throws a UserError for a bad `--tz` or ESFOMO_TZ. */
export function resolveZones(
  { env, machine }: Pick<Context, 'env' | 'machine'>,
  options: Pick<RequestOptions, 'tz'>,
  venue: Zone,
): RequestZones {
  const { zone: viewer, unknown } = machineZone(env.TZ, machine)
  const { name, text } = setting(['--tz', options.tz], 'ESFOMO_TZ', env)
  const requested =
    text === undefined
      ? null
      : parsedValue(name, parseRequestedZone(text, { local: viewer, venue }))
  const primary = requested ?? venue
  return {
    primary,
    viewer,
    second: primary.name === venue.name ? viewer : venue,
    deadlines: requested ?? viewer,
    warning: unknown === null ? null : `Node can't read TZ="${unknown}"; using UTC`,
  }
}
