/** Changes the text of the file with the names. Its comments and its order stay. */
import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml'
import type { Context } from '../../context.ts'
import { cannot, UserError } from '../../errors.ts'
import { compose } from '../../readers/esfomo/yaml/compose.ts'
import type { YamlFile } from '../../readers/esfomo/yaml/yaml-file.ts'
import { MAX_NAMES_BYTES, type NamedProgram, type Names, namesPath, PROGRAMS } from './names.ts'
import { invalidNames } from './read-names.ts'

const NEW_FILE = `# Programs with a name of your own: esfomo now -p NAME
# esfomo programs add and remove change this file. You may edit it too.
${PROGRAMS}:
`

/** Throws a UserError if a change is not to be made to the names that there are then. */
type Refuse = (names: Names) => void

/** Adds a program to the file. Throws a UserError. */
export function addName(added: NamedProgram, refuse: Refuse, context: Context): Promise<void> {
  return change(refuse, context, ({ names }, { document }) => {
    const programs = programsOf(document)
    // What is added has a line for each key, also in a file that had braces.
    if (programs.items.length === 0) programs.flow = false
    programs.add(document.createPair(added.name, fieldsOf(added)))
    return [...names, added]
  })
}

/** Removes a program from the file, each time that it is there. Throws a UserError. */
export function removeName(name: string, refuse: Refuse, context: Context): Promise<void> {
  return change(refuse, context, ({ names }, { document }) => {
    removeAll(programsOf(document), name)
    return names.filter((one) => one.name !== name)
  })
}

/** Changes a document. Returns the names that it has then. */
type Edit = (names: Names, file: YamlFile) => readonly NamedProgram[]

async function change(refuse: Refuse, context: Context, edit: Edit): Promise<void> {
  const path = namesPath(context.env)
  if (path === null) {
    throw new UserError('there is no place for names: set HOME or XDG_CONFIG_HOME to a folder')
  }
  const { parseNames } = await import('./parse-names.ts')
  await context.files
    .changeOwn(path, MAX_NAMES_BYTES, (bytes) => {
      const old = parseNames(bytes ?? new Uint8Array())
      if (old.problems.length > 0) throw invalidNames(path, old.problems)
      refuse(old)
      const file = old.file ?? compose(new TextDecoder().decode(bytes ?? undefined) || NEW_FILE)
      const expected = edit(old, file)
      const text = file.document.toString({ lineWidth: 0 })
      const { names } = parseNames(new TextEncoder().encode(text))
      if (isSame(names, expected)) return text
      throw new UserError(`can't change ${path}: edit it by hand`)
    })
    .catch(cannot(`write ${path}`))
}

function isSame(names: readonly NamedProgram[], expected: readonly NamedProgram[]): boolean {
  return JSON.stringify(names) === JSON.stringify(expected)
}

/** Returns the map of the programs, which is made if it is missing or empty. */
function programsOf(document: YamlFile['document']): YAMLMap {
  if (document.contents === null) Object.assign(document, { contents: document.createNode({}) })
  const root = document.contents as unknown as YAMLMap
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === PROGRAMS)
  if (isMap(pair?.value)) return pair.value
  const made = document.createNode({}) as YAMLMap
  if (isScalar(pair?.value))
    made.commentBefore = joined([pair.value.commentBefore, pair.value.comment])
  if (pair) pair.value = made
  else root.add(document.createPair(PROGRAMS, made))
  return made
}

function fieldsOf({ source, assumeZone, assumeDate }: NamedProgram): Record<string, string> {
  return {
    source,
    ...(assumeZone !== null && { 'assume-zone': assumeZone }),
    ...(assumeDate !== null && { 'assume-date': assumeDate }),
  }
}

function removeAll(programs: YAMLMap, name: string): void {
  const isIt = ({ key }: Pair) => isScalar(key) && key.value === name
  for (;;) {
    const index = programs.items.findIndex(isIt)
    if (index < 0) return
    removeAt(programs, index)
  }
}

/** Removes an item. The comments around it stay: they may be about others. */
function removeAt(programs: YAMLMap, index: number): void {
  const [removed] = programs.items.splice(index, 1)
  const kept = commentsOf(removed)
  const next = programs.items[index]?.key
  if (isScalar(next)) next.commentBefore = joined([kept, next.commentBefore])
  else programs.comment = joined([kept, programs.comment])
}

/** Returns the comments before and behind an item. */
function commentsOf(pair: Pair | undefined): string | null {
  const [key, value] = [pair?.key, pair?.value]
  return joined([isScalar(key) ? key.commentBefore : null, isMap(value) ? value.comment : null])
}

function joined(comments: readonly (string | null | undefined)[]): string | null {
  return comments.filter((text) => text != null).join('\n') || null
}
