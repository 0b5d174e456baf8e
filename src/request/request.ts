/** Resolves a request: a program, an instant and the zones to show. */
import type { Context } from '../context.ts'
import type { Program } from '../model/program.ts'
import { holdNotice } from '../reply/notice.ts'
import { type Instant, SECOND } from '../time/types.ts'
import { parseInstant } from './instant.ts'
import { type OpenOptions, openProgram } from './open-program.ts'
import type { ProgramError } from './open-programs.ts'
import type { RequestOptions, SeveralOptions } from './options.ts'
import { parsedValue, setting } from './setting.ts'
import { type RequestZones, resolveZones } from './zones.ts'

export interface Request {
  readonly program: Program
  /** The instant to answer for, in whole seconds. */
  readonly at: Instant
  /** Returns the current instant, or the one that `--at` has moved on to. */
  now(): Instant
  readonly zones: RequestZones
}

/** A request about one or several programs. */
export interface Requests extends Request {
  readonly programs: readonly Program[]
  /** The name of each program as the user wrote it; undefined for the default one. */
  readonly names: readonly (string | undefined)[]
  /** The only program; of several, one with the days and deadlines of all, to look up words in. */
  readonly program: Program
  /** Several programs were asked for. Of some, only one may be readable. */
  readonly isAboutSeveral: boolean
  /** Those that can't be read, which have been reported. */
  readonly errors: readonly ProgramError[]
}

export type OpenRequestsOptions = SeveralOptions &
  Omit<OpenOptions, 'program'> & { readonly json?: boolean }

/** Opens the selected program and resolves zones and instant. Throws a UserError. */
export async function openRequest(
  context: Context,
  options: RequestOptions & OpenOptions & { readonly json?: boolean },
): Promise<Request> {
  const program = await openProgram(context, options, options.json ? 'raw' : 'sanitised')
  const zones = await openZones(context, options, program)
  return { program, zones, ...(await instantsOf(context, options, program, zones)) }
}

/** Resolves the instant to answer for. Throws a UserError. */
export async function instantsOf(
  context: Pick<Context, 'env' | 'now'>,
  options: Pick<RequestOptions, 'at'>,
  program: Program,
  zones: RequestZones,
): Promise<Pick<Request, 'at' | 'now'>> {
  const opened = context.now()
  const requested = await requestedInstant(context, options, program, zones)
  return {
    at: toSecond(requested ?? opened),
    now: () => toSecond(requested === null ? context.now() : requested + context.now() - opened),
  }
}

/** Resolves the zones for an open program, and keeps the warning for the answer if there is one. */
export async function openZones(
  context: Context,
  options: Pick<RequestOptions, 'tz'>,
  { timezone }: Program,
): Promise<RequestZones> {
  const zones = resolveZones(context, options, timezone)
  if (zones.warning !== null) holdNotice(context, zones.warning)
  return zones
}

/** Returns the instant that `--at` or ESFOMO_AT names, or null. Throws a UserError. */
async function requestedInstant(
  context: Pick<Context, 'env' | 'now'>,
  options: Pick<RequestOptions, 'at'>,
  program: Program,
  zones: RequestZones,
): Promise<Instant | null> {
  const { name, text } = setting(['--at', options.at], 'ESFOMO_AT', context.env)
  if (text === undefined) return null
  return parsedValue(
    name,
    await parseInstant(text, { program, at: toSecond(context.now()), zones }),
  )
}

function toSecond(instant: Instant): Instant {
  return Math.floor(instant / SECOND) * SECOND
}
