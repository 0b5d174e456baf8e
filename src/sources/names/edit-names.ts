/** Changes the file with the names. */
import { isMap, type YAMLMap } from 'yaml'
import type { Context } from '../../context.ts'
import {
  changeOwnFile,
  fillIn,
  pairOf,
  removeAt,
  rootOf,
  type YamlDocument,
} from '../own/edit-own.ts'
import { type NamedProgram, type Names, PROGRAMS } from './names.ts'
import { NAMES } from './names-file.ts'

const NEW_FILE = `# Programs with a name of your own: esfomo now -p NAME
# esfomo programs add and remove change this file. You may edit it too.
${PROGRAMS}:
`

/** Throws a UserError if a change is not to be made to the names that there are then. */
type Refuse = (names: Names) => void

/** Adds a program to the file. Throws a UserError. */
export function addName(added: NamedProgram, refuse: Refuse, context: Context): Promise<void> {
  return changeOwnFile(NAMES, NEW_FILE, context, (old, document) => {
    refuse(old)
    const programs = programsOf(document)
    // What is added has a line for each key, also in a file that had braces.
    if (programs.items.length === 0) programs.flow = false
    programs.add(document.createPair(added.name, fieldsOf(added)))
    return { ...old, names: [...old.names, added] }
  })
}

/** Removes a program from the file, each time that it is there. Throws a UserError. */
export function removeName(name: string, refuse: Refuse, context: Context): Promise<void> {
  const isOther = (one: { readonly name: string }) => one.name !== name
  return changeOwnFile(NAMES, NEW_FILE, context, (old, document) => {
    refuse(old)
    const programs = programsOf(document)
    let pair = pairOf(programs, name)
    for (; pair; pair = pairOf(programs, name)) removeAt(programs, programs.items.indexOf(pair))
    return { names: old.names.filter(isOther), broken: old.broken.filter(isOther) }
  })
}

/** Returns the map of the programs, which is made if it is missing or empty. */
function programsOf(document: YamlDocument): YAMLMap {
  const root = rootOf(document)
  const pair = pairOf(root, PROGRAMS)
  if (isMap(pair?.value)) return pair.value
  const made = document.createNode({}) as YAMLMap
  if (pair) return fillIn(pair, made)
  root.add(document.createPair(PROGRAMS, made))
  return made
}

function fieldsOf({ source, assumeZone, assumeDate }: NamedProgram): Record<string, string> {
  return {
    source,
    ...(assumeZone !== null && { 'assume-zone': assumeZone }),
    ...(assumeDate !== null && { 'assume-date': assumeDate }),
  }
}
