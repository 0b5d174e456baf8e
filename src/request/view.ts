/** What the commands have in common: a program, the time to answer for, and the clocks to show. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { sanitizeAll } from '../render/layout/sanitize.ts'
import { tell } from '../reply/notice.ts'
import { findSource, openProgram, type ProgramSource } from '../sources/find-program.ts'
import { machineZone } from '../time/machine-zone.ts'
import { type Instant, type Parsed, SECOND, type Zone } from '../time/types.ts'
import { parseRequestedZone } from '../time/zone.ts'
import { parseInstant } from './instant.ts'

export interface ViewOptions {
  readonly program?: string
  readonly tz?: string
  readonly at?: string
  readonly json?: boolean
}

export interface View {
  readonly program: Program
  readonly at: Instant
  /** The time as it goes on from there. */
  now(): Instant
  /** The zone that was asked for, else the venue's. */
  readonly first: Zone
  /** The zone to be compared with: the venue's where another was asked for, else the viewer's. */
  readonly other: Zone
  /** The zone that was asked for, else the viewer's: the one that deadlines are shown in. */
  readonly own: Zone
}

/**
 * Loads the program and settles what it is asked for; options come before the environment.
 * `defaultZone` tells whose clock the answer is shown on where none is asked for: a time in `--at`
 * without a zone is one of it. Fails with a UserError.
 */
export async function openView(
  context: Context,
  options: ViewOptions,
  defaultZone: (program: Program) => 'venue' | 'viewer' = () => 'venue',
): Promise<View> {
  const source = sourceNamed(context, options)
  const loaded = await openProgram(source, context)
  // What people read holds nothing that a terminal would take for a command: what is built in has none.
  const program = options.json || source.builtIn !== null ? loaded : sanitizeAll(loaded)
  const venue = program.timezone
  const viewer = await viewerZone(context)
  const asked = askedZone(context, options, { local: viewer, venue })
  const first = asked ?? venue
  const own = asked ?? viewer
  const opened = context.now()
  const chosen = chosenInstant(
    context,
    options,
    program,
    defaultZone(program) === 'venue' ? first : own,
  )
  return {
    program,
    at: toSecond(chosen ?? opened),
    now: () => toSecond(chosen === null ? context.now() : chosen + context.now() - opened),
    first,
    other: first.name === venue.name ? viewer : venue,
    own,
  }
}

/** The program that the user named, else the newest; its texts as the file has them. */
export function loadNamed(context: Context, options: ViewOptions): Promise<Program> {
  return openProgram(sourceNamed(context, options), context)
}

function sourceNamed(context: Context, options: ViewOptions): ProgramSource {
  return findSource(programName(context, options), context)
}

/** The zone that the user asked for, if any. Fails with a UserError. */
export function askedZone(
  context: Context,
  options: ViewOptions,
  places: { local: Zone; venue: Zone },
): Zone | null {
  const [name, text] = setting('--tz', options.tz, 'ESFOMO_TZ', context)
  return text === undefined ? null : orUserError(parseRequestedZone(text, places), name)
}

/** The zone of this machine; tells of a `TZ` that is no zone, which Node passes over in silence. */
export async function viewerZone(context: Context): Promise<Zone> {
  const { zone, unknown } = machineZone(context.env.TZ, context.machine)
  if (unknown !== null) await tell(context, `Node can't read TZ="${unknown}": taken as UTC`)
  return zone
}

/** The name of the program that the user named, if any. */
export function programName({ env }: Context, { program }: ViewOptions): string | undefined {
  return program ?? (env.ESFOMO_PROGRAM || undefined)
}

/** The instant that `--at`, or ESFOMO_AT, names, if it is given. Fails with a UserError. */
export function chosenInstant(
  context: Context,
  options: ViewOptions,
  program: Program,
  shown: Zone,
): Instant | null {
  const [name, text] = setting('--at', options.at, 'ESFOMO_AT', context)
  if (text === undefined) return null
  return orUserError(parseInstant(text, { program, shown, now: toSecond(context.now()) }), name)
}

function toSecond(instant: Instant): Instant {
  return Math.floor(instant / SECOND) * SECOND
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
export function orUserError<T>(reading: Parsed<T>, place: string): T {
  if (reading.ok) return reading.value
  const { reason, write } = reading
  throw new UserError(`${place}: ${reason}${write === null ? '' : `; write ${write}`}`)
}
