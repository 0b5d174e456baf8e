/** Opens the stars of programs, and tells of those that are no longer in them. */
import type { Context } from '../context.ts'
import { InvalidProgram, UserError } from '../errors.ts'
import { idsOf } from '../model/outline.ts'
import type { Program } from '../model/program.ts'
import { NO_STARS, type Stars, starredIn } from '../model/stars.ts'
import { holdNotice } from '../reply/notice.ts'
import { ownPath, readOwnFile } from '../sources/own/own-file.ts'
import { STARS } from '../sources/stars/stars-file.ts'
import { listed } from '../text/listed.ts'
import { nearest } from '../text/nearest.ts'
import { commandLine } from '../text/shell-word.ts'
import type { ProgramOptions } from './options.ts'
import { programName } from './program-name.ts'
import type { Requests } from './request.ts'
import { type AssumedOptions, assumedWords } from './request-words.ts'

/** Advice where nothing is starred, for the end of a message. */
export const HOW_TO_STAR = '; to star what is yours, write: esfomo star WHAT'

/** What of the options of a command opening stars depends on. */
interface StarsOptions extends AssumedOptions {
  readonly starred?: true
  readonly quiet?: true
  readonly oneline?: true
}

/** Programs, each with its name as the user wrote it; undefined for the default one. */
export type AskedPrograms = Pick<Requests, 'programs' | 'names'>

/**
 * Returns the stars of programs, with a notice for the answer of those that are no longer in them. If
 * they can't be read, throws a UserError where only what is starred is asked for; elsewhere the answer
 * lacks their marks, and a notice says so.
 */
export async function openStars(
  context: Context,
  options: StarsOptions,
  { programs, names }: AskedPrograms,
  isNeeded = options.starred === true,
): Promise<Stars> {
  const isSilent = options.quiet === true || options.oneline === true
  if (isSilent && !isNeeded) return NO_STARS
  const { stars, errors } = await readStarsOf(context, programs)
  for (const error of errors) {
    if (isNeeded) throw error
    holdNotice(context, `stars are not shown: ${briefly(error)}`)
  }
  if (!isSilent) {
    for (const [index, program] of programs.entries()) {
      noticeMissing(context, { ...options, program: names[index] }, program, stars)
    }
  }
  return stars
}

/** Does the same for the only program. */
export function openStarsOf(
  program: Program,
  context: Context,
  options: StarsOptions & Pick<ProgramOptions, 'program'>,
  isNeeded?: boolean,
): Promise<Stars> {
  const one = { programs: [program], names: [programName(context, options)] }
  return openStars(context, options, one, isNeeded)
}

/** Returns the ids that are starred, but no longer in a program, in the order of the file. */
export function missingIn(program: Program, stars: Stars): string[] {
  const ids = starredIn(program, stars)
  if (ids.size === 0) return []
  const known = new Set(program.days.flatMap(idsOf))
  return [...ids].filter((id) => !known.has(id))
}

/** Returns the stars of a program. Throws a UserError if they can't be read. */
export async function readStars(context: Context, program: Program): Promise<Stars> {
  const { stars, errors } = await readStarsOf(context, [program])
  for (const error of errors) throw error
  return stars
}

interface ReadStars {
  readonly stars: Stars
  /** Of the file, or of the lists of these programs that can't be used. */
  readonly errors: readonly UserError[]
}

async function readStarsOf(context: Context, programs: readonly Program[]): Promise<ReadStars> {
  try {
    const { lists, broken } = await readOwnFile(STARS, context)
    const own = broken.filter(({ name }) => programs.some(({ id }) => id === name))
    const path = ownPath(STARS, context.env) ?? ''
    return {
      stars: new Map(lists.map(({ program, ids }) => [program, new Set(ids)])),
      errors: own.map(({ problems }) => new InvalidProgram(path, problems, true)),
    }
  } catch (error) {
    if (error instanceof UserError) return { stars: NO_STARS, errors: [error] }
    throw error
  }
}

/** Returns an error in one line. */
function briefly(error: UserError): string {
  if (!(error instanceof InvalidProgram)) return error.message
  const [first] = error.problems
  return first ? `${error.source}:${first.line}:${first.column}: ${first.message}` : error.message
}

/** Maximum number of ids that a notice names; more are counted. */
const MAX_NAMED = 5

function noticeMissing(
  context: Context,
  { program: name, ...options }: AssumedOptions & { readonly program: string | undefined },
  program: Program,
  stars: Stars,
): void {
  const missing = missingIn(program, stars)
  if (missing.length === 0) return
  const others = program.days.flatMap(idsOf)
  const shown = missing.map((id, index) => {
    const near = index < MAX_NAMED ? nearest(id, others) : null
    return near === null ? id : `${id} (or is it ${near}?)`
  })
  const words = ['star', '--remove', ...(name === undefined ? [] : ['-p', name])]
  const line = commandLine([...words, ...assumedWords(options)])
  holdNotice(
    context,
    `starred, but no longer in ${program.id}: ${listed(shown, MAX_NAMED)}; to remove: ${line}`,
  )
}
