/** Resolves a request about one or several programs. */
import type { Context } from '../context.ts'
import type { OpenThrough } from './open-programs.ts'
import { programNames } from './program-name.ts'
import { type OpenRequestsOptions, openRequest, type Requests } from './request.ts'

/**
 * Opens the selected programs, several of them through a function, and resolves zones and instant. Throws
 * a UserError.
 */
export async function openRequests(
  context: Context,
  options: OpenRequestsOptions,
  through?: OpenThrough,
): Promise<Requests> {
  const names = programNames(context, options)
  if (names.length > 1) {
    const { openSeveral } = await import('./several.ts')
    return openSeveral(context, options, names, through)
  }
  const request = await openRequest(context, onlyProgram(options, names))
  const one = { programs: [request.program], names: [names[0]] }
  return { ...request, ...one, isAboutSeveral: false, errors: [] }
}

/** Returns the options of a request about one program. */
export function onlyProgram<Given extends object>(
  { program: _, ...options }: Given & { readonly program?: readonly string[] },
  [name]: readonly string[],
) {
  return { ...options, ...(name === undefined ? {} : { program: name }) }
}
