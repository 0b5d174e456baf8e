/** Problems of a text that is not YAML, or YAML with features that no program needs. */
import { quoted, shorten, type Text, write } from './quote.ts'

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
  tab: (): Text => ['this line is indented with a tab', 'indent with spaces'],
  indent: (): Text => [
    'this line is indented differently from its neighbours',
    'align it with them',
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
  'unclosed-quote': (): Text => ['this quote is not closed', 'close it'],
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
    'start a new item with "- "',
  ],
  'duplicate-key': (key: string, line: number): Text => [
    `${quoted(key)} is already used on line ${line}`,
    'remove one of them',
  ],
}
