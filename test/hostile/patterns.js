/**
 * Patterns of hostile text, each of any size: what keeps a parser busy for minutes, takes gigabytes
 * or needs a deep stack. The file has the shapes of YAML; programs.js has those of valid programs.
 */

/** @typedef {(size: number) => string} Pattern returns a text of about `size` bytes, all of one kind */

/** The first lines of a program. */
export const HEAD = 'format: 1\nid: ws\nname: WS\ntimezone: UTC\n'

/**
 * Repeats a unit between a head and a tail. A function receives the number of the repeat.
 *
 * @param {string | ((n: number) => string)} unit
 * @param {string} head
 * @param {string} tail
 * @returns {Pattern}
 */
export function repeat(unit, head = '', tail = '') {
  return (size) => {
    const room = size - head.length - tail.length
    if (typeof unit === 'string') {
      return head + unit.repeat(Math.max(room / Buffer.byteLength(unit), 0)) + tail
    }
    const parts = [head]
    for (let n = 0, left = room; ; n++) {
      const part = unit(n)
      left -= part.length
      if (left < 0) return parts.join('') + tail
      parts.push(part)
    }
  }
}

/**
 * Indents each line one step deeper than the one above it, up to `levels`, then starts again.
 *
 * @param {string} line
 * @param {{ step?: number, levels?: number, head?: string, tail?: string }} [settings]
 * @returns {Pattern}
 */
function stairs(line, { step = 1, levels = Number.POSITIVE_INFINITY, head = '', tail = '' } = {}) {
  return (size) => {
    const parts = [head]
    for (let n = 0, left = size - head.length - tail.length; ; n++) {
      const part = `${' '.repeat((n % levels) * step)}${line}\n`
      left -= Buffer.byteLength(part)
      if (left < 0) return parts.join('') + tail
      parts.push(part)
    }
  }
}

/** @type {Record<string, Pattern>} */
const NESTED = {
  'lists in lists': repeat('['),
  'maps in maps': repeat('{a: '),
  'dashes on one line': repeat('- '),
  'keys on one line': repeat('a: '),
  'explicit keys': repeat('? '),
  'pairs in a list': repeat('a: ', 'x: [', ']'),
  'pairs in a list, never closed': repeat('a: ', '['),
  'pairs in a map': repeat('a: ', 'x: {', '}'),
  'quoted pairs in a list': repeat('"a":', 'x: [', ']'),
  'pairs in a list, below a program': repeat('a: ', `${HEAD}x: [`, ']'),
  'maps deeper line by line': stairs('a:'),
  'maps deeper line by line, with values': stairs('a: 1'),
  'maps deeper, and back': stairs('a:', { levels: 1000, tail: 'b: 1\n' }),
  'quoted keys deeper': stairs('"a":'),
  'keys of other scripts deeper': stairs('漢:'),
  'lists deeper line by line': stairs('-'),
  'lists of maps deeper': stairs('- a:', { step: 2 }),
  'twenty dashes a line, deeper': stairs('- '.repeat(20).trimEnd(), { step: 20 }),
  'talks in talks': stairs('talks:', { head: 'days:\n- sessions:\n  - ' }),
  'comments deeper': stairs('# a', { head: 'a:\n' }),
  'text deeper': stairs('a', { head: 'a:\n' }),
  'twenty levels, again and again': stairs('- ', { levels: 19 }),
}

/** @type {Record<string, Pattern>} */
const TOKENS = {
  'closing braces': repeat('}'),
  'closing brackets': repeat(']'),
  'empty maps': repeat('{}'),
  'empty lists': repeat('[]'),
  'empty maps in lines': repeat('{}\n'),
  'empty maps as keys': repeat('{}: '),
  'empty lists in a list': repeat('[],', '['),
  'maps in a list': repeat('{},', 'a: ['),
  commas: repeat(',', '['),
  'values in a list': repeat('a,', 'a: ['),
  'colons in a list': repeat(':,', '['),
  'empty pairs in a list': repeat(': ,', '['),
  'double quotes': repeat('"'),
  'single quotes': repeat("'"),
  'quotes in lines': repeat('""\n'),
  'quotes apart': repeat('"a" '),
  colons: repeat(':'),
  'colons apart': repeat(': '),
  'colons in lines': repeat(':\n'),
  'dashes in lines': repeat('-\n'),
  'items in lines': repeat('- a\n'),
  'items with a colon': repeat('- :\n'),
  'items with a colon, the first further right': repeat('- :\n', '  - :\n'),
  'question marks in lines': repeat('?\n'),
  'explicit keys and values': repeat('? a\n: b\n'),
  anchors: repeat('&a '),
  'anchors in lines': repeat('a: &a b\n'),
  aliases: repeat('*a '),
  'aliases in lines': repeat('a: *a\n'),
  tags: repeat('!a '),
  'tags in lines': repeat('a: !!str b\n'),
  'merge keys': repeat('<<: *a\n'),
  directives: repeat('%a\n'),
  'YAML directives': repeat('%YAML 1.2\n'),
  'starts of documents': repeat('---\n'),
  'ends of documents': repeat('...\n'),
  documents: repeat('a\n---\n'),
  'ends of a program': repeat('...\n', HEAD),
  'reserved characters': repeat('@\n'),
  'block headers': repeat('|\n'),
  'block headers in a map': repeat((n) => `k${n}: |\n`),
  'block texts in a list': repeat('- |\n a\n'),
  'key after key': repeat('a b: c: d\n'),
  'colons twice a line': repeat('a: b: c\n'),
  'words in lines': repeat('a\n'),
  words: repeat('a '),
  letters: repeat('a'),
  'letters of other scripts': repeat('漢'),
  'a diff': repeat('-a: 1\n+a: 2\n', '--- a\n+++ b\n'),
  'a log': repeat('2026-07-25 10:00:00 [INFO] a: b {c}\n'),
  'a table': repeat('| a | b |\n'),
  'source code': repeat('if (a) { b(); }\n'),
  CSV: repeat('"a","b",1\n'),
  JSON: repeat('{"a": [1, "b", null]},\n', '['),
}

/** @type {Record<string, Pattern>} */
const BLANK = {
  newlines: repeat('\n'),
  'newlines below a key': repeat('\n', 'a:'),
  'lines of spaces': repeat('  \n', 'a:\n'),
  'carriage returns': repeat('\r\n', 'a:'),
  'lone carriage returns': repeat('\r', 'a: 1\n'),
  spaces: repeat(' '),
  'spaces after a key': repeat(' ', 'a:'),
  tabs: repeat('\t'),
  'tabs in lines': repeat('\ta: 1\n', 'a:\n'),
  'lines of tabs': repeat('\t\n', 'a:\n'),
  'empty comments': repeat('#\n'),
  'comments below a key': repeat('# a\n', 'a:\n'),
  'comments below a list': repeat('# a\n', 'a:\n- b\n'),
  'comments after values': repeat((n) => `k${n}: a # b\n`),
  'numbers after a hash': repeat((n) => `k${n}: Talk #1\n`, HEAD),
  'hashes on one line': repeat(' #', 'a: b'),
}

/** @type {Record<string, Pattern>} */
const SCALARS = {
  'unknown escapes': repeat('\\q', `${HEAD}about: "`, '"\n'),
  'short escapes': repeat('\\x', `${HEAD}about: "`, '"\n'),
  'surrogate escapes': repeat('\\ud800', `${HEAD}about: "`, '"\n'),
  'valid escapes': repeat('\\e', `${HEAD}about: "`, '"\n'),
  'backslashes, odd': repeat('\\\\', `${HEAD}about: "\\`, '"\n'),
  'escaped quotes': repeat('\\"', `${HEAD}about: "`, '"\n'),
  'doubled quotes': repeat("''", `${HEAD}about: '`, "'\n"),
  'one open quote': repeat('a', `${HEAD}about: "`),
  'one open quote over lines': repeat(' a\n', `${HEAD}about: "\n`),
  'open quotes below empty keys': repeat(': \n"\n', 'format: 1\n'),
  'open quotes in keys': repeat('"": "\n'),
  'open quotes in values': repeat('"b": "c\n'),
  'open quotes and keys in turn': repeat('"\na:\n'),
  'open quotes below a program': repeat('a: "\n', HEAD),
  'open single quotes': repeat("a: '\n", HEAD),
  'blank lines in a block text': repeat('\n', `${HEAD}about: |\n  a\n`, '  b\n'),
  'lines of a block text': repeat('  a\n', `${HEAD}about: |\n`),
  'lines of a folded text': repeat('  a\n   b\n', `${HEAD}about: >\n`),
  'stairs in a block text': stairs('a', { levels: 1000, head: `${HEAD}about: |\n  a\n` }),
  'lines of plain text': repeat('  a\n', `${HEAD}about:\n`),
  'blank lines in plain text': repeat('\n', `${HEAD}about: a\n`, '  b\n'),
  'blank lines in a quoted text': repeat('\n', `${HEAD}about: "a`, ' b"\n'),
  'spaces in a quoted text': repeat(' ', `${HEAD}about: "a`, 'b"\n'),
  'a quoted key': repeat('a', `${HEAD}"`, '": 1\n'),
  'a plain key': repeat('a', HEAD, ': 1\n'),
  'an explicit key': repeat('a', `${HEAD}? `, '\n: 1\n'),
  'an anchor': repeat('a', `${HEAD}motto: &`, ' b\n'),
  'an alias': repeat('a', `${HEAD}motto: *`, '\n'),
  'a tag': repeat('a', `${HEAD}motto: !`, ' b\n'),
  'a comment': repeat('a', `${HEAD}# `),
  'a wide indentation': repeat(' ', `${HEAD}days:\n`, '- a\n'),
  'long lines with a colon': repeat(`a: ${'b '.repeat(3000)}: c\n`, HEAD),
  'keys without values': repeat((n) => `k${n}:\n`, HEAD),
  'unknown keys': repeat((n) => `k${n}: 1\n`, HEAD),
  'one key again and again': repeat('a: 1\n', HEAD),
}

/** @type {Record<string, Pattern>} */
export const YAML_PATTERNS = { ...NESTED, ...TOKENS, ...BLANK, ...SCALARS }
