/** For the build: the built-in programs, loaded once for all. */

import { parseProgram } from '../readers/esfomo/parse-program.ts'
import { BUILT_IN } from './built-in.ts'
import { type Compiled, compile } from './compiled.ts'

/** `read` gives a file of data/. Throws where a program is not right. */
export function compileAll(
  read: (name: string) => Uint8Array,
  zoneData: string,
): [id: string, Compiled][] {
  return BUILT_IN.map((id) => {
    const { program, problems } = parseProgram(read(`${id}.yaml`))
    if (!program) throw new Error(`${id}: ${problems[0]?.message}`)
    return [id, compile(program, zoneData)]
  })
}
