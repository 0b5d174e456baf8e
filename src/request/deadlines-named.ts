/** Resolves the words that `deadlines` takes. */
import { UnknownArgument, type UserError, unknownWord } from '../errors.ts'
import { DEADLINE_TYPES, type Deadline, type Program } from '../model/program.ts'
import { findExact } from '../query/find-by-text.ts'
import { bestMatches, fold } from '../text/match.ts'
import { attempt } from './attempt.ts'
import type { Requests } from './request.ts'
import { deadlineTypeNamed, wrongKindOfType } from './resolve-names.ts'

/**
 * Returns the ids of the named deadlines of each program. Throws a UserError if no program knows one of
 * the names.
 */
export function deadlinesOfEach(
  names: readonly string[],
  { program: all, programs }: Requests,
): ReadonlyMap<Program, ReadonlySet<string>> {
  for (const name of names) deadlinesNamed(all, name)
  return new Map(
    programs.map((program) => {
      const found = names.flatMap((name) => attempt(() => deadlinesNamed(program, name)) ?? [])
      return [program, new Set(found.map(({ id }) => id))]
    }),
  )
}

/**
 * Returns the deadlines with that id or type, else with that title, else whose id begins with the text,
 * else with its words in their titles. None of a known type is a valid answer: a title with that word
 * may be of another type. Throws a UserError for anything else, since a script that misspells `paper`
 * must not read "closed".
 */
export function deadlinesNamed(program: Program, text: string): readonly Deadline[] {
  const { deadlines } = program
  const id = text.trim().toLowerCase()
  const type = deadlineTypeNamed(text)
  const exact = deadlines.filter((one) => one.id === id || one.type === type)
  if (exact.length > 0 || type) return exact
  const title = fold(text)
  const titled = deadlines.filter((one) => title !== '' && fold(one.title) === title)
  if (titled.length > 0) return titled
  const begun = deadlines.filter((one) => id !== '' && one.id.startsWith(id))
  const found = begun.length > 0 ? begun : bestMatches(deadlines, (one) => one.title, text)
  if (found.length > 0) return found
  throw insteadOf(text, program) ?? unknownDeadline(text, program)
}

function unknownDeadline(word: string, { id, deadlines }: Program): UserError {
  const ids = deadlines.map((deadline) => deadline.id)
  return unknownWord({
    what: 'deadline',
    word,
    where: id,
    known: [...ids, ...DEADLINE_TYPES],
    otherwise: ids.length === 0 ? 'it has none' : ids,
    isArgument: true,
  })
}

/** Returns the error for a type of sessions, or what names sessions or a person; else null. */
function insteadOf(text: string, program: Program): UserError | null {
  const wrongKind = wrongKindOfType(text)
  if (wrongKind) return wrongKind
  if (findExact(program, text).length === 0) return null
  const problem = `"${text}" is no deadline`
  return new UnknownArgument(problem, text, problem, [['show', text]])
}
