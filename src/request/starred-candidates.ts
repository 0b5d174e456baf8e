/** Lists what is starred, for completion. */
import type { Context } from '../context.ts'
import type { Candidate } from '../definition/option.ts'
import { idsOf, partsOf } from '../model/outline.ts'
import type { Program } from '../model/program.ts'
import { NO_STARS, starredIn } from '../model/stars.ts'
import { readStars } from './stars.ts'

/** Returns the ids that are starred in a program, with titles. Never rejects. */
export async function starredCandidates(program: Program, context: Context): Promise<Candidate[]> {
  const stars = await readStars(context, program).catch(() => NO_STARS)
  const titles = new Map(
    program.days.flatMap((day) => {
      const all = partsOf(day).titles
      return idsOf(day).map((id, index) => [id, all[index] ?? ''])
    }),
  )
  return [...starredIn(program, stars)].map((value) => {
    return { value, text: titles.get(value) ?? `no longer in ${program.id}` }
  })
}
