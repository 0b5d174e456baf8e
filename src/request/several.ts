/** Resolves a request about several programs. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { programOfAll } from '../query/all-programs.ts'
import { holdNotice } from '../reply/notice.ts'
import { machineZone } from '../time/machine-zone.ts'
import type { Zone } from '../time/types.ts'
import type { FilterOptions } from './filter-options.ts'
import { type OpenThrough, openPrograms } from './open-programs.ts'
import type { SeveralOptions } from './options.ts'
import { instantsOf, type OpenRequestsOptions, type Requests } from './request.ts'
import { setting } from './setting.ts'
import { type RequestZones, resolveZones } from './zones.ts'

/**
 * Opens the named programs, reports those that can't be read, and resolves zones and instant. Throws a
 * UserError, also if none can be read.
 */
export async function openSeveral(
  context: Context,
  options: OpenRequestsOptions,
  names: readonly string[],
  through?: OpenThrough,
): Promise<Requests> {
  const text = options.json ? 'raw' : 'sanitised'
  const opened = await openWithZones(context, options, names, text, through)
  return { ...opened, ...(await instantsOf(context, options, opened.program, opened.zones)) }
}

/** Does the same without an instant. */
export async function openWithZones(
  context: Context,
  options: Omit<OpenRequestsOptions, 'at'>,
  names: readonly string[],
  text: 'sanitised' | 'raw',
  through?: OpenThrough,
): Promise<Omit<Requests, 'at' | 'now'>> {
  const opened = await openPrograms(context, options, names, text, through)
  const { programs } = opened
  const venue = commonVenue(programs)
  if (venue === null) refuseVenue(context, options)
  const zones = zonesOfSeveral(context, options, venue)
  const program = programOfAll(programs, venue ?? zones.primary)
  return { ...opened, program, zones, isAboutSeveral: true }
}

/** Resolves the zones: the only clock is that of --tz, else the viewer's. Rows have that of their venue. */
function zonesOfSeveral(
  context: Context,
  options: Pick<SeveralOptions, 'tz'>,
  venue: Zone | null,
): RequestZones {
  const { zone: viewer } = machineZone(context.env.TZ, context.machine)
  const { text } = setting(['--tz', options.tz], 'ESFOMO_TZ', context.env)
  const isVenue = venue !== null && text?.trim().toLowerCase() === 'venue'
  const zones = resolveZones(context, isVenue ? { tz: venue.name } : options, viewer)
  if (zones.warning !== null) holdNotice(context, zones.warning)
  return { ...zones, second: zones.primary }
}

/** Returns the zone that all programs have as their venue's, or null. */
function commonVenue(programs: readonly Program[]): Zone | null {
  const [first, ...others] = programs.map(({ timezone }) => timezone)
  return first && others.every(({ name }) => name === first.name) ? first : null
}

/** Rejects the word `venue` for a clock: there are several. */
function refuseVenue(
  { env }: Pick<Context, 'env'>,
  {
    tz,
    at,
    from,
    until,
  }: Pick<SeveralOptions, 'tz' | 'at'> & Pick<FilterOptions, 'from' | 'until'>,
): void {
  const settings = [
    setting(['--tz', tz], 'ESFOMO_TZ', env),
    setting(['--at', at], 'ESFOMO_AT', env),
    { name: '--from', text: from },
    { name: '--until', text: until },
  ]
  const wrong = settings.find(({ text }) => text !== undefined && /\bvenue\s*$/i.test(text))
  if (!wrong) return
  throw new UserError(
    `${wrong.name}: the programs have venues in several zones; name one, such as tokyo`,
  )
}
