/** Returns the names of the selected programs, as the user wrote them. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { SEVERAL_ADVICE } from './options.ts'

/** Returns the name of the only program, or undefined for the default one. Throws a UserError for several. */
export function programName(
  context: Pick<Context, 'env'>,
  options: { readonly program?: string },
): string | undefined {
  const names = programNames(context, options)
  if (names.length < 2) return names[0]
  throw new UserError(
    `ESFOMO_PROGRAM names ${names.length} programs; choose one with -p: ${SEVERAL_ADVICE}`,
  )
}

/** Returns the names of all selected programs: those of -p, else of ESFOMO_PROGRAM. None is the default. */
export function programNames(
  { env }: Pick<Context, 'env'>,
  { program }: { readonly program?: string | readonly string[] },
): readonly string[] {
  return program === undefined ? splitNames(env.ESFOMO_PROGRAM ?? '') : [program].flat()
}

/** Matches a name up to the `:` behind it. Those of the scheme, user and port of an address are its own. */
const NAME =
  /[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:]*)(?::\d+(?=[/?#:]|$))?[^:]*|[^:]+/gi
/** Matches what is surely another program: an address, a path, a file, a built-in one. */
const SOURCE =
  /^(?:[a-z][a-z\d+.-]*:\/\/|\.{0,2}\/|-(?:#|$)|esfomo-\d{4}(?:#|$)|[^?&=]*\.(?:ya?ml|xml|ics|json|csv)(?:#|$))/i

/**
 * Splits a list such as `esfomo-2025:https://example.org/schedule.xml:ours.yaml`. Throws a UserError if
 * the query of an address may go on behind a `:`.
 */
function splitNames(text: string): readonly string[] {
  const names = text.match(NAME) ?? []
  for (const [index, name] of names.entries()) {
    const next = names[index + 1]
    if (next === undefined || SOURCE.test(next) || !/^[^:]*:\/\/[^#]*\?[^#]*$/.test(name)) continue
    throw new UserError(
      `ESFOMO_PROGRAM: the ":" behind ${name} may belong to its query; write it as %3A there, or name other programs first`,
    )
  }
  return names
}

export function isStandardInput(program: string): boolean {
  return program === '-' || program.startsWith('-#')
}
