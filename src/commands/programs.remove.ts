import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
import { writeNotice } from '../reply/notice.ts'
import { BUILT_IN } from '../sources/built-in.ts'
import { removeName } from '../sources/names/edit-names.ts'
import { readNames } from '../sources/names/read-names.ts'
import { refuseUnknown } from '../sources/names/refuse.ts'
import { shownSource } from '../sources/names/shown-source.ts'
import type { BrokenEntry } from '../sources/own/own-file.ts'

export async function run(
  context: Context,
  _options: object,
  [name = '']: readonly string[],
): Promise<ExitStatus> {
  const known = await readNames(context)
  // An entry may have this name by mistake.
  const broken = known.broken.find((one) => one.name === name)
  if (!broken && BUILT_IN.some((id) => id === name)) {
    throw new UserError(`${name} is built in, and stays`)
  }
  refuseUnknown(known, name)
  await removeName(name, (names) => refuseUnknown(names, name), context)
  const source = known.names.find((one) => one.name === name)?.source
  const what = source === undefined ? '' : `: it was ${shownSource(source)}`
  const times = broken && isRepeated(broken) ? ', each time that it was there' : ''
  await writeNotice(context, `removed ${name}${what}${times}`)
  return EXIT.ok
}

/** Returns whether several entries have a name. */
function isRepeated({ problems }: BrokenEntry): boolean {
  return problems.some(({ code, path }) => code === 'duplicate-key' && path.length === 2)
}
