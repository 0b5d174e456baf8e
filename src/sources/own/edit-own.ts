/** Changes the text of a file of the user's own. Its comments and its order stay. */
import {
  type Document,
  isCollection,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Context } from '../../context.ts'
import { cannot, UserError } from '../../errors.ts'
import { MAX_OWN_BYTES, type OwnContent, type OwnFile, ownPath } from './own-file.ts'
import { invalidOwn } from './recall.ts'

export type YamlDocument = Document.Parsed

/** Keeps what looks like a number or like nothing as it is written: 007 is an id. */
const AS_WRITTEN = { schema: 'failsafe', stringKeys: true, uniqueKeys: false } as const

/** Changes a document. Returns what it says then, or null if nothing has changed. Throws a UserError. */
type Edit<Content> = (content: Content, document: YamlDocument) => Content | null

/**
 * Changes a file, which begins with the text `begin` if there is none. Meanwhile other processes wait.
 * Throws a UserError, and leaves it as it is.
 */
export async function changeOwnFile<Content extends OwnContent>(
  own: OwnFile<Content>,
  begin: string,
  context: Context,
  edit: Edit<Content>,
): Promise<void> {
  const path = ownPath(own, context.env)
  if (path === null) {
    throw new UserError(
      `there is no place for ${own.what}: set HOME or ${own.folder[0]} to a folder`,
    )
  }
  const parse = await own.loadParser()
  await context.files
    .changeOwn(path, MAX_OWN_BYTES, (bytes) => {
      const { content, problems } = parse(bytes ?? new Uint8Array())
      if (problems.length > 0) throw invalidOwn(path, problems)
      const old = textOf(bytes ?? new Uint8Array()) || begin
      const document = parseDocument(old, AS_WRITTEN)
      const expected = edit(content, document)
      if (expected === null) return null
      quoteNew(document)
      const text = writtenAs(old, document)
      if (isSame(parse(new TextEncoder().encode(text)).content, expected)) return text
      throw new UserError(`can't change ${path}: edit it by hand`)
    })
    .catch(cannot(`write ${path}`))
}

/** Returns the text of a document in the style that its text had before. */
function writtenAs(old: string, document: YamlDocument): string {
  const text = document.toString({
    lineWidth: 0,
    indentSeq: !/^- /m.test(old),
    flowCollectionPadding: !/[[{][^\s\]}]/.test(old),
  })
  const mark = old.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  return mark + (old.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text)
}

const BYTE_ORDER_MARK = '\ufeff'

/** Quotes what was added where others would read something else than text. */
function quoteNew(document: YamlDocument): void {
  visit(document, {
    Scalar(_, node) {
      if (node.source !== undefined || typeof node.value !== 'string') return
      if (stringify(node.value).trimEnd() !== node.value) node.type = Scalar.QUOTE_DOUBLE
    },
  })
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Returns whether two files say the same. What is broken may be in other lines. */
function isSame(one: OwnContent, other: OwnContent): boolean {
  const [first, second] = [one, other].map((content) => {
    return JSON.stringify({ ...content, broken: content.broken.map(({ name }) => name) })
  })
  return first === second
}

/** Returns the map of a document, which is made if it is empty. */
export function rootOf(document: YamlDocument): YAMLMap {
  if (document.contents === null) Object.assign(document, { contents: document.createNode({}) })
  return document.contents as unknown as YAMLMap
}

/** Returns the pair of a map with a key. */
export function pairOf({ items }: YAMLMap, key: string): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

/** Puts a map or list in the place of nothing, whose comments it gets. */
export function fillIn<Made extends YAMLMap | YAMLSeq>(pair: Pair, made: Made): Made {
  if (isScalar(pair.value))
    made.commentBefore = joined([pair.value.commentBefore, pair.value.comment])
  pair.value = made
  return made
}

/** Removes an item. The comments around it stay: they may be about others. */
export function removeAt(collection: YAMLMap | YAMLSeq, index: number): void {
  const [removed] = (collection.items as unknown[]).splice(index, 1)
  const kept = joined(partsOf(removed).flatMap(commentsIn))
  const next = partsOf(collection.items[index])[0]
  if (next) next.commentBefore = joined([kept, next.commentBefore])
  else collection.comment = joined([kept, collection.comment])
}

/** Returns the nodes of an item: its key and its value, or itself. */
function partsOf(item: unknown): Node[] {
  const { key, value } = (item ?? {}) as Partial<Pair>
  const parts = isScalar(item) || isCollection(item) ? [item] : [key, value]
  return parts.filter((part) => isScalar(part) || isCollection(part))
}

/** Returns the comments before, in and behind a node. */
function commentsIn(node: Node): (string | null | undefined)[] {
  const within = isCollection(node) ? node.items.flatMap(partsOf).flatMap(commentsIn) : []
  return [node.commentBefore, ...within, node.comment]
}

function joined(comments: readonly (string | null | undefined)[]): string | null {
  return comments.filter((text) => text != null).join('\n') || null
}
