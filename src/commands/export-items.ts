/** Resolves the operands of `export`: a format, and what to export. */
import { UnknownArgument, UserError } from '../errors.ts'
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

/**
 * Returns the ids of all that the names mean, each by itself; of a person, those of all sessions and
 * talks. Throws a UserError, also for formats that are misplaced or that there are none of.
 */
export function idsNamed(
  { format, names }: ExportOperands,
  where: Omit<Naming, 'filtering' | 'words' | 'otherwise'>,
): string[] {
  const isFormatLeft = format === undefined
  const naming: Naming = {
    ...where,
    filtering: ['export'],
    otherwise: 'esfomo show WORDS finds ids',
    ...(isFormatLeft ? { words: { what: 'format', known: FORMAT_NAMES } } : {}),
  }
  const ids = names.flatMap((name, index) => {
    if (findExact(where.program, name).length === 0) {
      refuseFormat(name, format)
      // A word such as `text` in the place of the format is one, elsewhere perhaps one of a title.
      const isFormat = isFormatLeft && index === 0
      if (isFormat || findByText(where.program, name).length === 0) refuseOtherFormat(name)
    }
    return idsOf(findNamed(name, naming))
  })
  return [...new Set(ids)]
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
