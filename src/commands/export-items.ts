/** Resolves the operands of `export`: a format, and what to export. */
import { UnknownArgument, UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { findByText, findExact, idsOf } from '../query/find-by-text.ts'
import { FORMAT_NAMES, type FormatName, formatNamed, otherFormat } from '../writers/index.ts'
import { findNamed, type Naming } from './find-named.ts'

export interface ExportOperands {
  /** Undefined if none is given. */
  readonly format: FormatName | undefined
  readonly names: readonly string[]
}

/** Splits the operands. The first is a format if it can be one; an id of that name goes behind it. */
export function splitOperands(operands: readonly string[]): ExportOperands {
  const format = formatNamed(operands[0] ?? '')
  return { format, names: format ? operands.slice(1) : operands }
}

/** Where names are looked up: in the only program or, of several, in all of them. */
interface Where extends Omit<Naming, 'filtering' | 'words' | 'otherwise'> {
  readonly programs: readonly Program[]
}

/**
 * Returns the ids of all that the names mean, each by itself, by their program; of a person, those of
 * all sessions and talks. Throws a UserError, also for formats that are misplaced or that there are none
 * of.
 */
export function idsNamed(
  { format, names }: ExportOperands,
  { programs, ...where }: Where,
): ReadonlyMap<Program, readonly string[]> {
  const isFormatLeft = format === undefined
  const naming: Naming = {
    ...where,
    filtering: ['export'],
    otherwise: 'esfomo show WORDS finds ids',
    ...(isFormatLeft ? { words: { what: 'format', known: FORMAT_NAMES } } : {}),
  }
  const ids = new Map(programs.map((program) => [program, new Set<string>()]))
  for (const [index, name] of names.entries()) {
    if (findExact(where.program, name).length === 0) {
      refuseFormat(name, format)
      // A word such as `text` in the place of the format is one, elsewhere perhaps one of a title.
      const isFormat = isFormatLeft && index === 0
      if (isFormat || findByText(where.program, name).length === 0) refuseOtherFormat(name)
    }
    for (const program of programsThatKnow(name, programs, where.program)) {
      for (const id of idsOf(findNamed(name, { ...naming, program }))) ids.get(program)?.add(id)
    }
  }
  return new Map([...ids].map(([program, own]) => [program, [...own]]))
}

/**
 * Returns the programs that have something with a whole id, title or name, else those that have anything
 * the name may mean. If none has, returns the one of all, which has the nearest name.
 */
function programsThatKnow(
  name: string,
  programs: readonly Program[],
  all: Program,
): readonly Program[] {
  if (programs.length === 1) return programs
  const exact = programs.filter((program) => findExact(program, name).length > 0)
  if (exact.length > 0) return exact
  const known = programs.filter((program) => findByText(program, name).length > 0)
  return known.length > 0 ? known : [all]
}

/** Rejects a format that is not the first operand. */
function refuseFormat(text: string, first: FormatName | undefined): void {
  const format = formatNamed(text)
  if (!format) return
  if (first) throw new UserError(`one format at a time: ${first} or ${format}`)
  const problem = 'the format goes first'
  throw new UnknownArgument(problem, text, problem, [['export', format]])
}

function refuseOtherFormat(text: string): void {
  const other = otherFormat(text)
  if (!other) return
  const why = other.why === null ? '' : `; ${other.why}`
  const problem = `no format "${text}" among ${FORMAT_NAMES.join(', ')}${why}`
  throw new UnknownArgument(problem, text, problem, [other.command.split(' ')])
}
