/**
 * Parses plain YAML in a third of the time that data/yaml.ts takes, with another library. What the two
 * libraries read in different ways, or one not at all, is left to data/yaml.ts, which reports problems.
 */
import { FAILSAFE_SCHEMA, load, types, YAMLException } from 'js-yaml'
import type { Data } from '../content.ts'
import { closeOddQuotes } from './odd-quotes.ts'
import { YamlTree } from './yaml-tree.ts'

/** Maximum length of a text, in characters. */
const MAX_LENGTH = 300_000
/** Maximum number of nodes inside each other. */
const MAX_DEPTH = 20

/** Scalars are texts, and empty ones null. */
const SCHEMA = FAILSAFE_SCHEMA.extend({ implicit: [types.null] })

/** Matches what may be read in another way, also within texts and comments, where it is harmless. */
const DOUBTFUL = new RegExp(
  [
    // Tabs, byte order marks, and ends of lines that only JavaScript or one of the libraries knows.
    /[\t\uFEFF\u0085\u2028\u2029]|\r(?!\n)/,
    // Directives, and all marks of documents but `---` on a line of its own.
    /^(?:%|\.\.\.|---(?! *\r?$))/,
    // Anchors, aliases, tags, and keys marked by `?` or empty.
    /(?:^|[-:?,[{]) *(?:[&*!]|[?:](?:\s|$))/,
    // Keys that JSON's style allows without a space behind them, or that are mostly spaces.
    /["'] *:[^\s]| {200}/,
    // Comments right behind something, and escaped whitespace.
    /["'[\]{},]#|\\\s/,
    // Block texts that say their indentation, or keep the empty lines behind them.
    /(?:^|[-:]) *[|>]-?[\d+]/,
    // Comments between a key or dash and its value on a later line.
    /[-:] *\r?\n\s*#|[-:] +#[^\n#]*(?:\n\s*)?#/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
)

/** Parses YAML like parseYamlData. Returns null for a text that is not plain, or has a mistake. */
export function parsePlainYaml(text: string): Data | null {
  if (text.length > MAX_LENGTH || text.endsWith(' ')) return null
  if (DOUBTFUL.test(text) || closeOddQuotes(text) !== text) return null
  const tree = new YamlTree(text)
  const value = loadOrNull(text, tree)
  if (value === null || !tree.isWhole) return null
  return { value, placeOf: (path) => `line ${tree.lineOf(path)}` }
}

function loadOrNull(text: string, tree: YamlTree): unknown {
  try {
    return load(text, {
      schema: SCHEMA,
      maxDepth: MAX_DEPTH,
      onWarning: (warning) => {
        throw warning
      },
      listener: (event, state) => tree[event](state),
    })
  } catch (error) {
    if (error instanceof YAMLException) return null
    throw error
  }
}
