/** Compiles the built-in programs at build time. */

import { parseProgram } from '../readers/esfomo/parse-program.ts'
import { BUILT_IN } from './built-in.ts'
import { type Compiled, compile } from './compiled.ts'

/**
 * Returns the compiled programs by id. `read` returns a file of data/, `zoneData` is the release of
 * the zone data. Throws if a program has an error.
 */
export function compileAll(
  read: (name: string) => Uint8Array,
  zoneData = '',
): [id: string, Compiled][] {
  return BUILT_IN.map((id) => {
    const { program, problems } = parseProgram(read(`${id}.yaml`))
    if (!program) throw new Error(`${id}: ${problems[0]?.message}`)
    return [id, compile(program, zoneData)]
  })
}
