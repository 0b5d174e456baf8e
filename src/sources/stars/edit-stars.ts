/** Changes the file with the stars. */
import { isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Context } from '../../context.ts'
import {
  changeOwnFile,
  fillIn,
  pairOf,
  removeAt,
  rootOf,
  type YamlDocument,
} from '../own/edit-own.ts'
import type { StarList, StarLists } from './stars.ts'
import { STARS } from './stars-file.ts'

const NEW_FILE = `# Your sessions and talks, by program: esfomo star
# esfomo star WHAT and star --remove WHAT change this file. You may edit it too.
`

/** Adds stars to a program. Returns the ids that had none. Throws a UserError. */
export function addStars(
  program: string,
  ids: readonly string[],
  context: Context,
): Promise<ReadonlySet<string>> {
  return changeStars(program, context, (old, document) => {
    const known = new Set(old)
    const added = [...new Set(ids)].filter((id) => !known.has(id))
    const list = added.length > 0 ? listOf(document, program) : null
    for (const id of added) list?.add(document.createNode(id))
    return [...old, ...added]
  })
}

/** Removes stars from a program. Returns the ids that had one. Throws a UserError. */
export function removeStars(
  program: string,
  ids: readonly string[],
  context: Context,
): Promise<ReadonlySet<string>> {
  const wanted = new Set(ids)
  const isRemoved = (item: unknown) => isScalar(item) && wanted.has(item.source ?? '')
  return changeStars(program, context, (old, document) => {
    const list = pairOf(rootOf(document), program)?.value
    if (isSeq(list)) {
      // From its end, since the comments of what is removed go to what follows.
      for (const [index, item] of [...list.items.entries()].reverse()) {
        if (isRemoved(item)) removeAt(list, index)
      }
      if (list.items.length === 0) removeList(rootOf(document), program)
    }
    return old.filter((id) => !wanted.has(id))
  })
}

type Change = (old: readonly string[], document: YamlDocument) => readonly string[]

/** Changes the stars of a program. Returns the ids that are in one version alone. */
async function changeStars(
  program: string,
  context: Context,
  change: Change,
): Promise<ReadonlySet<string>> {
  let changed: readonly string[] = []
  await changeOwnFile(STARS, NEW_FILE, context, (content, document) => {
    const old = content.lists.find((list) => list.program === program)?.ids ?? []
    const ids = change(old, document)
    const [longer, shorter] = ids.length > old.length ? [ids, old] : [old, ids]
    const inBoth = new Set(shorter)
    changed = longer.filter((id) => !inBoth.has(id))
    return changed.length === 0 ? null : withList(content, { program, ids })
  })
  return new Set(changed)
}

/** Returns the lists with another one of a program: in its place, at the end, or gone if it is empty. */
function withList(content: StarLists, list: StarList): StarLists {
  const { lists } = content
  const index = lists.findIndex(({ program }) => program === list.program)
  const place = index < 0 ? lists.length : index
  return { ...content, lists: lists.toSpliced(place, 1, ...(list.ids.length > 0 ? [list] : [])) }
}

/** Returns the list of a program, which is made if it is missing or empty. */
function listOf(document: YamlDocument, program: string): YAMLSeq {
  const root = rootOf(document)
  const pair = pairOf(root, program)
  if (isSeq(pair?.value)) return pair.value
  const made = document.createNode([]) as YAMLSeq
  if (pair) return fillIn(pair, made)
  // What is added has a line for each item, also in a file that had braces.
  if (root.items.length === 0) root.flow = false
  root.add(document.createPair(program, made))
  return made
}

function removeList(root: YAMLMap, program: string): void {
  removeAt(
    root,
    root.items.findIndex(({ key }) => isScalar(key) && key.value === program),
  )
}
