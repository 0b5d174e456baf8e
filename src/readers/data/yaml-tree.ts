/** Keeps where the nodes of a YAML text start, as js-yaml opens and closes them. */
import type { State } from 'js-yaml'
import type { Path } from '../../model/problem.ts'

/** Maximum number of keys of a map, or items of a list. */
const MAX_CHILDREN = 20_000
/** Maximum length of a key: YAML allows 1024 characters. */
const MAX_KEY_LENGTH = 500

interface Node {
  /** Offset from which js-yaml looks for the node, over whitespace and comments. */
  readonly from: number
  /** Offset after it. */
  end: number
  kind: State['kind']
  value: unknown
  /** Items of a list, or keys and values of a map, in their order. */
  children: Node[]
}

/** A value and its key. */
interface Member {
  readonly key: Node
  /** Null if nothing stands behind the colon. */
  readonly value: Node | null
}

const SPACE = /(?:[ \r\n]|#.*)*/y
const COLON = /\s*:/y

export class YamlTree {
  readonly #text: string
  readonly #open: Node[] = []
  readonly #members = new Map<Node, ReadonlyMap<string, Member>>()
  #root: Node | null = null
  #isWhole = true
  #lineStarts: readonly number[] | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** Whether the items and keys of every list and map are here, and all keys are short texts. */
  get isWhole(): boolean {
    return this.#isWhole && this.#root !== null
  }

  open({ position }: State): void {
    this.#open.push({ from: position, end: position, kind: null, value: null, children: [] })
  }

  close({ position, kind, result }: State): void {
    const node = this.#open.pop() as Node
    node.end = position
    node.kind = kind
    node.value = result
    this.#check(node)
    const parent = this.#open.at(-1)
    if (parent) parent.children.push(node)
    else this.#root = node
  }

  /** Returns the line of a value, from 1: that of its key if it is empty, of its parent if missing. */
  lineOf(path: Path): number {
    let node = this.#root
    let start = node === null ? 0 : this.#startOf(node)
    for (const segment of path) {
      const member = node === null ? null : this.#child(node, segment)
      if (member === null) break
      const { key, value } = member
      start = this.#startOf(value === null || value.kind === null ? key : value)
      node = value
    }
    return this.#lineAt(start)
  }

  /** Sets the children of a node that is complete. */
  #check(node: Node): void {
    const [first] = node.children
    // js-yaml takes a node for a key until no colon follows.
    if (first && node.children.length === 1 && first.value === node.value) {
      node.children = first.children
    }
    if (node.kind === 'sequence') this.#checkCount(node, (node.value as unknown[]).length)
    else if (node.kind === 'mapping') this.#checkMap(node)
    else node.children = []
  }

  #checkCount({ children }: Node, count: number): void {
    if (children.length !== count || count > MAX_CHILDREN) this.#isWhole = false
  }

  #checkMap(node: Node): void {
    const members = this.#membersOf(node)
    this.#members.set(node, members)
    const count = Object.keys(node.value as object).length
    const isPlain = [...members.values()].every(({ key, value }) => {
      const length = (value?.from ?? key.end) - key.from
      return typeof key.value === 'string' && length <= MAX_KEY_LENGTH
    })
    if (members.size !== count || !isPlain || count > MAX_CHILDREN) this.#isWhole = false
  }

  #membersOf(node: Node): Map<string, Member> {
    const isFlow = this.#text[this.#startOf(node)] === '{'
    const members = new Map<string, Member>()
    for (let index = 0; index < node.children.length; index++) {
      const key = node.children[index] as Node
      const next = node.children[index + 1] ?? null
      const hasValue =
        next !== null &&
        (isFlow ? this.#skip(COLON, key.end) > key.end : this.#text[next.from - 1] === ':')
      members.set(String(key.value), { key, value: hasValue ? next : null })
      if (hasValue) index++
    }
    return members
  }

  #child(node: Node, segment: string | number): Member | null {
    if (node.kind === 'mapping') return this.#members.get(node)?.get(String(segment)) ?? null
    const item = node.kind === 'sequence' ? node.children[Number(segment)] : undefined
    return item ? { key: item, value: item } : null
  }

  #startOf({ from }: Node): number {
    return this.#skip(SPACE, from)
  }

  #skip(pattern: RegExp, offset: number): number {
    pattern.lastIndex = offset
    return pattern.test(this.#text) ? pattern.lastIndex : offset
  }

  #lineAt(offset: number): number {
    this.#lineStarts ??= [0, ...[...this.#text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    let [low, high] = [0, this.#lineStarts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
