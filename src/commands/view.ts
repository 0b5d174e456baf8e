/** What the commands have in common: a program, the time to answer for, and the clocks to show. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Program } from '../model.ts'
import { findProgram, openProgram } from '../program/find.ts'
import { readAt } from '../query/at.ts'
import { cleanAll } from '../render/clean.ts'
import { type Instant, type Reading, SECOND, type Zone } from '../time/types.ts'
import { machineZone, readAskedZone } from '../time/zone.ts'

export interface ViewOptions {
  readonly program?: string
  readonly tz?: string
  readonly at?: string
  readonly json?: boolean
}

export interface View {
  readonly program: Program
  readonly at: Instant
  /** The zone that was asked for, else the venue's. */
  readonly first: Zone
  /** The zone to be compared with: the venue's where another was asked for, else the viewer's. */
  readonly other: Zone
  /** The zone that was asked for, else the viewer's: the one that deadlines are shown in. */
  readonly own: Zone
}

/**
 * Loads the program and settles what it is asked for; options come before the environment.
 * `homeClock` tells whose clock the answer is shown on where none is asked for: a time in `--at`
 * without a zone is one of it. Fails with a UserError.
 */
export async function openView(
  context: Context,
  options: ViewOptions,
  homeClock: 'venue' | 'viewer' = 'venue',
): Promise<View> {
  const loaded = await openProgram(findProgram(programName(context, options), context))
  // What people read holds nothing that a terminal would take for a command.
  const program = options.json ? loaded : cleanAll(loaded)
  const venue = program.timezone
  const { asked, viewer } = await zonesFor(context, options, venue)
  const first = asked ?? venue
  const own = asked ?? viewer
  return {
    program,
    at: instantFor(context, options, program, homeClock === 'venue' ? first : own),
    first,
    other: first.name === venue.name ? viewer : venue,
    own,
  }
}

/** The program that the user named, if any. */
export function programName({ env }: Context, { program }: ViewOptions): string | undefined {
  return program ?? (env.ESFOMO_PROGRAM || undefined)
}

async function zonesFor(
  context: Context,
  options: ViewOptions,
  venue: Zone,
): Promise<{ asked: Zone | null; viewer: Zone }> {
  const { zone: local, unknown } = machineZone(context.env.TZ, context.machineZone)
  if (unknown !== null) {
    await context.stderr.write(`esfomo: TZ="${unknown}" is no zone, taken as UTC\n`)
  }
  const [name, text] = setting('--tz', options.tz, 'ESFOMO_TZ', context)
  if (text === undefined) return { asked: null, viewer: local }
  return { asked: orUserError(readAskedZone(text, { local, venue }), name), viewer: local }
}

function instantFor(
  context: Context,
  options: ViewOptions,
  program: Program,
  shown: Zone,
): Instant {
  const now = Math.floor(context.now() / SECOND) * SECOND
  const [name, text] = setting('--at', options.at, 'ESFOMO_AT', context)
  return text === undefined ? now : orUserError(readAt(text, { program, shown, now }), name)
}

/** An option, else its environment variable, with the name to blame it by. */
function setting(
  option: string,
  value: string | undefined,
  variable: string,
  { env }: Context,
): [string, string | undefined] {
  return value === undefined ? [variable, env[variable] || undefined] : [option, value]
}

/** What was read, or a UserError that says where it stood and what to write instead. */
export function orUserError<T>(reading: Reading<T>, place: string): T {
  if (reading.ok) return reading.value
  const { reason, write } = reading
  throw new UserError(`${place}: ${reason}${write === null ? '' : `; write ${write}`}`)
}
