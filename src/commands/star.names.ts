/** Finds the sessions and talks that words of `star` name. */
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { ID_PATTERN } from '../program/ids.ts'
import { findByText, findExact, idsOf } from '../query/find-by-text.ts'
import { restrictTo, select } from '../query/select.ts'
import { findNamed, type Naming } from './find-named.ts'

export type { Naming }

/**
 * Returns the ids of what words name, each once: of a person, those of all sessions and talks. If it is
 * about what is `starred`, also ids that the program has not. Throws a UserError.
 */
export function namedOnes(
  words: readonly string[],
  naming: Naming,
  starred: ReadonlySet<string> | null = null,
): string[] {
  const { program } = naming
  const own = starred && restrictTo(program, select(program, { ids: [...starred, ''] }))
  const ids = namesIn(words, program, starred).flatMap((text) => {
    const id = text.trim().toLowerCase()
    if (starred?.has(id)) return [id]
    // What is not starred needs no removing, whether the program has it or not.
    if (starred && ID_PATTERN.test(id) && findByText(program, text).length === 0) return [id]
    const isExact = findExact(program, text).length > 0
    // Only what is starred can be meant, unless it is named as a whole.
    const isOwn = own !== null && !isExact && findByText(own, text).length > 0
    return idsOf(findItem(text, isOwn ? { ...naming, program: own } : naming))
  })
  return [...new Set(ids)]
}

/** Returns the names that words are: each by itself, or all together, as those of a title. */
function namesIn(
  words: readonly string[],
  program: Program,
  starred: ReadonlySet<string> | null,
): readonly string[] {
  const isName = (word: string) => {
    return starred?.has(word.toLowerCase()) || findExact(program, word).length > 0
  }
  if (words.length < 2 || words.every(isName)) return words
  const title = words.join(' ')
  return findByText(program, title).length > 0 ? [title] : words
}

/** Returns the only match that can be starred. Throws a UserError. */
function findItem(text: string, naming: Naming) {
  const found = findByText(naming.program, text)
  const [deadline] = found.filter(({ kind }) => kind === 'deadline')
  if (deadline?.kind === 'deadline' && found.every(({ kind }) => kind === 'deadline')) {
    const { id } = deadline.item
    throw new UserError(
      `"${text}" is a deadline, which can't be starred; esfomo deadlines ${id} shows it`,
    )
  }
  return findNamed(text, { ...naming, program: { ...naming.program, deadlines: [] } })
}
