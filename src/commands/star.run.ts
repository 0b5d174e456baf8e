import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import { openRequest } from '../request/request.ts'
import { openStarsOf } from '../request/stars.ts'
import { listStarred } from './star.list.ts'
import type { StarOptions } from './star.ts'

export async function run(
  context: Context,
  options: StarOptions,
  words: readonly string[],
): Promise<ExitStatus> {
  const request = await openRequest(context, options)
  const isChange = words.length > 0 || options.remove === true
  if (isChange) {
    // It loads YAML, which an answer does without.
    const { starNamed, unstarNamed } = await import('./star.change.ts')
    await (options.remove ? unstarNamed : starNamed)(words, request, context)
  }
  const stars = await openStarsOf(request.program, context, options, true)
  if (isChange && !options.json) return EXIT.ok
  return listStarred(request, stars, context, options)
}
