/** Rejects names that are used, or are not. */
import { UserError, unknownWord } from '../../errors.ts'
import { commandLine } from '../../text/shell-word.ts'
import type { Names } from './names.ts'
import { hideSecrets, shownSource } from './shown-source.ts'

/** Throws a UserError if a program has a name already. */
export function refuseUsed({ names, broken }: Names, name: string): void {
  const used = names.find((one) => one.name === name)
  if (!used && !broken.some((one) => one.name === name)) return
  const what = used ? `is the name of ${shownSource(used.source)}` : 'is a name already'
  const line = commandLine(['programs', 'remove', name])
  throw new UserError(`"${name}" ${what}; to free it, write: ${line}`)
}

/** Throws a UserError if a name is not among those of the user. */
export function refuseUnknown({ names, broken }: Names, name: string): void {
  const known = [...names, ...broken].map((one) => one.name)
  if (known.includes(name)) return
  const shown = known.map(hideSecrets)
  const otherwise = known.length === 0 ? 'you have given none' : shown
  throw unknownWord({ what: 'name', word: name, known: shown, otherwise })
}
