import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
import { writeNotice } from '../reply/notice.ts'
import { BUILT_IN } from '../sources/built-in.ts'
import { removeName } from '../sources/names/edit-names.ts'
import { readNames } from '../sources/names/read-names.ts'
import { refuseUnknown } from '../sources/names/refuse.ts'
import { shownSource } from '../sources/names/shown-source.ts'

export async function run(
  context: Context,
  _options: object,
  [name = '']: readonly string[],
): Promise<ExitStatus> {
  const known = await readNames(context)
  // An entry may have this name by mistake.
  const isEntry = known.broken.some((one) => one.name === name)
  if (!isEntry && BUILT_IN.some((id) => id === name)) {
    throw new UserError(`${name} is built in, and stays`)
  }
  refuseUnknown(known, name)
  await removeName(name, (names) => refuseUnknown(names, name), context)
  const source = known.names.find((one) => one.name === name)?.source
  const what = source === undefined ? '' : `: it was ${shownSource(source)}`
  await writeNotice(context, `removed ${name}${what}`)
  return EXIT.ok
}
