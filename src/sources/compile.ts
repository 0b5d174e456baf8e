/** Compiles the built-in programs at build time. */

import { parseProgram } from '../readers/esfomo/parse-program.ts'
import { BUILT_IN } from './built-in.ts'
import { type Compiled, compile } from './compiled.ts'

// For the build: what it installs must be in the same bundle as the compiler.
export { installZoneData } from '../time/zone-data.ts'

/** Returns the compiled programs by id. `read` returns a file of data/. Throws if one has an error. */
export function compileAll(read: (name: string) => Uint8Array): [id: string, Compiled][] {
  return BUILT_IN.map((id) => {
    const { program, problems } = parseProgram(read(`${id}.yaml`))
    if (!program) throw new Error(`${id}: ${problems[0]?.message}`)
    return [id, compile(program)]
  })
}
