/** Suggests a name for a program that is added without one. */
import { nameFromPath } from '../../sources/file-source.ts'
import { plainName } from '../../sources/names/names.ts'

/** Returns the line that adds a source with a name, or none if what was given is no source. */
export function linesWithName([source = '']: readonly string[]): string[][] {
  return /[/.]/.test(source) ? [['programs', 'add', nameFor(source), source]] : []
}

/** Returns the name of a file or an address without what all of them have. */
function nameFor(source: string): string {
  const path = source.replace(/^[a-z]+:\/\/(?:[^/@]*@)?|[?#].*$/gs, '').replace(/\/+$/, '')
  return plainName(nameFromPath(path) ?? '') || 'program'
}
