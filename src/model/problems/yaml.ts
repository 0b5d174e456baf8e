/** Problems of a text that is not YAML, or YAML with features that no program needs. */
import { count } from '../../text/count.ts'
import { quoted, shorten, type Text, write } from './quote.ts'

/** Keys of lists: if one is repeated, an item is most likely indented wrongly. */
const CONTAINERS = new Set(['sessions', 'talks'])

export const YAML = {
  'too-much': (what: string): Text => [`more ${what} than any program needs`, null],
  'too-deep': (): Text => ['nested more deeply than any program needs', null],
  'no-yaml': (): Text => ['from here on, this is not YAML', null],
  'needs-quotes': (noun: string, reason: string, fixed: string): Text => [
    `${/^a/.test(noun) ? 'an' : 'a'} ${noun} ${reason} needs quotes`,
    write(shorten(fixed)),
  ],
  'hash-in-text': (): Text => ['the text ends before this "#"', 'put the whole text in quotes'],
  hash: (): Text => [
    'everything after this "#" is ignored',
    'remove it, or write "# " to start a comment',
  ],
  syntax: (): Text => ["YAML can't parse this", 'quote text that contains special characters'],
  tab: (column: number | null): Text => [
    'a tab indents this line; YAML allows only spaces',
    column === null ? 'indent it with spaces' : `indent it with ${count(column, 'space')}`,
  ],
  indent: (found: Indentation | null): Text =>
    found === null
      ? ['this line is indented differently from its neighbours', 'align it with them']
      : [indentedBy(found), indentTo(found)],
  'odd-space': (): Text => ['this is a no-break or other special space', 'replace it by a space'],
  'dash-space': (isTab: boolean): Text => [
    isTab ? 'a tab follows this "-"; YAML allows only spaces' : 'several spaces follow this "-"',
    'put one space after it',
  ],
  'dash-without-space': (rest: string): Text => [
    'a space is missing after "-"',
    write(`- ${shorten(rest)}`),
  ],
  'not-a-dash': (mark: string, rest: string): Text => [
    `an item of a list starts with "-", not ${quoted(mark)}`,
    write(`- ${shorten(rest)}`),
  ],
  'two-dashes': (_mark: string, rest: string): Text => [
    'two dashes start a list in a list',
    write(`- ${shorten(rest)}`),
  ],
  'other-comment': (mark: string): Text => [
    `a comment starts with "#", not ${quoted(mark)}`,
    'write # in its place',
  ],
  'last-comma': (): Text => ['a comma ends this line', 'remove the comma'],
  'stray-dash': (): Text => ['this "-" starts no item', 'remove it'],
  'no-comma': (key: string | null): Text => [
    key === null ? 'a comma is missing here' : `a comma is missing before ${quoted(key)}`,
    'add a comma',
  ],
  'extra-comma': (): Text => ['this comma separates nothing', 'remove it'],
  'list-without-brackets': (fixed: string): Text => [
    'several names in braces need brackets',
    write(shorten(fixed)),
  ],
  'no-braces': (key: string): Text => [
    'several keys on one line need braces',
    `put { before ${quoted(key)}, and } at the end of the line`,
  ],
  'bracket-over-lines': (mark: string, closing: string, line: number | null): Text => [
    `the ${mark === '[' ? 'bracket' : 'brace'} that opens here is not closed`,
    `add ${closing} at the end of ${line === null ? 'the line' : `line ${line}`}`,
  ],
  'no-dash': (hasSpaces: boolean): Text => [
    'the "-" of this item is missing',
    `write "- " ${hasSpaces ? 'in place of the 2 spaces ' : ''}before it`,
  ],
  'key-in-list': (list: string, fixed: string): Text => [
    `an item of ${quoted(list)} starts with "-"`,
    write(fixed),
  ],
  'dash-in-item': (more: number, keepsColumn: boolean): Text => [
    'this "-" starts a new item, but its keys belong to the item above',
    `${keepsColumn ? 'remove the "- "' : 'replace the "- " by 2 spaces'}${more > 0 ? `, also on the ${count(more, 'line')} below it` : ''}`,
  ],
  'no-sessions': (spaces: number): Text => [
    '"sessions:" is missing before this line',
    `add a line with "sessions:" above it, indented by ${count(spaces, 'space')}`,
  ],
  'unclosed-bracket': (mark: string, fixed: string): Text => [
    `the ${mark === '[' ? 'bracket' : 'brace'} that opens here is not closed`,
    write(shorten(fixed)),
  ],
  'other-bracket': (mark: string, right: string): Text => [
    `${quoted(mark)} does not close the bracket that is open here`,
    write(right),
  ],
  'extra-bracket': (mark: string): Text => [`this ${quoted(mark)} closes nothing`, 'remove it'],
  'stray-quote': (mark: string): Text => [`unmatched quote: ${mark}`, 'remove it'],
  'long-text': (text: string): Text => [
    'a text over several lines with special characters needs quotes',
    `put ' before ${quoted(firstWord(text))} and after the last word, and double each ' between them`,
  ],
  conflict: (): Text => [
    'a merge conflict starts here',
    'keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>',
  ],
  'no-colon': (): Text => [
    'a ": " is missing here, or the next line is indented too far',
    write('key: value'),
  ],
  'no-colon-after-key': (key: string, rest: string): Text => [
    `a ":" is missing after "${key}"`,
    write(`${key}: ${shorten(rest)}`.trim()),
  ],
  'no-blank': (key: string, rest: string): Text => [
    `a space is missing after "${key}:"`,
    write(`${key}: ${shorten(rest)}`),
  ],
  unclosed: (): Text => ['something is missing here: a value, a quote or a bracket', null],
  'unclosed-quote': (fixed: string | null): Text => [
    'this quote is not closed',
    write(fixed && shorten(fixed)) ?? 'close it',
  ],
  'second-document': (): Text => [
    'a second document starts here',
    'remove the "---": a file is one program',
  ],
  escape: (): Text => ['unknown escape in double quotes', "write: '…' around the text"],
  alias: (name: string): Text => [
    'aliases are not supported',
    `write the text out, or quote it: "*${shorten(name)}"`,
  ],
  anchor: (name: string): Text => [
    'anchors are not supported',
    `remove "&${shorten(name)}", or quote the text`,
  ],
  tag: (): Text => ['tags are not supported', 'remove the "!…", or quote the text'],
  directive: (): Text => ['directives are not supported', 'remove this line: the file is YAML 1.2'],
  'missing-dash': (key: string, line: number): Text => [
    `${quoted(key)} and other keys are already used from line ${line} on`,
    'start a new item: write "- " in place of the 2 spaces before it',
  ],
  'duplicate-key': (key: string, line: number): Text => [
    `${quoted(key)} is already used on line ${line}`,
    // A day that is indented like its own keys repeats "sessions": removing one would lose a day.
    CONTAINERS.has(key)
      ? `check the indentation of the lines above: ${quoted(key)} belongs to an item of its own`
      : 'remove one of them',
  ],
}

/** How far a line is indented, and how far it should be. */
interface Indentation {
  readonly own: number
  readonly neighbours: number
  /** True if it is text that belongs to the line above. */
  readonly continues: boolean
  /** Number of lines below it that have to move with it. */
  readonly more: number
}

function indentedBy({ own, neighbours, continues }: Indentation): string {
  return continues
    ? 'this line continues the one above, but is not indented further'
    : `this line is indented by ${count(own, 'space')}, its neighbours by ${neighbours}`
}

function indentTo({ own, neighbours, more }: Indentation): string {
  if (more > 0) {
    const by = count(Math.abs(neighbours - own), 'space')
    const side = neighbours > own ? 'right' : 'left'
    return `move it and the ${count(more, 'line')} below it ${by} to the ${side}`
  }
  return neighbours === 0
    ? 'remove the spaces before it'
    : `indent it by ${count(neighbours, 'space')}`
}

function firstWord(text: string): string {
  return text.split(/\s/, 1)[0] ?? ''
}
