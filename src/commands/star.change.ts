/** Stars sessions and talks, or removes their stars. */
import type { Context } from '../context.ts'
import type { Program } from '../model/program.ts'
import { starredIn } from '../model/stars.ts'
import { slotsOf } from '../query/slots.ts'
import { writeHeld, writeNotice } from '../reply/notice.ts'
import type { Request } from '../request/request.ts'
import { missingIn, readStars } from '../request/stars.ts'
import { addStars, removeStars } from '../sources/stars/edit-stars.ts'
import { type Naming, namedOnes } from './star.names.ts'

/** Stars what words name, and says of each whether that is new. Throws a UserError, and changes nothing. */
export async function starNamed(
  words: readonly string[],
  request: Request,
  context: Context,
): Promise<void> {
  const { program } = request
  // What is wrong in the file is reported before anything that the words may have wrong.
  await readStars(context, program)
  const ids = namedOnes(words, naming(request, context))
  const added = await addStars(program.id, ids, context)
  await report(ids, program, context, (id) => (added.has(id) ? 'starred' : 'already starred'))
}

/**
 * Removes the stars of what words name; without words, of what is no longer in the program. Says of each
 * whether it had one. Throws a UserError, and changes nothing.
 */
export async function unstarNamed(
  words: readonly string[],
  request: Request,
  context: Context,
): Promise<void> {
  const { program } = request
  const stars = await readStars(context, program)
  const [starred, gone] = [starredIn(program, stars), missingIn(program, stars)]
  const ids = words.length === 0 ? gone : namedOnes(words, naming(request, context), starred)
  if (ids.length === 0) {
    const why = `all that is starred is still in ${program.id}`
    await writeNotice(context, `${why}; to remove a star, write esfomo star --remove WHAT`)
    return
  }
  const removed = await removeStars(program.id, ids, context)
  await report(ids, program, context, (id) => (removed.has(id) ? 'removed' : 'was not starred'))
}

function naming({ program, zones }: Request, { stderr }: Context): Naming {
  return {
    program,
    zone: zones.primary,
    stderr,
    filtering: ['schedule', 'all'],
    otherwise: 'esfomo show WORDS finds ids',
  }
}

/** Writes a line about each id. */
async function report(
  ids: readonly string[],
  program: Program,
  context: Context,
  doneTo: (id: string) => string,
): Promise<void> {
  await writeHeld(context)
  const titles = new Map(slotsOf(program).map(({ item }) => [item.id, item.title]))
  for (const id of ids) {
    const title = titles.get(id)
    await writeNotice(context, `${doneTo(id)}: ${id}, ${title ?? `not in ${program.id}`}`)
  }
}
