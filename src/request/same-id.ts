/** Explains that two programs have one id. */
import { UserError } from '../errors.ts'
import { suggestId } from '../program/ids.ts'
import { commandLine } from '../text/shell-word.ts'
import type { Opened } from './open-programs.ts'
import { isStandardInput } from './program-name.ts'
import { type AssumedOptions, assumedWords } from './request-words.ts'

/** Returns the error for two programs with the same id, which says how one of them gets another. */
export function sameId(
  [one, other]: readonly [Opened, Opened],
  options: AssumedOptions,
): UserError {
  const { id } = one.program
  // A program file has its id from its author.
  const foreign = [other, one].find(({ imported, name }) => imported && !isStandardInput(name))
  const line = foreign && commandLine(lineFor(foreign, options))
  const advice = line ? `, or give one an id of its own: ${line}` : ''
  return new UserError(
    `${one.source.name} and ${other.source.name} have the same id, ${id}, and so would their entries; leave one out${advice}`,
  )
}

function lineFor({ name, source, program }: Opened, options: AssumedOptions): readonly string[] {
  const [, stem = ''] = /([^/]*?)(?:\.[^./]*)?$/.exec(source.file.replace(/[?#].*/s, '')) ?? []
  const named = suggestId(/[/.]/.test(name) ? stem : name)
  const id = named === '' || named === program.id ? `${program.id.slice(0, 62)}-2` : named
  return ['init', '--from', name, ...assumedWords(options), '--id', id, `${id}.yaml`]
}
